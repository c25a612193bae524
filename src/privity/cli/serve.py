"""`privity serve`: the gateway in the foreground."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import FrameType

import uvicorn

from privity.audit.checkpoint import BadCheckpoint
from privity.audit.sequencer import LogDamaged, LogRolledBack
from privity.bootstrap import open_service
from privity.cli.common import read_to_serve
from privity.config.load import is_loopback, require_secrets
from privity.config.placement import keyfile_lies_with_data
from privity.config.settings import Settings
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.domain.errors import ConfigError, PrivityError
from privity.gateway.connection import Connection
from privity.storage.ports import StoreUnavailable

_STARTS = (
    ConfigError,
    PrivityError,
    StoreUnavailable,
    KeyUnavailable,
    KeyErased,
    LogRolledBack,
    LogDamaged,
    BadCheckpoint,
    OSError,
)


def run(config: Path, data: Path, *, port: int | None, development: bool) -> int:
    """Serve until told to stop. Exit 0 after a clean stop, 1 when it could not start or go on."""
    settings = read_to_serve(config)
    require_secrets(settings, os.environ)
    server = settings.server
    if not (is_loopback(server.host) or server.behind_tls or development):
        raise ConfigError(
            f"server.host: on {server.host} API keys and texts would cross the network in clear. Bind "
            "127.0.0.1; or put a TLS proxy in front and say so with server.behind_tls = true; or start with "
            "--development."
        )
    if keyfile_lies_with_data(settings.keys.keyfile, data) and not development:
        raise ConfigError(
            f"keys.keyfile: {settings.keys.keyfile} lies in or beside the data folder: a copy of the one "
            "takes the other along. Move it to another folder, or start with --development."
        )
    if development:
        print(
            "privity: development mode: a lost copy of the data counts as unsecured PHI, and nothing checks "
            "that the network is private.",
            file=sys.stderr,
        )
    # The store's threads take turns with the event loop: a turn of the interpreter's usual 5 ms would
    # be felt by every stream (design, section 2).
    sys.setswitchinterval(0.0005)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        with asyncio.Runner(loop_factory=_loop) as runner:
            return runner.run(_serve(settings, data, server.port if port is None else port))
    except _STARTS as error:
        print(f"privity: {error}", file=sys.stderr)
        return 1


def _loop() -> asyncio.AbstractEventLoop:
    import uvloop

    return uvloop.new_event_loop()


async def _serve(settings: Settings, data: Path, port: int) -> int:
    async with open_service(settings, data) as service:
        # What was made by now stays: no collection of garbage looks through it while streams wait.
        gc.collect()
        gc.freeze()
        server = _Server(
            uvicorn.Config(
                service.app,
                host=settings.server.host,
                port=port,
                http=Connection,
                lifespan="off",
                access_log=False,
                log_config=None,
                server_header=False,
                proxy_headers=False,  # nobody's word is taken for where a caller comes from
                ws="none",
                date_header=True,
                timeout_graceful_shutdown=5,  # what is drained has nothing left to send
            ),
            drain=lambda: service.app.drain(settings.server.drain_s),
        )
        watch = asyncio.create_task(_stop_when_fatal(service.fatal, server))
        try:
            await server.serve()
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch
        return 1 if service.fatal.is_set() or not server.started else 0


class _Server(uvicorn.Server):
    """Drains before it stops: readiness says no first, and what runs may end while the port is open."""

    def __init__(self, config: uvicorn.Config, drain: Callable[[], Awaitable[None]]) -> None:
        super().__init__(config)
        self._drain = drain
        self._stopping: asyncio.Task[None] | None = None
        self._loop = asyncio.get_running_loop()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """See uvicorn. A second signal stops at once; the process itself ends by returning."""
        del sig, frame
        if self._stopping is not None:
            self.should_exit = self.force_exit = True
            return
        self._loop.call_soon_threadsafe(self._begin)

    def _begin(self) -> None:
        if self._stopping is None:
            self._stopping = self._loop.create_task(self._drained())

    async def _drained(self) -> None:
        try:
            await self._drain()
        finally:
            self.should_exit = True


async def _stop_when_fatal(fatal: asyncio.Event, server: uvicorn.Server) -> None:
    await fatal.wait()
    logging.getLogger("privity").error("stopping: the error above says why")
    server.handle_exit(signal.SIGTERM, None)
