"""Streets, units and post boxes: here, in other countries and in the forces."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.corpus.cultures import culture, folded, invented
from training.corpus.scope import Kind, Scope
from training.corpus.values.gazetteer import (
    COUNTRIES_OF,
    LOCALES,
    STREET_NOUNS,
    ZIPS,
    cities,
    country_name,
    digits,
)

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


_WINDS = "N S E W North South East West N. S. NW SE SW NE".split()


_ROADS = ("County Road {n}", "State Route {n}", "Highway {n}", "FM {n}", "Broadway", "Rural Route {n}")


def _street(scope: Scope, form: str, number: int) -> str:
    rng = scope.rng
    match form:
        case "abroad":
            return abroad(scope, number).street
        case "military":
            return _military(rng)
        case "name":  # as people say it, without its kind
            return rng.choice((rng.choice(_STREET_WORDS), rng.choice(culture("us").family), invented(rng)))
    if scope.lang in _STREETS:
        return _local_street(rng, form, scope.lang)
    return _english_street(rng, form)


def _local_street(rng: Random, form: str, lang: str) -> str:
    house = str(rng.randint(1, 199)) + rng.choice(("", "", "", "a", "b", " bis" if lang == "fr" else ""))
    street = rng.choice(_STREETS[lang]).format(
        w=rng.choice(STREET_NOUNS[lang].split()).replace("-", " "),
        c=rng.choice(cities(*COUNTRIES_OF[lang])),
        f=rng.choice(culture(LOCALES[lang]).family),
        n=rng.randint(1, 120),
    )
    if form == "bare":
        return street
    if lang == "fr":
        return f"{house}{rng.choice((', ', ' '))}{street}"
    joints = {"es": (", ", " ", " nº "), "pt": (", ", " ", " nº "), "it": (", ", " ")}
    return f"{street}{rng.choice(joints.get(lang, (' ',)))}{house}"


def _english_street(rng: Random, form: str) -> str:
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
        street = f"{rng.choice(_WINDS)} {street}"
    chance = rng.random()
    if chance < 0.04:
        street = rng.choice(_ROADS).format(n=rng.randint(1, 400))
    if form == "bare":
        return street
    if form == "pobox" or chance > 0.97:
        return f"{rng.choice(('P.O. Box', 'PO Box', 'P O Box', 'Box'))} {rng.randint(1, 99999)}"
    house = str(rng.choice((rng.randint(1, 99), rng.randint(100, 9999), rng.randint(1, 20000))))
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


# Addresses abroad as they stand in English text: {w} word, {h} house number, {f} surname.
_ABROAD: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "PL": (("ul. {w} {h}", "ulica {w} {h}/{u}", "al. {w} {h}", "{w} {h} m. {u}", "os. {w} {h}"), ("Długa", "Krótka", "Polna", "Leśna", "Kwiatowa", "Mickiewicza", "Słowackiego", "Lipowa", "Szkolna"), "##-###"),
    "CZ": (("{w} {h}/{u}", "{w} {h}", "Na {w} {h}"), ("Dlouhá", "Nádražní", "Husova", "Zahradní", "Palackého", "Školní", "Komenského"), "### ##"),
    "HU": (("{w} utca {h}.", "{w} u. {h}", "{w} tér {h}", "{w} út {h}"), ("Kossuth", "Petőfi", "Rákóczi", "Ady Endre", "Béke", "Szabadság"), "####"),
    "TR": (("{w} Sokak No: {h}", "{w} Cad. {h}/{u}", "{w} Mah. {h}. Sok. No:{u}"), ("Atatürk", "Cumhuriyet", "Gül", "Menekşe", "İnönü", "Barış"), "#####"),
    "SE": (("{w}gatan {h}", "{w}vägen {h}", "{w}vägen {h} lgh {u}"), ("Stor", "Kungs", "Björk", "Sol", "Skol", "Kyrko"), "### ##"),
    "NO": (("{w}veien {h}", "{w}gata {h}", "{w}vegen {h}B"), ("Skole", "Kirke", "Strand", "Bjørk", "Industri"), "####"),
    "DK": (("{w}vej {h}", "{w}gade {h}, {u}. tv.", "{w}allé {h}"), ("Skov", "Kirke", "Øster", "Strand", "Birke"), "####"),
    "FI": (("{w}katu {h}", "{w}tie {h} A {u}", "{w}kuja {h}"), ("Koivu", "Kauppa", "Aleksanterin", "Mannerheimin", "Puisto", "Asema"), "#####"),
    "GR": (("{w} {h}", "Odos {w} {h}", "Leof. {w} {h}", "Οδός {w} {h}"), ("Ermou", "Stadiou", "Venizelou", "Αθηνάς", "Πατησίων", "Παπαναστασίου", "Egnatia"), "### ##"),
    "RU": (("ul. {w}, d. {h}, kv. {u}", "{w} ul., {h}", "ул. {w}, д. {h}, кв. {u}", "пр-т {w}, {h}", "{w} Prospekt {h}"), ("Lenina", "Sadovaya", "Nevsky", "Ленина", "Садовая", "Мира", "Пушкина"), "######"),
    "JP": (("{h}-{u}-{n} {w}", "{w} {h}-{u}", "{h} Chome-{u}-{n} {w}"), ("Shibuya", "Honmachi", "Sakaecho", "Minami-ku", "Nishi-Shinjuku", "Kitayama"), "###-####"),
    "IN": (("H.No. {h}, {w}", "{h}, {w} Nagar", "Plot {h}, Sector {n}, {w}", "{h}/{u} {w} Marg", "Flat {u}, {w} Apartments, {w} Road"), ("Gandhi", "Nehru", "Indira", "Laxmi", "Shivaji", "Anna", "Tilak"), "######"),
    "KR": (("{h}, {w}-ro", "{h}-{u}, {w}-gil", "{w}-daero {h}"), ("Sejong", "Teheran", "Gangnam", "Jong", "Hangang"), "#####"),
    "CN": (("No. {h} {w} Road", "{h} {w} Lu", "Room {u}, Bldg {n}, {h} {w} Street"), ("Nanjing", "Renmin", "Zhongshan", "Jiefang", "Huaihai"), "######"),
    "NG": (("{h} {w} Close", "Plot {h} {w} Way", "{h}, {w} Street"), ("Adeola", "Awolowo", "Herbert Macaulay", "Ogunlana", "Bourdillon"), "######"),
    "BR": (("Rua {w}, {h}", "Av. {w}, {h}, apto {u}", "Travessa {w} {h}"), ("das Flores", "Paulista", "Sete de Setembro", "São João", "Tiradentes"), "#####-###"),
}  # fmt: skip


_SPEAKING = {"ES": "es", "MX": "es", "DE": "de", "AT": "de", "FR": "fr", "IT": "it", "PT": "pt", "NL": "nl"}


_NATIVE_TOWNS = {
    "RU": ("Москва", "Казань", "Самара", "Тверь", "Пермь"),
    "GR": ("Αθήνα", "Πάτρα", "Βόλος", "Θεσσαλονίκη"),
}


@dataclass(frozen=True, slots=True)
class Abroad:
    """An address of another country, in Latin letters or in its own."""

    street: str
    city: str
    zip: str
    country: str


def abroad(scope: Scope, number: int) -> Abroad:
    def make() -> Abroad:
        rng = scope.rng
        code = rng.choice((*_ABROAD, *_SPEAKING))
        name = country_name(code)
        if code in _SPEAKING:
            there = _SPEAKING[code]
            town = rng.choice(cities(code))
            return Abroad(_local_street(rng, "", there), town, digits(rng, rng.choice(ZIPS[there])), name)
        shapes, words, postal = _ABROAD[code]
        shape = rng.choice(shapes)
        street = shape.format(
            w=rng.choice(words), h=rng.randint(1, 240), u=rng.randint(1, 60), n=rng.randint(1, 30)
        )
        native = not street.isascii() and code in _NATIVE_TOWNS and rng.random() < 0.5
        town = rng.choice(_NATIVE_TOWNS[code]) if native else rng.choice(cities(code))
        if rng.random() < 0.4:
            street, town = (street, town) if native else (folded(street), folded(town))
        return Abroad(street, town, digits(rng, postal), name)

    return scope.thing("abroad", number, make)


_SHIPS = ("USS {s}", "USNS {s}", "USCGC {s}", "USS {c}")


def _military(rng: Random) -> str:
    a, b = rng.randint(1, 9999), rng.randint(1, 9999)
    ship = rng.choice(_SHIPS).format(s=rng.choice(culture("us").family), c=rng.choice(cities("US")))
    return rng.choice(
        (f"PSC {a}, Box {b}", f"PSC {a} Box {b}", f"Unit {a} Box {b}", f"Unit {a}", f"CMR {a}, Box {b}", f"{ship}", f"psc {a}, box {b}", f"{ship} (FPO-{b % 90})")
    )  # fmt: skip


KINDS = (
    Kind("street", "ADDRESS", _street, ("bare", "pobox", "abroad", "military", "name")),
    Kind("unit", "ADDRESS", _unit),
)
