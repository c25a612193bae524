"""Places as slots, and addresses, which are templates of their parts so that each part keeps its label."""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from random import Random

from training.corpus.scope import Kind, Scope, Template
from training.corpus.values.gazetteer import (
    COUNTRIES_OF,
    ZIPS,
    cities,
    counties,
    countries,
    digits,
    here,
    invented_town,
)
from training.corpus.values.streets import abroad

_COUNTRY_NAMES = {
    "es": "España México Argentina Colombia Chile Perú Venezuela Ecuador Marruecos Francia Portugal Italia Rumanía Bolivia",
    "de": "Deutschland Österreich Schweiz Polen Türkei Syrien Italien Frankreich Ungarn Kroatien Griechenland Spanien",
    "fr": "France Belgique Suisse Canada Algérie Maroc Tunisie Sénégal Portugal Italie Espagne Cameroun Haïti Liban",
    "it": "Italia Svizzera Albania Romania Marocco Francia Germania Spagna Argentina Ucraina Tunisia Egitto",
    "pt": "Brasil Portugal Angola Moçambique Argentina Espanha Itália França Japão Uruguai Paraguai Alemanha",
    "nl": "Nederland België Duitsland Frankrijk Marokko Turkije Suriname Polen Spanje Indonesië",
}


def _city(scope: Scope, form: str, number: int) -> str:
    if form == "abroad":
        return abroad(scope, number).city
    if form == "military":
        return scope.rng.choice(("APO", "FPO", "DPO"))
    if form == "world":
        return scope.thing("world", number, lambda: scope.rng.choice(cities()))
    city = here(scope, number).city
    return city.upper() if form == "upper" else city.lower() if form == "lower" else city


def _state(scope: Scope, form: str, number: int) -> str:
    if form == "military":
        return scope.rng.choice(("AE", "AP", "AA"))
    place = here(scope, number)
    if form == "code" or (form == "" and scope.rng.random() < 0.5):
        return place.code
    return place.state


def _zip_of(scope: Scope, form: str, number: int) -> str:
    if form == "uk":
        return digits(scope.rng, scope.rng.choice(ZIPS["GB"]))
    if form == "ca":
        return digits(scope.rng, "@#@ #@#")
    if form == "abroad":
        return abroad(scope, number).zip
    return here(scope, number).zip[:5] if form == "five" else here(scope, number).zip


def _county(scope: Scope, _form: str, _number: int) -> str:
    if scope.lang in COUNTRIES_OF:
        return scope.rng.choice(cities(*COUNTRIES_OF[scope.lang]))
    if scope.rng.random() < 0.2:
        return f"{invented_town(scope.rng)} County"
    return scope.rng.choice(counties())


def _country(scope: Scope, form: str, number: int) -> str:
    if form == "abroad":
        return abroad(scope, number).country
    own = _COUNTRY_NAMES.get(scope.lang)
    return scope.rng.choice(own.split() if own else countries())


def _foreign(rng: Random, n: str) -> str:
    street, town, code, land = (f"{{{kind}.abroad{n}}}" for kind in ("street", "city", "zip", "country"))
    return rng.choice(
        (
            f"{street}, {code} {town}, {land}", f"{street}, {town} {code}, {land}", f"{street}\n{code} {town}\n{land}", f"{street}, {code} {town}", f"{street}, {town}, {land}",
            f"{street} {town} {code} {land}", f"{street}\n{town} {code}", f"{street}, {land}-{code} {town}" if rng.random() < 0.2 else f"{street}, {town}, {land} {code}",
            f"{street}\n{{unit{n}}}\n{town}\n{land}\n{code}", f"{street}\n{{unit{n}}}\n{code} {town}",
        )
    )  # fmt: skip


def _address(scope: Scope, form: str, number: int) -> str:
    n = f"#{number}"
    lang = scope.lang
    if lang in COUNTRIES_OF:
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
    if chance > 0.97:
        joint = scope.rng.choice((", ", "\n", " "))
        return Template(
            f"{{street.military{n}}}{joint}{{city.military{n}}} {{state.military{n}}} {{zip.five{n}}}"
        )
    if chance > 0.86:
        return Template(_foreign(scope.rng, n))
    if chance < 0.1:
        return Template(f"{{street{n}}}, {{city.world{n}}} {{zip.uk{n}}}{{?|, UK|, England}}")
    if chance < 0.15:
        return Template(f"{{street{n}}}, {{city{n}}}, {{?ON|BC|QC|AB}} {{zip.ca{n}}}")
    return Template(f"{street}, {{city{n}}}{{?, |, | }}{{state{n}}} {{zip{n}}}{{?||||, USA}}")


KINDS = (
    Kind("city", "LOCATION", _city, ("upper", "lower", "world", "abroad", "military")),
    Kind("state", "STATE", _state, ("code", "full", "military"), opt=True),
    Kind("zip", "ADDRESS", _zip_of, ("five", "uk", "ca", "abroad")),
    Kind("county", "LOCATION", _county),
    Kind("country", "COUNTRY", _country, ("abroad",), opt=True),
    Kind("address", "ADDRESS", _address, ("line", "block", "short")),
)
