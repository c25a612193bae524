from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from training.corpus.document import Document
from training.written import documents, variants


def test_every_mark_is_read() -> None:
    found = list(documents())
    assert len(found) > 200
    assert Counter(document.lang for document in found).keys() >= {"en", "de"}
    # What identifies nobody must be learnt as well.
    assert sum(not document.spans for document in found) > len(found) / 5


def test_a_broken_mark_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=== a-1 en note\nSeen by ⟦NAME|Li\n")
    with pytest.raises(ValueError, match=r"a\.txt, a-1: a mark is broken"):
        list(documents(tmp_path))


def test_variants_are_about_other_people(tmp_path: Path) -> None:
    text = (
        "=== a-1 en note\n⟦NAME|Maria Lopez⟧ of ⟦LOCATION|Madison⟧, MRN ⟦MRN|A-884213⟧, takes metoprolol.\n"
    )
    (tmp_path / "a.txt").write_text(text)
    (written,) = documents(tmp_path)
    assert written.text == "Maria Lopez of Madison, MRN A-884213, takes metoprolol."
    first, *others = variants(20, 7, [written])
    assert first["text"] == written.text
    assert len(others) == 20
    names = {values(record)[0] for record in others}
    assert len(names) > 8
    assert len({values(record)[-1] for record in others}) > 8
    assert sum("metoprolol" in record["text"] for record in others) > 8


def values(record: dict[str, object]) -> list[str]:
    text, spans = record["text"], record["spans"]
    assert isinstance(text, str)
    assert isinstance(spans, list)
    return [text[span["start"] : span["end"]] for span in spans]


def test_variants_repeat(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=== a-1 en note\nSeen by ⟦NAME|Maria Lopez⟧.\n=== a-2 de brief\nRuhe.\n")
    found: list[Document] = list(documents(tmp_path))
    assert list(variants(3, 1, found)) == list(variants(3, 1, found))
