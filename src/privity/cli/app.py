"""The command line: every command with its options; each imports its room when it runs.

Exit codes: 0 done, 1 a check found something bad, 2 the request or the configuration is wrong,
3 a part that was needed did not answer.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from privity import __version__
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.domain.errors import PrivityError, Unavailable
from privity.storage.ports import StoreUnavailable


def _group(text: str) -> typer.Typer:
    return typer.Typer(
        help=text,
        no_args_is_help=True,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        # Rich tracebacks print local variables, and those may hold a patient's text (promise 7).
        pretty_exceptions_enable=False,
        pretty_exceptions_show_locals=False,
    )


app = _group(
    "A gateway that keeps health information under control between AI applications and model providers."
)
audit = _group("Verify, export and prove what the log says.")
key = _group("Create, list and revoke API keys.")
admin = _group("Enrol administrators.")
recognisers = _group("Try the recognisers that you configured.")
app.add_typer(audit, name="audit")
app.add_typer(key, name="key")
app.add_typer(admin, name="admin")
app.add_typer(recognisers, name="recognisers")

Config = Annotated[
    Path,
    typer.Option("--config", "-c", envvar="PRIVITY_CONFIG", help="The configuration file.", dir_okay=False),
]
Data = Annotated[
    Path, typer.Option("--data", "-d", envvar="PRIVITY_DATA", help="The data folder.", file_okay=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]

Vkey = Annotated[
    str | None,
    typer.Option("--vkey", help="The log's verifier key, or a file with it; default: this installation's."),
]

CONFIG = Path("privity.toml")
DATA = Path("privity-data")


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    if version:
        print(__version__)
        raise typer.Exit


@app.command()
def init(
    provider: Annotated[
        str | None, typer.Option(help="openai, azure, anthropic, or simulated (for trying out).")
    ] = None,
    key_env: Annotated[
        str | None, typer.Option(help="The environment variable that holds the provider's key.")
    ] = None,
    owner: Annotated[str | None, typer.Option(help="Who answers for the application.")] = None,
    purpose: Annotated[str | None, typer.Option(help="What it is for, such as treatment.")] = None,
    baa_until: Annotated[
        str | None, typer.Option(help="Last day of the BAA with the provider (YYYY-MM-DD), or none.")
    ] = None,
    models: Annotated[str | None, typer.Option(help="The models it may use, separated by commas.")] = None,
    application: Annotated[str, typer.Option(help="The application's id.")] = "first-app",
    workspace: Annotated[str, typer.Option(help="The workspace's id.")] = "main",
    base_url: Annotated[
        str | None, typer.Option(help="The provider's address, where it is not the usual one.")
    ] = None,
    folder: Annotated[Path, typer.Option("--dir", help="Where to write privity.toml.")] = Path(),
    config: Annotated[
        Path | None, typer.Option("--config", "-c", help="The configuration file, instead of --dir.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", "-d", help="The data folder; default: privity-data beside it.")
    ] = None,
    keyfile: Annotated[
        Path | None, typer.Option(help="Where the keyfile goes: outside the data folder, and not beside it.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write a configuration, a keyfile and a first API key."""
    from privity.cli import init as command

    answers = command.Answers(provider, key_env, owner, purpose, baa_until, models, base_url)
    places = command.Places.of(folder, config, data, keyfile, workspace)
    _exit(asyncio.run(command.run(answers, places, application, workspace, as_json=as_json)))


@app.command()
def serve(
    config: Config = CONFIG,
    data: Data = DATA,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="The data port, instead of the configured one; 0: a free one."),
    ] = None,
    development: Annotated[
        bool,
        typer.Option(
            "--development", help="Allow a keyfile beside the data folder, and plain HTTP anywhere."
        ),
    ] = False,
) -> None:
    """Start the gateway."""
    from privity.cli import serve as command

    _exit(command.run(config, data, port=port, development=development))


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="End when every claim was checked.")] = False,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The gateway's port; default: a free one.")
    ] = None,
) -> None:
    """Play a clinical conversation through the gateway and check what it promises."""
    from privity.cli.demo import run as command

    _exit(command.run(once=once, port=port))


@app.command("try")
def try_(
    text: Annotated[
        str | None,
        typer.Argument(help="The prompt or a whole request in JSON; default: standard input, or a sample."),
    ] = None,
    config: Config = CONFIG,
    data: Data = DATA,
    model: Annotated[str | None, typer.Option(help="The model; default: the application's first.")] = None,
    application: Annotated[str | None, typer.Option(help="As which application; default: the first.")] = None,
    as_json: Json = False,
) -> None:
    """Show what the gateway would do with a prompt, without sending it anywhere."""
    from privity.cli import try_ as command

    _exit(command.run(config, data, text=text, model=model, application=application, as_json=as_json))


@app.command()
def explain(
    interaction: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="From the header x-privity-receipt; default: the newest."),
    ] = None,
    config: Config = CONFIG,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Tell what became of a recorded interaction, and why, without raw text."""
    from privity.cli import explain as command

    _exit(command.run(config, data, interaction=interaction, as_json=as_json))


@app.command()
def detect(
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Lines of {"id","text"} in, lines of {"id","spans"} out.')
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what proposed each span, why it won and what lost.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", help="Take [detection] of this file; default: as shipped.", dir_okay=False
        ),
    ] = None,
    point: Annotated[
        str | None, typer.Option(help="strict, balanced or utility; default: the configured one.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Mark the identifiers in the text on standard input."""
    from privity.cli import detect as command
    from privity.cli.common import detector_setup

    setup = detector_setup(config, point)
    _exit(command.run(sys.stdin, sys.stdout, jsonl=jsonl, explain=explain, as_json=as_json, setup=setup))


@app.command("eval")
def eval_(
    sets: Annotated[
        list[Path] | None,
        typer.Option("--set", help="Annotated texts in JSON lines, or a folder of such; repeatable."),
    ] = None,
    points: Annotated[
        list[str] | None,
        typer.Option("--point", help="strict, balanced, utility or all; default: the configured one."),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", help="Take [detection] of this file; default: as shipped.", dir_okay=False
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", help="Also score without this stage, such as tagger; repeatable."),
    ] = None,
    against: Annotated[
        list[str] | None, typer.Option("--against", help="presidio: ask it too, in turns.")
    ] = None,
    presidio_python: Annotated[
        Path | None,
        typer.Option(help="The interpreter of an environment that has Presidio.", envvar="PRESIDIO_PYTHON"),
    ] = None,
    predictions: Annotated[
        Path | None,
        typer.Option(
            help="Score these predictions of another system: a file, or a folder with one for each set."
        ),
    ] = None,
    recall_only: Annotated[
        list[str] | None,
        typer.Option(help="A set whose annotation is incomplete: it counts for leaks, not for precision."),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="So many documents of each set.")] = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", help="set, type, group, lang, source; separated by commas.")
    ] = None,
    bars: Annotated[
        Path | None, typer.Option(help="A TOML file of bars; exit 1 where one is missed.")
    ] = None,
    bar: Annotated[
        list[str] | None, typer.Option("--bar", help="One bar, such as leak=5 or notes.precision=80.")
    ] = None,
    examples: Annotated[
        int, typer.Option(min=0, help="Print so many texts around errors. They may be anybody's.")
    ] = 0,
    write_baseline: Annotated[
        Path | None, typer.Option(help="Write what was measured to this file, signed.", dir_okay=False)
    ] = None,
    baseline_key: Annotated[
        Path | None,
        typer.Option(
            help="The Ed25519 key (PEM) that signs it; default: the log's key of --config and --data."
        ),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Exit 1 where a label's recall is below this signed baseline.")
    ] = None,
    vkey: Annotated[str | None, typer.Option(help="The baseline's verifier key; default: the log's.")] = None,
    data: Annotated[
        Path | None, typer.Option("--data", "-d", help="The data folder, for the log's key.", file_okay=False)
    ] = None,
    speed: Annotated[
        bool,
        typer.Option(
            "--speed", help="Also time texts of 512 and 8,192 characters, and a history sent again."
        ),
    ] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Also tell whether scores mean what they say.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Score detection on annotated texts: leaks, false spans, speed, beside others in the same run."""
    from privity.cli.evaluation import asked
    from privity.cli.evaluation import run as command

    wanted = asked.Wanted(
        sets=sets or (),
        config=config,
        points=points or (),
        without=without or (),
        against=against or (),
        presidio_python=presidio_python,
        predictions=predictions,
        data=data,
        recall_only=recall_only or (),
        limit=limit,
    )
    shown = asked.Shown(
        by=by or (),
        bars=bars,
        bar=bar or (),
        examples=examples,
        speed=speed,
        calibration=calibration,
        write_baseline=write_baseline,
        baseline_key=baseline_key,
        baseline=baseline,
        vkey=vkey,
        as_json=as_json,
    )
    _exit(command.run(wanted, shown))


@audit.command("verify")
def audit_verify(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="An exported log; default: the live one.")
    ] = None,
    vkey: Vkey = None,
    older: Annotated[
        Path | None,
        typer.Option("--older", help="An older checkpoint, which the log must extend.", dir_okay=False),
    ] = None,
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Check every hash and signature: exit 0 and the tree size, or 1 and the first bad place."""
    from privity.cli import audit as command

    _exit(command.verify(folder, vkey=vkey, older=older, config=config, data=data))


@audit.command("export")
def audit_export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write the tile folder.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Write the log as C2SP tiles: commitments only, for outsiders to verify."""
    from privity.cli import audit as command

    _exit(command.export(folder, config=config, data=data))


@audit.command("receipt")
def audit_receipt(
    interaction: Annotated[str, typer.Argument(help="The id from the header x-privity-receipt.")],
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Print a receipt that proves one interaction offline."""
    from privity.cli import audit as command

    _exit(command.receipt(interaction, config=config, data=data))


@audit.command("check-receipt")
def audit_check_receipt(
    receipt: Annotated[Path, typer.Argument(metavar="FILE", help="The receipt; - for standard input.")],
    vkey: Vkey = None,
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Verify a receipt offline: exit 0 and its events, or 1 and what is wrong."""
    from privity.cli import audit as command

    _exit(command.check_receipt(receipt, vkey=vkey, config=config, data=data))


@audit.command("adopt")
def audit_adopt(
    older: Annotated[
        Path | None,
        typer.Option("--checkpoint", help="An older checkpoint, which the log must extend.", dir_okay=False),
    ] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="There is none: take the log as it is. It goes on record.")
    ] = False,
    config: Config = CONFIG,
    data: Data = DATA,
) -> None:
    """Accept a log whose checkpoint mirror was lost, and begin the mirror anew."""
    from privity.cli import audit as command

    _exit(command.adopt(older, unchecked=unchecked, config=config, data=data))


@key.command("create")
def key_create(
    application: Annotated[str, typer.Option(help="The application that the key is for.")],
    name: Annotated[str, typer.Option(help="What to call it in lists.")] = "unnamed",
    config: Config = CONFIG,
    data: Data = DATA,
    as_json: Json = False,
    bare: Annotated[bool, typer.Option("--bare", help="Print the key alone, for scripts.")] = False,
) -> None:
    """Create an API key. It is shown once."""
    from privity.cli import key as command

    _exit(
        asyncio.run(
            command.create(config, data, application=application, name=name, as_json=as_json, bare=bare)
        )
    )


@key.command("list")
def key_list(config: Config = CONFIG, data: Data = DATA, as_json: Json = False) -> None:
    """List the API keys, revoked ones included."""
    from privity.cli import key as command

    _exit(asyncio.run(command.show(config, data, as_json=as_json)))


@key.command("revoke")
def key_revoke(
    key_id: Annotated[str, typer.Argument(metavar="ID", help="The key's id (key_...), as listed.")],
    config: Config = CONFIG,
    data: Data = DATA,
    as_json: Json = False,
) -> None:
    """Revoke an API key: within a second no gateway takes it."""
    from privity.cli import key as command

    _exit(asyncio.run(command.revoke(config, data, key_id=key_id, as_json=as_json)))


@admin.command("enrol")
def admin_enrol(
    out: Annotated[
        Path | None, typer.Option(help="Write the link to this new file (mode 0600), not to the terminal.")
    ] = None,
    url: Annotated[str, typer.Option(help="The console's address.")] = "http://localhost:8081",
    data: Data = DATA,
    config: Config = CONFIG,
) -> None:
    """Make a one-time link for the first administrator; it holds for 15 minutes."""
    from privity.cli import admin as command

    _exit(command.enrol(config, data, url=url, out=out))


@recognisers.callback()
def _recognisers() -> None:
    pass


@recognisers.command("test")
def recognisers_test(
    text: Annotated[str | None, typer.Option(help="Also show what is found in this text.")] = None,
    config: Config = CONFIG,
    as_json: Json = False,
) -> None:
    """Try every configured recogniser on its examples: exit 1 where one fails."""
    from privity.cli import recognisers as command

    _exit(command.test(config, text=text, as_json=as_json))


@app.command()
def doctor(config: Config = CONFIG, data: Data = DATA, as_json: Json = False) -> None:
    """Check the installation: exit 1 where anything is red."""
    from privity.cli import doctor as command

    _exit(asyncio.run(command.run(config, data, as_json=as_json)))


def main() -> NoReturn:
    """Run the command line; an error of ours is one line on stderr, never a traceback."""
    try:
        app()
    except Unavailable as error:
        print(f"privity: {error}", file=sys.stderr)
        sys.exit(3)
    except PrivityError as error:
        print(f"privity: {error}", file=sys.stderr)
        sys.exit(2)
    except (StoreUnavailable, KeyUnavailable, KeyErased, OSError) as error:
        print(f"privity: {error}", file=sys.stderr)
        sys.exit(3)
    sys.exit(0)


def _exit(code: int | None) -> None:
    if code:
        raise typer.Exit(code)
