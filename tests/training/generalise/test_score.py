from __future__ import annotations

from training.corpus.registry import families
from training.generalise.rounds import FORMATS, rounds
from training.generalise.score import KEPT, cells, scored

from privity.detection.classifier import Classifier

EACH = {"family": 2, "format": 6, "noise": 4, "language": 5}


def test_a_round_is_scored_on_all_that_it_leaves_out() -> None:
    round_ = rounds()[8]
    made = {cell.key: cell for cell in cells(round_, EACH)}
    assert list(made) == [
        *(f"family/{name}" for name in round_.families),
        *(f"format/{name}" for name in round_.formats),
        *(f"noise/{name}" for name in round_.noises),
        *(f"language/{name}" for name in round_.langs),
    ]
    assert {len(cell.documents) for cell in made.values() if cell.axis == "family"} == {2}
    assert len(made["format/hl7"].documents) == 6
    assert all(document.lang == "es" for document in made["language/es"].documents)
    assert any("MSH" in document.text for document in made["format/hl7"].documents)


def test_documents_of_a_noise_have_it_and_nothing_else_that_was_left_out() -> None:
    round_ = rounds()[4]
    upper = next(cell for cell in cells(round_, EACH) if cell.key == "noise/upper")
    assert all(document.text == document.text.upper() for document in upper.documents)
    assert "pt" not in {document.lang for document in upper.documents}


def test_a_family_has_its_genre_and_language() -> None:
    members = {family.name: family for family in families("train")}
    for cell in cells(rounds()[0], EACH):
        if cell.axis == "family":
            assert (cell.genre, cell.lang) == (members[cell.name].form, members[cell.name].lang)
    assert "note" in FORMATS


def test_a_cell_is_counted() -> None:
    cell = next(cell for cell in cells(rounds()[8], EACH) if cell.key == "format/hl7")
    counts = scored(Classifier(), cell)
    assert set(counts) == set(KEPT)
    assert counts["documents"] == 6
    assert 0 <= counts["tokens_missed"] < counts["tokens"]
