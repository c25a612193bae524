"""Whether the key lies apart from the data that it opens (design, section 4)."""

from __future__ import annotations

from pathlib import Path


def keyfile_lies_with_data(keyfile: Path, data: Path) -> bool:
    """Whether whoever copies or steals the data folder is likely to get the keyfile with it.

    True inside the data folder and beside it (in the same parent). There ``serve`` starts only
    with ``--development``, ``doctor`` is red, and a lost copy counts as *unsecured* PHI
    (45 CFR 164.402).
    """
    key, folder = keyfile.resolve(), data.resolve()
    return key.is_relative_to(folder) or key.parent == folder.parent
