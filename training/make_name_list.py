"""Rebuild the word lists of ``privity.detection.data`` from their public sources.

    python training/make_name_list.py --names DIST_FOLDER --words AMERICAN_ENGLISH --out DATA_FOLDER

``--names`` is the folder of the Python package ``names`` 0.3.0, which carries the frequency lists
of the 1990 US Census (a work of the US federal government); ``--words`` is the list of Debian's
package ``wamerican`` (SCOWL). Output is sorted by falling frequency (names, one a line) or
stands on shelves (words: see ``privity.detection.shelves``), and depends on nothing but the input.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from privity.detection.shelves import shelved

GIVEN_NAMES = 4500
SURNAMES = 20000
SHORTEST_WORD = 2


def names(path: Path) -> dict[str, float]:
    """Return each name of a Census list with its share of the population in percent."""
    shares: dict[str, float] = {}
    for line in path.read_text().splitlines():
        name, share, *_ = line.split()
        shares[name.lower()] = float(share)
    return shares


def most_frequent(shares: dict[str, float], count: int) -> list[str]:
    """Return the most frequent names, ties by the alphabet."""
    return sorted(shares, key=lambda name: (-shares[name], name))[:count]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()

    given = names(args.names / "dist.female.first")
    for name, share in names(args.names / "dist.male.first").items():
        given[name] = max(share, given.get(name, 0.0))
    surnames = names(args.names / "dist.all.last")
    words = {
        word
        for word in args.words.read_text(encoding="utf-8").splitlines()
        if word.isascii() and word.isalpha() and word.islower() and len(word) >= SHORTEST_WORD
    }
    for name, text in (
        ("given_names.txt", "\n".join(most_frequent(given, GIVEN_NAMES))),
        ("surnames.txt", "\n".join(most_frequent(surnames, SURNAMES))),
        ("english_words.txt", shelved(words)),
    ):
        (args.out / name).write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
