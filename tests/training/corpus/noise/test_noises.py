"""Every noise over real documents: each span still covers its own value, however that is spelt now."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random
from urllib.parse import unquote_plus

import pytest
from training.corpus.document import Document, Span
from training.corpus.noise.noise import Noise
from training.corpus.registry import families, noises

import training.corpus.noise

BY_NAME = {noise.name: noise for noise in noises()}
WRITERS = [f for f in families("train") if f.name in {
    "id_cues", "id_prose", "id_calls", "form_pairs", "json_record", "hl7_adt", "log_chats", "es_carta", "de_arztbrief", "en_note_soap", "en_mail",
}]  # fmt: skip


def alphanumeric(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def bare(text: str) -> str:
    return "".join(char for char in text if char not in "\u200b\u200c\u200d\u2060\ufeff\u00ad")


WHOLE = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th"})


def unaccented(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(WHOLE))
    return alphanumeric("".join(char for char in folded if not unicodedata.combining(char)))


def same(text: str) -> str:
    return text


# What a noise leaves as it is, by which a value is known again.
KEPT: dict[str, Callable[[str], str]] = {
    "lower": str.casefold, "upper": str.casefold, "title": str.casefold,
    "no_punctuation": alphanumeric, "doubled_spaces": lambda text: "".join(text.split()), "joined_lines": same,
    "broken_lines": alphanumeric, "soft_hyphens": bare, "zero_width": bare,
    "full_width": lambda text: unicodedata.normalize("NFKC", text), "homoglyphs": lambda text: str(len(text)),
    "html_entities": lambda text: html.unescape(text).replace("\u00a0", " "), "percent": lambda text: unquote_plus(text).replace("+", " "),
    "letter_spaced": alphanumeric, "no_honorific": same, "emphasis": same, "bullets": same, "no_accents": unaccented,
    "name_order": lambda text: "".join(sorted(alphanumeric(text))),
}  # fmt: skip
# These change the letters themselves, or cut: for them the tests below hold.
LOOSE = {"ocr", "typos", "asr", "truncate", "mojibake"}


def documents(noise: Noise, count: int) -> list[Document]:
    fitting = [family for family in WRITERS if not noise.forms or family.form in noise.forms]
    return [fitting[seed % len(fitting)].write(Random(seed)) for seed in range(count)]


def values(document: Document) -> list[str]:
    return [document.text[span.start : span.end] for span in document.spans]


def test_every_file_is_a_noise_in_the_list_and_has_its_law_here() -> None:
    folder = Path(training.corpus.noise.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "noise", "respell"}
    assert files == set(BY_NAME)
    assert files == set(KEPT) | LOOSE


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_a_noise_changes_texts_and_repeats_by_its_seed(name: str) -> None:
    noise = BY_NAME[name]
    changed = 0
    for seed, document in enumerate(documents(noise, 60)):
        spoilt = noise.apply(document, Random(seed))
        assert spoilt == noise.apply(document, Random(seed))
        changed += spoilt.text != document.text
        for value in values(spoilt):
            assert value.strip(" \t\n\u200b\u00ad") == value
    assert changed >= 4


@pytest.mark.parametrize("name", sorted(KEPT))
def test_a_noise_keeps_every_span_over_its_value(name: str) -> None:
    noise, kept = BY_NAME[name], KEPT[name]
    for seed, document in enumerate(documents(noise, 80)):
        spoilt = noise.apply(document, Random(seed))
        assert [span.label for span in spoilt.spans] == [span.label for span in document.spans]
        for before, after in zip(values(document), values(spoilt), strict=True):
            # a value of several lines gets marks at their starts
            if "\n" not in before:
                assert kept(after) == kept(before)


@pytest.mark.parametrize("name", ["ocr", "typos", "mojibake"])
def test_letters_change_but_few_and_no_span_is_lost(name: str) -> None:
    noise = BY_NAME[name]
    for seed, document in enumerate(documents(noise, 60)):
        spoilt = noise.apply(document, Random(seed))
        assert [span.label for span in spoilt.spans] == [span.label for span in document.spans]
        for before, after in zip(values(document), values(spoilt), strict=True):
            assert abs(len(after) - len(before)) <= 4 + len(before) // 4


def test_truncation_keeps_a_stretch_and_its_spans() -> None:
    for seed, document in enumerate(documents(BY_NAME["truncate"], 80)):
        spoilt = BY_NAME["truncate"].apply(document, Random(seed))
        assert spoilt.text in document.text
        everything = " ".join(values(document))
        assert all(value in everything for value in values(spoilt))


NUMBER = Document("MRN 4471-92, born 03/14/1962, mail a.b@c.org", (
    Span(4, 11, "MRN"), Span(18, 28, "DATE"), Span(35, 44, "EMAIL")), "f", "note")  # fmt: skip


def test_a_transcript_says_numbers_dates_and_addresses() -> None:
    said = [" | ".join(values(BY_NAME["asr"].apply(NUMBER, Random(seed)))) for seed in range(60)]
    assert any(re.search(r"four four seven one( dash)? nine two", text) for text in said)
    assert any("march fourteenth nineteen sixty two" in text for text in said)
    assert all("a dot b at c dot org" in text for text in said)
    assert all(text == text.lower() for text in said)


def test_a_name_is_turned_around() -> None:
    document = Document("Ana Lima came", (Span(0, 8, "NAME"),), "f", "note")
    turned = {values(BY_NAME["name_order"].apply(document, Random(seed)))[0] for seed in range(40)}
    assert turned == {"Lima Ana", "Lima, Ana", "Lima,Ana", "LIMA Ana", "LIMA, Ana"}


def test_a_title_goes_and_other_words_stay() -> None:
    document = Document(
        "Saw Dr. Lima and Frau Weber, drug Lima",
        (Span(8, 12, "NAME"), Span(22, 27, "NAME"), Span(34, 38, "NAME")),
        "f",
        "note",
    )
    spoilt = BY_NAME["no_honorific"].apply(document, Random(1))
    assert spoilt.text == "Saw Lima and Weber, drug Lima"
    assert values(spoilt) == ["Lima", "Weber", "Lima"]
