"""Instructions to a language model with a record, a log, a letter or code pasted below them."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, Piece
from training.corpus.families import (
    code_clean,
    code_fixtures,
    csv_aligned,
    csv_records,
    csv_roster,
    de_arztbrief,
    de_verlauf,
    es_alta,
    es_evolucion,
    fhir_events,
    fhir_people,
    form_config,
    form_html,
    form_pairs,
    fr_compte_rendu,
    hl7_adt,
    hl7_results,
    it_referto,
    json_clean,
    json_nested,
    json_record,
    log_application,
    log_chats,
    nl_brief,
    pt_relatorio,
    sql_insert,
    sql_query,
    x12_claims,
    xml_ccda,
    xml_record,
)
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values import KINDS

_BLOCKS = tuple(
    module.FAMILY
    for module in (
        code_clean, code_fixtures, csv_aligned, csv_records, csv_roster, fhir_events, fhir_people, form_config, form_html, form_pairs, hl7_adt, hl7_results, json_clean, json_nested, json_record,
        log_application, log_chats, sql_insert, sql_query, x12_claims, xml_ccda, xml_record,
    )
)  # fmt: skip
_FOREIGN = tuple(
    module.FAMILY
    for module in (
        de_arztbrief,
        de_verlauf,
        es_alta,
        es_evolucion,
        fr_compte_rendu,
        it_referto,
        nl_brief,
        pt_relatorio,
    )
)
_BEFORE = (
    "Summarise this:", "Summarize the record below for {~title.dr#91} {name.family#91}.", "Convert to CSV:", "Why does this not parse?", "What is wrong with this message?", "Extract the diagnosis from the following.", "Here is what I got back:", "Turn this into a letter to {name.full#92}:", "Explain this log to me.", "Is anything missing here?",
    "Context:", "Tool result:", "Please fix the bug:", "Which of these patients takes {~drug}?", "Draft a reply. The data:", "Check this for {name.given#91}:", "Input", "### Data", "{name.full#93} sent me this, what does it say?", "List the visits after {date#91}.", "Rewrite it so that a patient understands it.", "You are a coding assistant. Use the schema below.",
)  # fmt: skip
_TRANSLATE = (
    "Translate into English:",
    "What does this letter say?",
    "Summarise in English for {~title.dr#91} {name.family#91}:",
    "Please translate, it is my mother's report.",
    "Read this and list the medication:",
)
_AFTER = (
    "",
    "",
    "",
    "Thanks!",
    "Answer in one sentence.",
    "Do not include any names.",
    "Send the result to {email#91}.",
    "Ask {name.given#92} if unsure.",
    "Use {~code.ref} as a guide.",
    "Reply in JSON.",
    "I need it by {~relative}.",
    "{name.given#93}",
)
_FENCES = (
    ("\n\n", "\n\n"),
    ("\n```\n", "\n```\n"),
    ("\n\n---\n", "\n---\n"),
    ("\n<document>\n", "\n</document>\n"),
    ('\n"""\n', '\n"""\n'),
    (" ", " "),
    ("\n```json\n", "\n```\n"),
)


def embed(scope: Scope, before: str, block: Draft, after: str, fence: tuple[str, str]) -> Draft:
    """An instruction, a block, and perhaps a last word."""
    draft = Draft().add(leaf(scope, before), fence[0], block, fence[1] if fence[1].strip() else "")
    return draft.add("" if fence[1].strip() else "\n\n", leaf(scope, after)) if after else draft


def drawn(scope: Scope, family: Family, lang: str) -> Draft:
    """What a family writes, with people of its own."""
    made = family.build(inner := Scope(scope.rng, lang, KINDS))
    return made if isinstance(made, Draft) else render(made, inner)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    foreign = rng.random() < 0.2
    family = rng.choice(_FOREIGN if foreign else _BLOCKS)
    block = drawn(scope, family, family.lang)
    if rng.random() < 0.15:  # the same once more, as text in a string
        block = Draft(
            [
                Piece(piece.text.replace("\n", "\\n"), piece.label, piece.opt, piece.src)
                for piece in block.pieces
            ]
        )
    return embed(
        scope, rng.choice(_TRANSLATE if foreign else _BEFORE), block, rng.choice(_AFTER), rng.choice(_FENCES)
    )


FAMILY = Family("form_embedded", "prompt", _build, weight=2.5)
