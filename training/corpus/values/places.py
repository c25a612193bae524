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


# Quarters and villages: (first parts, last parts, whole names); first and last are joined as they stand.
_QUARTERS: dict[str, tuple[str, str, str]] = {
    "en": (
        "East |West |North |South |Old |New |Upper |Lower |Oak|Maple|Park|Lake|River|Hill|Brook|Glen|Ash|Fair|Rose|Mill",
        "side|view|dale|wood|field|crest|mont|haven|land|ridge|bury|ton| Heights| Village| Park| Hills| Gardens| Point| End",
        "Midtown|Uptown|Back Bay|Capitol Hill|Hyde Park|Lakeview|Ballard|Fishtown|Germantown|Harlem|Queens|Camden|Hackney|Brixton|Didsbury|Leith|Clifton|Tribeca|Koreatown|Little Havana|Wicker Park|the Bronx|the Mission",
    ),
    "de": (
        "Ober|Unter|Neu|Alt|Groß|Klein|Linden|Buchen|Eschen|Stein|Fried|Wald|Schön|Hohen|Mühl|Rosen|Eichen|Nieder|Wester|Oster|Hasen|Wieden|Erlen|Lauter|Weil|Bergen|Kirch",
        "au|hausen|dorf|feld|bach|heim|tal|stedt|hof|ingen|brück|moor|beck|burg|kirchen|rode|leben|büttel|weiler|ried|au am See|hausen-Süd|dorf-West|feld-Nord",
        "Altona|Neukölln|Schwabing|Ehrenfeld|Eimsbüttel|Kreuzberg|Barmbek|Bockenheim|Sachsenhausen|Vahr|Gohlis|Blasewitz|Degerloch|Favoriten|Floridsdorf|Oerlikon|Wedding|Moabit|Rheinhausen|Deutz|Haidhausen|Giesing|Stellingen",
    ),
    "nl": (
        "Oud-|Nieuw-|Noord-|Zuid-|Oost-|West-|Klein-|Groot-|Hoge|Lage|Berk|Eik|Beek|Veld|Moer|Water|Wiel|Zand|Heide|Rijn|Maas|Dijk|Bos",
        "veen|dam|wijk|hoven|drecht|loo|zicht|broek|daal|dijk|berg|horst|kerk|meer|poort|burg|oord|stede|huizen|land",
        "Kralingen|Slotervaart|Overvecht|Lombok|Woensel|De Pijp|Bijlmer|Hillegersberg|Feijenoord|Scheveningen|Laakkwartier|Berchem|Deurne|Borgerhout|Anderlecht|Kanaleneiland|Selwerd|Osdorp|Charlois",
    ),
    "it": (
        "Borgo |San |Santa |Castel |Monte |Villa |Ponte |Rocca |Porta |Torre |Casal |Val |Colle |Isola |Pieve ",
        "Lorenzo|Maria|Martino|Nuovo|Vecchio|Alto|Basso|Fiorito|Rosso|del Lago|al Piano|della Costa|sul Mare|di Sopra|Marino|Bianco|Vittoria|Paolo|Giorgio|Lucia|d'Arno|Sereno",
        "Trastevere|Brera|Navigli|Vomero|Chiaia|Lambrate|Mirafiori|Testaccio|Oltrarno|Mestre|Sampierdarena|Bolognina|Crocetta|Garbatella|Prati|Tor Bella Monaca|Posillipo|Barriera di Milano|Ognina",
    ),
    "fr": (
        "Saint-|Sainte-|Mont|Ville|Château|Vieux-|Beau|Bois-|Roche|Fontaine-|Neuf|Haute-|Belle|La Croix-|Le Pré-",
        "Martin|Denis|Gervais|rive|fort|neuve|clair|roux|le-Roi|sur-Loire|en-Forêt|aux-Dames|lès-Vignes|du-Lac|Julien|val|court|mont|la-Plaine|Ouen|Claire|l'Abbaye",
        "Belleville|Montmartre|Croix-Rousse|Vaise|La Guillotière|Le Panier|Les Minguettes|Wazemmes|Bacalan|Les Chartrons|Ixelles|Schaerbeek|Carouge|Le Marais|Ménilmontant|Mont-Royal|Limoilou|Bellevue|Hautepierre",
    ),
    "es": (
        "San |Santa |Villa|Villanueva de |El |La |Las |Los |Puerto |Torre|Monte|Fuente |Aldea |Valle de |Barrio ",
        "Lorenzo|María|Martín|Real|Nueva|Alta|del Río|Vega|Pinar|Palmas|Cruz|Álamos|Clara|Blanca|Olivares|del Campo|Molinos|Rosa|Serena|Perales|Encinas|Hermosa",
        "Vallecas|Carabanchel|Lavapiés|Triana|Gràcia|Sants|El Raval|Ruzafa|Poblenou|Chamberí|Usera|Nervión|Coyoacán|Iztapalapa|Palermo|Recoleta|Chapinero|Miraflores|Providencia|Deusto|Las Delicias|El Cabanyal",
    ),
    "pt": (
        "Vila |Jardim |São |Santa |Parque |Bairro |Monte |Alto |Porto |Campo |Nova |Cidade |Quinta da |Morro ",
        "Nova|América|João|Clara|Esperança|Alegre|Verde|Bela|do Sul|Velho|Grande|Mirante|Isabel|Mariana|Paulista|das Flores|Operária|Marinha|Formosa|Belo|Torre|da Serra",
        "Copacabana|Ipanema|Pinheiros|Mooca|Itaquera|Boa Viagem|Savassi|Pampulha|Alfama|Benfica|Cedofeita|Campanhã|Tijuca|Bangu|Capão Redondo|Moema|Alvalade|Belém|Grajaú",
    ),
}  # fmt: skip


def _district(scope: Scope, _form: str, _number: int) -> str:
    """A quarter, a village, a part of a town."""
    rng = scope.rng
    first, last, whole = (part.split("|") for part in _QUARTERS.get(scope.lang, _QUARTERS["en"]))
    if rng.random() < 0.35:
        return rng.choice(whole)
    return rng.choice(first) + rng.choice(last)


KINDS = (
    Kind("district", "LOCATION", _district),
    Kind("city", "LOCATION", _city, ("upper", "lower", "world", "abroad", "military")),
    Kind("state", "STATE", _state, ("code", "full", "military"), opt=True),
    Kind("zip", "ADDRESS", _zip_of, ("five", "uk", "ca", "abroad")),
    Kind("county", "LOCATION", _county),
    Kind("country", "COUNTRY", _country, ("abroad",), opt=True),
    Kind("address", "ADDRESS", _address, ("line", "block", "short")),
)
