"""What takes part in the corpus, in lists that one can read.

A family stands in exactly one split. The families of TEST are written in another manner by design (other
wording, order and cue words), and nothing is ever trained on them; those of DEV choose thresholds and stop
the training. Each name is a module of `training.corpus.families` that defines `FAMILY`.
"""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from functools import cache
from importlib import import_module

from training.corpus.family import Family
from training.corpus.noise.noise import Noise

SPLITS = ("train", "dev", "test")

# The share of documents of each group below; a group without families in a split leaves its share to the others.
SHARES = {"english": 0.56, "structured": 0.27, "languages": 0.17}

# English prose, dialogue and texts without identifiers.
ENGLISH: dict[str, tuple[str, ...]] = {
    "train": (
        # clinical notes
        "en_note_soap",
        "en_note_hp",
        "en_discharge",
        "en_radiology",
        "en_pathology",
        "en_nursing",
        "en_triage",
        "en_operative",
        "en_med_list",
        "en_death",
        "en_psychotherapy",
        "en_specialty",
        # letters and messages
        "en_consult_letter",
        "en_referral",
        "en_portal",
        "en_mail",
        "en_legal_hr",
        # questions and instructions to a language model
        "en_prompt_clinician",
        "en_prompt_patient",
        "en_prompt_system",
        "en_prompt_ward",
        "en_tool_result",
        # talk
        "en_ambient",
        "en_ambient_visit",
        "en_ambient_family",
        "en_call_center",
        "en_chat",
        "en_ticket",
        # the rest of life
        "en_meeting",
        "en_code_review",
        "en_news",
        # names and identifiers in every position
        "en_sentences",
        "en_identifiers",
        "en_addresses",
        "en_header",
        "en_great_age",
        "en_vehicles",
        "en_prints",
        "en_pictures",
        "en_licences",
        "en_secrets",
        "en_whereabouts",
        "en_social",
        # one word as a person and as something else
        "en_pairs",
        # texts without identifiers
        "en_neg_clinical",
        "en_neg_abstract",
        "en_neg_study",
        "en_neg_prompt",
        "en_neg_policy",
        "en_neg_tech",
        "en_neg_code",
        "en_neg_source",
        "en_neg_general",
        "en_neg_trigger",
        "en_neg_dialogue",
        "en_neg_words",
        "en_neg_care",
        "en_neg_things",
        "en_neg_questions",
    ),
    "dev": ("en_dev_note", "en_dev_talk", "en_dev_identifiers", "en_dev_negative"),
    "test": (
        "en_test_note",
        "en_test_letter",
        "en_test_prompt",
        "en_test_talk",
        "en_test_prose",
        "en_test_chat",
        "en_test_identifiers",
        "en_test_negative",
    ),
}

# Structured forms: JSON, FHIR, HL7, XML, CSV, logs, SQL, forms, code.
STRUCTURED: dict[str, tuple[str, ...]] = {
    "train": (
        "code_clean",
        "code_fixtures",
        "code_random",
        "csv_aligned",
        "csv_records",
        "csv_roster",
        "fhir_clean",
        "fhir_events",
        "fhir_people",
        "form_cards",
        "form_config",
        "form_embedded",
        "form_headers",
        "form_html",
        "form_pairs",
        "hl7_adt",
        "hl7_results",
        "id_access",
        "id_calls",
        "id_cues",
        "id_files",
        "id_negatives",
        "id_prose",
        "id_things",
        "json_clean",
        "json_message",
        "json_nested",
        "json_record",
        "json_table",
        "log_application",
        "log_chats",
        "log_clean",
        "log_json",
        "log_web",
        "sql_insert",
        "sql_query",
        "things_config",
        "things_form",
        "things_json",
        "things_lines",
        "things_markup",
        "things_table",
        "url_queries",
        "x12_claims",
        "x12_eligibility",
        "xml_ccda",
        "xml_record",
    ),
    "dev": (
        "code_snippet",
        "form_intake",
        "hl7_money",
        "id_registry",
        "json_event",
        "log_audit",
        "sql_update",
        "xml_legacy",
    ),
    "test": (
        "code_notebook",
        "csv_fixed",
        "fhir_billing",
        "fhir_logistics",
        "form_bundle",
        "form_contacts",
        "form_manifest",
        "form_other",
        "form_page",
        "form_relay",
        "hl7_schedule",
        "id_desk",
        "id_vigilance",
        "json_envelope",
        "log_switchboard",
        "sql_console",
        "url_links",
        "x12_payments",
        "xml_fhir",
    ),
}

# Other languages.
LANGUAGES: dict[str, tuple[str, ...]] = {
    "train": (
        "de_arztbrief",
        "de_befund",
        "de_daten",
        "de_gespraech",
        "de_lebenslauf",
        "de_negativ",
        "de_schreiben",
        "de_ueberweisung",
        "de_verlauf",
        "es_alta",
        "es_carta",
        "es_dialogo",
        "es_estructurado",
        "es_evolucion",
        "es_formulario",
        "es_historia",
        "es_informes_prueba",
        "es_mensajes",
        "es_negativos",
        "es_registros",
        "es_vida",
        "fr_compte_rendu",
        "fr_donnees",
        "fr_fiche",
        "fr_negatif",
        "fr_notes",
        "fr_parcours",
        "it_dati",
        "it_negativo",
        "it_note",
        "it_referto",
        "it_scheda",
        "it_vissuto",
        "nl_brief",
        "nl_formulier",
        "nl_gegevens",
        "nl_levensloop",
        "nl_negatief",
        "nl_notities",
        "pt_dados",
        "pt_ficha",
        "pt_negativo",
        "pt_notas",
        "pt_relatorio",
        "pt_vida",
    ),
    "dev": (
        "de_kurzbrief",
        "es_hoja",
        "fr_dev",
        "it_dev",
        "nl_dev",
        "pt_dev",
    ),
    "test": (
        "de_gutachten",
        "es_epicrisis",
        "es_reclamacion",
        "fr_expertise",
        "it_perizia",
        "nl_keuring",
        "pt_atestado",
    ),
}

# Modules of `training.corpus.noise` that define `NOISE`.
NOISES: tuple[str, ...] = (
    "asr",
    "broken_lines",
    "bullets",
    "doubled_spaces",
    "emphasis",
    "full_width",
    "homoglyphs",
    "html_entities",
    "joined_lines",
    "letter_spaced",
    "lower",
    "mojibake",
    "name_order",
    "no_accents",
    "no_honorific",
    "no_punctuation",
    "ocr",
    "percent",
    "soft_hyphens",
    "title",
    "truncate",
    "typos",
    "upper",
    "zero_width",
)


@cache
def families(split: str) -> dict[Family, float]:
    """The families of a split with the share of documents that each writes.

    Raises:
        ValueError: A module's family bears another name than its file, or a name stands twice.
    """
    groups = {"english": ENGLISH[split], "structured": STRUCTURED[split], "languages": LANGUAGES[split]}
    names = [name for group in groups.values() for name in group]
    if len(set(names)) != len(names):
        raise ValueError(f"a family stands twice in {split}; see training/corpus/registry.py")
    shares: dict[Family, float] = {}
    for group, members in groups.items():
        found = [_load(name) for name in members]
        whole = sum(family.weight for family in found)
        shares |= {family: SHARES[group] * family.weight / whole for family in found}
    rest = sum(shares.values())
    return {family: share / rest for family, share in shares.items()}


def _load(name: str) -> Family:
    family: Family = import_module(f"training.corpus.families.{name}").FAMILY
    if family.name != name:
        raise ValueError(f"training/corpus/families/{name}.py calls its family {family.name!r}; rename one")
    return family


@cache
def noises() -> tuple[Noise, ...]:
    """All noises, in the order of the list."""
    return tuple(import_module(f"training.corpus.noise.{name}").NOISE for name in NOISES)
