"""`make bench`: measure, print the table, say what it ran on.

    python -m bench                  the whole table (about four minutes)
    python -m bench --quick          a look at it (under a minute)
    python -m bench --json           the same as one JSON document

Ends with 0 whether bars are met or not: a slow machine is no fault of the run's. The proof
`proofs/02-road/04-bench` judges.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench import rows, table, targets
from bench.measure import cores, on_cores


def measure(
    folder: Path, effort: rows.Effort, *, patches: tuple[str, ...] = (), chosen: tuple[str, ...] = ()
) -> rows.Run:
    """Run the measurements (all, or those named) on an empty folder."""
    core, rest = cores()
    with on_cores(rest), targets.upstream(rest) as port:
        run = rows.Run(folder, effort, port, patches)
        for step in rows.MEASUREMENTS:
            if not chosen or step.__name__ in chosen:
                started = time.monotonic()
                step(run)
                print(f"{step.__name__}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    run.figures["cores"] = len(core or ()) + len(rest or ()) or 1
    return run


def file_system(folder: Path) -> str:
    """Return the kind of file system that the folder lies on."""
    best, kind = "", "unknown"
    for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
        _, place, found, *_ = line.split()
        if folder.resolve().is_relative_to(place) and len(place) >= len(best):
            best, kind = place, found
    return kind


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="under a minute, for a look")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--markdown", action="store_true", help="print the table as it stands in documents")
    parser.add_argument("--out", type=Path, help="also write the JSON document there")
    parser.add_argument(
        "--only", action="append", default=[], choices=[m.__name__ for m in rows.MEASUREMENTS]
    )
    parser.add_argument("--folder", type=Path, default=Path("/var/tmp"), help="on a real disk")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="privity-bench-", dir=args.folder))
    try:
        effort = rows.Effort.quick() if args.quick else rows.Effort.full()
        run = measure(folder, effort, chosen=tuple(args.only))
        kind = file_system(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    lines = table.rows(run.figures, run.notes)
    document = {
        "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "effort": "quick" if args.quick else "full",
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": run.figures.pop("cores"),
        "file_system": kind,
        "rows": table.as_json(lines),
        "figures": run.figures,
    }
    text = json.dumps(document, indent=1)
    if args.out:
        args.out.write_text(text + "\n", encoding="utf-8")
    if args.json:
        print(text)
        return
    if args.markdown:
        print(table.as_markdown(lines))
        return
    print(table.as_text(lines))
    print()
    print(*(f"{name:28} {value:12.3f}" for name, value in sorted(run.figures.items())), sep="\n")
    print(
        f"\ndata folder on {kind}{'; flushes there cost nothing: use a real disk' if kind == 'tmpfs' else ''}"
    )


if __name__ == "__main__":
    main()
