"""`python -m training.corpus --seed 1 --count 1000 --split train > train.jsonl`.

One JSON object a line, in the format of the development sets:
`{"id","source","lang","text","spans":[{"start","end","label","src","opt"?}],"family","form","noise"}`.
"""

from __future__ import annotations

import argparse
import json
import sys

from training.corpus.generate import NOISY, documents
from training.corpus.registry import SPLITS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.corpus", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--split", choices=SPLITS, default="train")
    parser.add_argument("--noisy", type=float, default=NOISY, help="share of documents with noise")
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        help="leave out a family, form, language or noise; repeatable",
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        help="let a family, form or language write alone, or lay a noise alone; repeatable",
    )
    args = parser.parse_args()
    made = documents(
        args.seed, args.count, args.split, noisy=args.noisy, without=args.without, only=args.only
    )
    for number, document in enumerate(made):
        record = document.record(f"{args.split}-{args.seed}-{number}")
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
