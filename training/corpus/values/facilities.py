"""Facilities, which go like names, and other organisations, which may stay: put together from words."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from training.corpus.cultures import culture, invented
from training.corpus.scope import Kind, Scope
from training.corpus.values.gazetteer import STREET_NOUNS, here, invented_town, place_of

# Facilities: what a patient's place of care is called. {s} surname, {c} city, {t} invented town, {h} saint.
_FACILITIES = {
    "en": (
        "{c} General Hospital", "{c} Medical Center", "{c} Regional Medical Center", "{c} Memorial Hospital", "{s} Memorial Hospital", "{s} Clinic",
        "St. {h} Hospital", "St. {h}'s Medical Center", "Saint {h} Hospital", "{w} {v} Hospital", "{w} {v} Medical Group", "{w} {v} Family Medicine",
        "{w} {v} Health Center", "{c} Children's Hospital", "{s} Children's Hospital", "University of {c} Hospital", "{c} University Hospital",
        "{c} VA Medical Center", "{c} Community Health Clinic", "{c} Urgent Care", "{w}{e} Rehabilitation Center", "{w} {v} Nursing Home", "{s} & {s2} Family Practice",
        "{s} Cancer Institute", "{c} Orthopedic Associates", "{c} Heart Center", "Our Lady of {m} Hospital", "{m} Hospital", "{m} Health System", "{t} Surgery Center",
        "{c} Pediatrics", "{w} {v} Behavioral Health", "{c} Dialysis Center", "{t} District Hospital", "Royal {c} Infirmary", "{c} Eye Institute", "Mount {i} Hospital",
        "{c} Women's Health", "{s} Dental Care", "{w} {v} Hospice", "{i} Health", "{i} Medical Center", "{c} County Hospital", "The {s} Center", "{w} {v} Assisted Living",
    ),
    "es": ("Hospital Universitario {h}", "Hospital General de {c}", "Hospital Clínico de {c}", "Clínica {s}", "Hospital {s}", "Centro de Salud {c}", "Hospital San {h}",
           "Complejo Hospitalario de {c}", "Hospital Virgen de {c}", "Clínica Santa {h}", "Centro de Salud {w}", "Hospital Comarcal de {c}", "Residencia {w}"),
    "de": ("Klinikum {c}", "Universitätsklinikum {c}", "Krankenhaus {c}", "St. {h}-Krankenhaus {c}", "Kreisklinik {c}", "Praxis Dr. {s}", "MVZ {c}", "{s}-Klinik",
           "Rehaklinik {c}", "Städtisches Klinikum {c}", "Gemeinschaftspraxis {s} & {s2}", "Evangelisches Krankenhaus {c}", "Seniorenheim {w}"),
    "fr": ("CHU de {c}", "Centre hospitalier de {c}", "Hôpital {s}", "Clinique {w}", "Clinique Saint-{h}", "Hôpital Saint-{h}", "Hôpital {h} {s}", "Polyclinique de {c}",
           "Cabinet médical {w}", "EHPAD Les {w}", "Laboratoire {s}"),
    "it": ("Ospedale {s}", "Ospedale San {h}", "Policlinico di {c}", "Azienda Ospedaliera di {c}", "Clinica {w}", "Ospedale Civile di {c}", "Casa di Cura {s}", "ASL {c}",
           "Poliambulatorio {w}", "Istituto {s}"),
    "pt": ("Hospital de {c}", "Hospital São {h}", "Santa Casa de {c}", "Clínica {s}", "Hospital das Clínicas de {c}", "UBS {w}", "Centro de Saúde de {c}", "Hospital {s}",
           "Centro Hospitalar de {c}", "UPA {c}", "Hospital Santa {h}"),
    "nl": ("{c} Ziekenhuis", "Ziekenhuis {w}", "UMC {c}", "Medisch Centrum {c}", "Huisartsenpraktijk {s}", "Sint {h} Ziekenhuis", "{s} Kliniek", "Gezondheidscentrum {w}",
           "Verpleeghuis {w}", "Tandartspraktijk {s}"),
}  # fmt: skip


_SAINTS = {
    "en": "Mary Joseph Luke Jude Anne Francis Elizabeth Vincent Barnabas Clare Agnes Peter Michael John Rita Catherine",
    "es": "Juan Carlos Pedro José Rafael Ana Lucía Elena Teresa Isabel Cecilia",
    "de": "Josef Elisabeth Marien Vincenz Anna Barbara Georg Lukas Hedwig",
    "fr": "Joseph Louis Jean Luc Vincent Antoine Michel Pierre",
    "it": "Raffaele Giovanni Camillo Carlo Giuseppe Luca Martino",
    "pt": "Lucas João José Paulo Rita Isabel Marta Camilo",
    "nl": "Elisabeth Jozef Lucas Antonius Franciscus Anna",
}


_MERCIES = (
    "Mercy",
    "Grace",
    "Providence",
    "Good Samaritan",
    "Hope",
    "Peace",
    "Sacred Heart",
    "Trinity",
    "Bethesda",
    "Sinai",
    "Emmanuel",
    "Guadalupe",
    "Consolation",
)


_WORDS1 = (
    "Cedar Oak Maple Willow Pine River Lake Harbor Valley Mountain Prairie Sunrise Sunset Bluebird Evergreen Golden Silver Crystal Pacific Atlantic Summit "
    "Heritage Liberty Unity Pinnacle Lakeside Riverside Northgate Westfield Eastview Brookside Stonebridge Clearwater Bayview Highland Desert Canyon"
).split()


_WORDS2 = "Ridge Valley Grove Park Springs Creek Hills Point Bay Shore View Gate Meadows Glen Crest Woods Falls Bluff Hollow Harbor Bend".split()


def _fill(scope: Scope, pattern: str) -> str:
    rng = scope.rng
    lang = scope.lang
    key = {"es": "es_ES", "de": "de_DE", "fr": "fr_FR", "it": "it_IT", "pt": "pt_BR", "nl": "nl_NL"}.get(
        lang, "us"
    )
    surnames = culture(key).family
    noun = STREET_NOUNS.get(lang)
    word = rng.choice(noun.split()).replace("-", " ") if noun else rng.choice(_WORDS1)
    city = here(scope, 1).city if rng.random() < 0.5 else place_of(rng, lang).city
    return pattern.format(
        s=rng.choice(surnames), s2=rng.choice(surnames), c=city, t=invented_town(rng), h=rng.choice(_SAINTS[lang].split()), w=word,
        v=rng.choice(_WORDS2), e=rng.choice(("wood", "crest", "view", "dale", "care")), m=rng.choice(_MERCIES), i=invented(rng),
    )  # fmt: skip


def _hospital(scope: Scope, form: str, number: int) -> str:
    rng = scope.rng
    if form == "pharmacy":
        return _fill(
            scope,
            rng.choice(
                (
                    "{s} Pharmacy",
                    "{c} Pharmacy",
                    "{w}{e} Drugs",
                    "{s} Drug Store",
                    "{w} {v} Pharmacy",
                    "{i} Rx",
                    "{s} Apothecary",
                    "RiteCare Pharmacy",
                    "Farmacia {s}",
                )
            ),
        )
    if form == "lab":
        return _fill(
            scope,
            rng.choice(
                (
                    "{w} Diagnostics",
                    "{i} Laboratories",
                    "{c} Pathology Associates",
                    "{s} Lab",
                    "{w} {v} Imaging Center",
                    "{c} Radiology",
                )
            ),
        )
    if form == "clinic":
        return _fill(
            scope,
            rng.choice(
                (
                    "{s} Clinic",
                    "{w} {v} Family Medicine",
                    "{c} Urgent Care",
                    "{c} Family Practice",
                    "{s} Internal Medicine",
                    "{i} Clinic",
                    "{w} {v} Primary Care",
                )
            ),
        )
    if form == "short":
        name = _hospital(scope, "", number)
        letters = "".join(word[0] for word in name.replace("'", "").split() if word[0].isupper())
        return letters if len(letters) > 2 else name
    lang = scope.lang if scope.lang in _FACILITIES else "en"
    return scope.thing("hospital", number, lambda: _fill(scope, rng.choice(_FACILITIES[lang])))


_ORGS = {
    "company": ("{s} & Sons", "{s} Industries", "{i} Inc.", "{i} LLC", "{i} Technologies", "{s} {s2} LLP", "{w}{e} Logistics", "{i} Foods", "{s} Construction", "{c} Manufacturing Co.",
                "{i} Software", "{w} {v} Partners", "{i}", "{i} Group", "{s} Auto Body", "{i} Labs", "{c} Steel", "Grupo {i}", "{i} GmbH", "{s}, {s2} and Associates"),
    "insurer": ("{w} {v} Health Plan", "{i} Insurance", "{c} Mutual", "{i} Health", "{w} Assurance", "Blue {w} of {c}", "{s} Life", "{i} Advantage", "United {w} Care"),
    "bank": ("{c} Savings Bank", "First {w} Bank", "{i} Bank", "{s} Trust", "{c} Credit Union", "Bank of {c}", "{w} {v} Financial", "{i} Capital"),
    "school": ("{c} High School", "{s} Elementary School", "{c} University", "{w} {v} Middle School", "{s} College", "{c} Community College", "St. {h} Academy", "{i} Institute of Technology"),
    "court": ("{c} District Court", "{c} Police Department", "{c} Public Library", "{c} Fire Department", "Department of {w} Services", "City of {c}", "{c} Housing Authority"),
}  # fmt: skip


def _org(scope: Scope, form: str, number: int) -> str:
    kind = form or scope.rng.choice(("company", "company", "company", "insurer", "bank", "school", "court"))
    return scope.thing(f"org.{kind}", number, lambda: _fill(scope, scope.rng.choice(_ORGS[kind])))


KINDS = (
    Kind("hospital", "ORG", _hospital, ("pharmacy", "lab", "clinic", "short"), opt=True),
    Kind("org", "ORG", _org, tuple(_ORGS), opt=True),
)
