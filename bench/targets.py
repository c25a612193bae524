"""What is measured: Privity as its command line starts it, nginx, and rivals where they are installed.

Everything runs as processes of its own on loopback, on one core where the machine has more, and
sends its upstream traffic to :mod:`bench.upstream`.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.client import Place
from bench.measure import on_cores
from privity.cli.demo.stack import Plan, Stack, free_port

ROOT = Path(__file__).resolve().parents[1]
PATCHES = ROOT / "proofs" / "lib" / "sabotage"

#: What clients ask for; the same names as the upstream has.
MODELS = ("plain", "quote-600", "tick-200-10", "tick-60-0")


class Missing(Exception):
    """A target is not installed here. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A running server: where to ask, and the process group whose figures count."""

    place: Place
    group: int
    started_s: float = 0.0


@contextlib.contextmanager
def upstream(cores: set[int] | None) -> Iterator[int]:
    """Run the provider; yield its port."""
    port = free_port()
    with _process([sys.executable, "-m", "bench.upstream", "--port", str(port)], cores=cores) as _:
        wait_for(port, '{"model": "plain"}')
        yield port


def privity_stack(
    folder: Path,
    upstream_port: int,
    *,
    application: Mapping[str, object] | None = None,
    patches: Sequence[str] = (),
) -> Stack:
    """Prepare a gateway on a fresh folder; it is not started.

    ``patches`` are those of proofs/lib/sabotage: a row that was measured with one says so.
    """
    more: dict[str, str] = {}
    if patches:
        path = os.environ.get("PYTHONPATH", "")
        more = {
            "PYTHONPATH": os.pathsep.join(filter(None, [str(PATCHES), path])),
            "PROOF_SABOTAGE": ",".join(patches),
        }
    plan = Plan(applications={"bench": dict(application or {})}, models={name: name for name in MODELS})
    stack = Stack(folder, plan, environment=more)
    stack.provider_port = upstream_port
    stack.prepare()
    return stack


@contextlib.contextmanager
def privity(
    folder: Path,
    upstream_port: int,
    cores: set[int] | None,
    *,
    application: Mapping[str, object] | None = None,
    patches: Sequence[str] = (),
) -> Iterator[Target]:
    """Run a gateway on a fresh folder, on these cores."""
    stack = privity_stack(folder, upstream_port, application=application, patches=patches)
    with on_cores(cores):
        started = time.monotonic()
        stack.start_gateway(wait=False)
    try:
        place, took = first_answer(stack, started)
        yield Target(place, stack.gateway_pid(), took)
    except StartFailed:
        raise StartFailed(stack.gateway_log.read_text("utf-8", "replace")[-2000:]) from None
    finally:
        stack.stop_gateway()


def first_answer(stack: Stack, started: float) -> tuple[Place, float]:
    """Wait for the gateway's first answer; return where to ask, and the seconds since ``started``.

    Its key is made in between, since only a gateway makes a data folder; that time is taken off.
    """
    wait_for(stack.port, "", path="/readyz", method="GET")
    ready = time.monotonic()
    place = Place(stack.port, stack.new_key("bench"))
    made = time.monotonic()
    question = {"model": "plain", "messages": [{"role": "user", "content": "ready?"}]}
    wait_for(place.port, json.dumps(question), place.key)
    return place, time.monotonic() - made + ready - started


_NGINX = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    client_body_buffer_size 1m;
    client_max_body_size 10m;
    keepalive_requests 1000000000;
    upstream provider {{ server 127.0.0.1:{upstream}; keepalive 64; keepalive_requests 1000000000; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://provider;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_buffering off;
        }}
    }}
}}
"""


def nginx_program() -> str:
    """Return nginx, installed from the distribution's packages where we may. Raises Missing."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    found = shutil.which("nginx", path=path)
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", "nginx-light"],
        ):
            subprocess.run(["apt-get", *command], check=False, env=environment, capture_output=True)
        found = shutil.which("nginx", path=path)
    if found is None:
        raise Missing("nginx, the empty proxy, is not installed: apt-get install nginx-light")
    return found


@contextlib.contextmanager
def nginx(folder: Path, upstream_port: int, cores: set[int] | None) -> Iterator[Target]:
    """Run nginx as the empty proxy. Raises Missing."""
    program = nginx_program()
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(folder=folder, port=port, upstream=upstream_port))
    with _process([program, "-c", str(config), "-p", str(folder)], cores=cores) as pid:
        wait_for(port, '{"model": "plain"}')
        yield Target(Place(port), pid)


@contextlib.contextmanager
def litellm(folder: Path, upstream_port: int, cores: set[int] | None, *, presidio: bool) -> Iterator[Target]:
    """Run LiteLLM from the environment of its own that BENCH_LITELLM names (and Presidio's).

    ``BENCH_LITELLM`` is the folder of a virtual environment with ``litellm[proxy]``,
    ``BENCH_PRESIDIO`` of one with presidio-analyzer, presidio-anonymizer, flask and a spaCy model.
    Raises Missing.
    """
    program = _installed("BENCH_LITELLM", "bin/litellm")
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    config: dict[str, object] = {
        "model_list": [
            {
                "model_name": name,
                "litellm_params": {
                    "model": f"openai/{name}",
                    "api_base": f"http://127.0.0.1:{upstream_port}/v1",
                    "api_key": "sk-bench",
                },
            }
            for name in MODELS
        ],
        "litellm_settings": {"telemetry": False},
        "general_settings": {"master_key": "sk-bench"},
    }
    environment = {"LITELLM_TELEMETRY": "False", "LITELLM_LOCAL_MODEL_COST_MAP": "True", "NO_PROXY": "*"}
    with contextlib.ExitStack() as stack:
        groups = []
        if presidio:
            python = _installed("BENCH_PRESIDIO", "bin/python")
            script = str(ROOT / "bench" / "presidio_server.py")
            presidio_port = free_port()
            command = [str(python), script, "--port", str(presidio_port)]
            groups.append(stack.enter_context(_process(command, cores=cores, log=folder / "presidio.log")))
            wait_for(presidio_port, "{}", path="/health", method="GET", seconds=90)
            base = f"http://127.0.0.1:{presidio_port}"
            environment |= {"PRESIDIO_ANALYZER_API_BASE": base, "PRESIDIO_ANONYMIZER_API_BASE": base}
            config["guardrails"] = [
                {
                    "guardrail_name": "presidio",
                    "litellm_params": {
                        "guardrail": "presidio",
                        "mode": "pre_call",
                        "default_on": True,
                        "output_parse_pii": True,
                        "presidio_filter_scope": "input",
                    },
                }
            ]
        path = folder / "litellm.json"  # JSON is YAML
        path.write_text(json.dumps(config))
        command = [str(program), "--config", str(path), "--port", str(port), "--host", "127.0.0.1"]
        started = time.monotonic()
        group = stack.enter_context(
            _process(command, cores=cores, more=environment, log=folder / "litellm.log")
        )
        body = json.dumps({"model": "plain", "messages": [{"role": "user", "content": "ready?"}]})
        wait_for(port, body, "sk-bench", seconds=120)
        yield Target(Place(port), group, time.monotonic() - started)


def _installed(variable: str, program: str) -> Path:
    folder = os.environ.get(variable)
    if not folder:
        raise Missing(f"{variable} names no environment")
    found = Path(folder) / program
    if not found.exists():
        raise Missing(f"{variable}: {found} does not exist")
    return found


class StartFailed(Exception):
    """A target did not answer. The message is the end of its log, where it has one."""


@contextlib.contextmanager
def _process(
    command: Sequence[str],
    *,
    cores: set[int] | None,
    more: Mapping[str, str] | None = None,
    log: Path | None = None,
) -> Iterator[int]:
    environment = {**os.environ, **(more or {})}
    with contextlib.ExitStack() as stack:
        output = stack.enter_context(log.open("wb")) if log else subprocess.DEVNULL
        with on_cores(cores):
            child = subprocess.Popen(
                command,
                env=environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            yield child.pid
        finally:
            for number in (signal.SIGTERM, signal.SIGKILL):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, number)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(8)


def wait_for(
    port: int,
    body: str,
    key: str = "sk-bench",
    *,
    path: str = "/v1/chat/completions",
    method: str = "POST",
    seconds: float = 60,
) -> None:
    """Return when this request is answered with 200. Raises StartFailed."""
    deadline = time.monotonic() + seconds
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request(method, path, None if method == "GET" else body, headers)
            if connection.getresponse().status == 200:
                return
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.01)
    raise StartFailed(f"nothing answers on port {port}")
