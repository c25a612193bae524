"""Street lines, units, boxes and ZIP codes, and the block of lines that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.cues import cue
from privity.detection.cues_abroad import POSTCODE, cue_abroad
from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.lexicon import lexicon
from privity.detection.places import STATE_CODE, STATE_NAMES
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

# USPS Publication 28, appendix C1, the suffixes in use, with their abbreviations.
_SUFFIX = (
    r"alley|aly|avenue|ave|av|bend|blvd|boulevard|branch|bridge|brook|bypass|canyon|causeway|center|circle|"
    r"cir|club|"
    r"common|corner|corners|course|court|ct|cove|creek|crescent|cres|crest|crossing|crossroad|crossroads|"
    r"dale|dam|"
    r"drive|dr|estate|estates|expressway|expy|extension|falls|ferry|field|fields|flat|flats|ford|forest|"
    r"forge|forges|"
    r"fork|forks|fort|freeway|fwy|garden|gardens|gateway|glen|glens|green|greens|grove|groves|harbor|"
    r"harbors|haven|"
    r"heights|highway|hwy|hill|hills|hollow|inlet|island|islands|isle|junction|key|keys|knoll|knolls|lake|"
    r"lakes|land|"
    r"landing|lane|ln|light|lights|loaf|lock|locks|lodge|loop|mall|manor|manors|meadow|meadows|mews|mill|"
    r"mills|"
    r"mission|motorway|mount|mountain|neck|orchard|oval|overpass|park|parks|parkway|pkwy|parkways|pass|"
    r"passage|path|"
    r"pike|pine|pines|place|pl|plain|plains|plaza|plz|point|points|port|ports|prairie|radial|ramp|ranch|"
    r"rapid|rapids|"
    r"rest|ridge|ridges|river|road|rd|roads|route|row|rue|run|shoal|shoals|shore|shores|skyway|spring|"
    r"springs|spur|"
    r"spurs|square|sq|squares|station|stravenue|stream|street|str|st|streets|summit|terrace|ter|throughway|"
    r"trace|"
    r"track|trafficway|trail|trl|tunnel|turnpike|underpass|union|unions|valley|valleys|via|viaduct|view|"
    r"views|village|"
    r"villages|ville|vista|walk|walks|wall|way|ways|well|wells"
)
_SURE_SUFFIX = (
    r"Avenue|Ave|Boulevard|Blvd|Street|Road|Rd|Lane|Drive|Parkway|Pkwy|Highway|Terrace|Crescent|Turnpike|"
    r"Expressway|"
    r"Causeway|Close|Mews"
)
_CAPITAL = r"(?:\p{Lu}[\pL'.-]*|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))"
_UNIT = (
    r"(?i:apartment|apt|suite|ste|unit|room|rm|floor|fl|building|bldg|lot|flat|no|#)"
    r"\.? ?#? ?[A-Za-z]?-?\d{1,5}[A-Za-z]?\b"
)
_LINK = r"(?:[\s:=|*\"'`(-]|\b(?:is|was|at|to)\b){1,10}"
_UNIT_TAIL = rf"(?:,? {{1,2}}(?:{_UNIT}|(?i:number) \d{{1,4}}\b|#\d{{1,5}}))?"

_STREET = Pattern(
    "address.street",
    rf"\b(?:\d{{1,6}} )?\d{{1,6}}(?:-\d{{1,4}})?[A-Za-z]?,? (?:(?i:n|s|e|w|ne|nw|se|sw|north|south|east|"
    rf"west)\.? )?(?:{_CAPITAL} ){{1,5}}"
    rf"(?i:(?:{_SUFFIX})s?)\b\.?(?: (?i:n|s|e|w|ne|nw|se|sw|north|south|east|west)\b\.?)?{_UNIT_TAIL}",
)
_STREET_ANY_CASE = Pattern(
    "address.street_any_case",
    rf"(?i:\b\d{{1,6}} (?:(?:n|s|e|w|north|south|east|west)\.? )?(?:[a-z][a-z'.-]{{1,30}} ){{1,3}}"
    rf"(?:avenue|ave|boulevard|blvd|street|st|road|rd|lane|ln|drive|dr|court|parkway|pkwy|highway|hwy|"
    rf"terrace)\b){_UNIT_TAIL}",
)
_STREET_NAME = Pattern("address.street_name", rf"\b(?:\p{{Lu}}[\pL'.-]{{1,30}} ){{1,3}}(?:{_SURE_SUFFIX})\b")
_EUROPEAN = Pattern(
    "address.european",
    r"\b(?:\p{Lu}[\pL'.-]+ ){0,2}\pL[\pL'-]*[ -]?(?:stra(?:ß|ss)e|Stra(?:ß|ss)e|str\.|gasse|weg|platz|"
    r"allee|gatan|gata|vej|gade|veien|"
    r"vägen|straat|laan|katu|tie|braut|utca| út| tér| ulica) \d{1,4}[a-zA-Z]?\b",
)
_PREFIXED = Pattern(
    "address.prefixed_street",
    r"\b(?:Via|Viale|Piazza|Corso|Rua|Avenida|Calle|Avda|Rue|Ulica|ul|Al|Boulevard|Plaza|Paseo|Camino|"
    r"Chemin|Allée|Route de)\.? "
    r"(?:(?:de|da|do|di|la|le|les|los|las|del|della|des|du|San|Santa)"
    r"[ ']){0,3}\p{Lu}[\pL'.-]+(?: \p{Lu}[\pL'.-]+){0,3},? \d{1,5}[A-Za-z]?\b",
)
_UNIT_ALONE = Pattern("address.unit", r"\b(?i:apartment|apt|suite|ste)\.? ?#? ?\d{1,5}[A-Za-z]?\b")
_NUMBERED_TWICE = Pattern(
    "address.numbered_twice", r"\b\d{3,6} \p{Lu}[\pL'.-]+(?: [\pL'.-]+){0,3} \d{1,4}[A-Za-z]?\b"
)
_PO_BOX = Pattern(
    "address.po_box",
    r"(?i:\block(?: |-)?box (?:#|no\.? )?\d{3,8}\b|\b(?:psc|cmr|unit) \d{1,5},? box \d{1,5}\b|"
    r"\bp\.? ?o\.? ?box (?:#|no\.? )?\d{1,7}\b|\b(?:APO|FPO|"
    r"DPO),? A[AEP] \d{5}(?:-\d{4})?\b)",
)
_ZIP_AFTER_STATE = Pattern(
    "address.zip_after_state",
    rf"(?:\b{STATE_CODE}|(?i:\b(?:{STATE_NAMES})))[,.]? {{1,2}}(?P<value>\d{{5}}(?:-\d{{4}})?)\b",
)
_ZIP_BY_CUE = Pattern(
    "address.zip_by_cue",
    cue(
        r"zip(?: ?code)?|postal ?code|post ?code|plz|zip\+4",
        r"\d{5}(?:-?\d{4})?\b|[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}\b|"
        r"[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d\b|\d{4,6}\b",
    ),
)
_ZIP_BY_CUE_ABROAD = Pattern(
    "address.zip_by_cue_abroad", cue_abroad(POSTCODE, r"\d{4,5}(?:-\d{3})?\b|\d{4} ?[A-Z]{2}\b")
)
_UK_POSTCODE = Pattern("address.uk_postcode", r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")
_ABROAD = Pattern(
    "address.abroad",
    r"(?:^|[^\pL0-9])(?P<value>(?i:c/|calle|avda?\.?|avenida|av\.|plaza|pza\.?|paseo|pº|p\.º|ronda|camino|"
    r"carretera|ctra\.?|traves[íi]a|glorieta|urbanizaci[óo]n|bv\.|bulevar|via|viale|piazza|corso|largo|rua|"
    r"pra[çc]a|"
    r"travessa|estrada|rue|avenue|boulevard|bd|place|chemin|impasse|all[ée]e|quai|cours|route)[ .]{1,2}"
    r"(?:[\pL'.ºª-]+,? ){0,7}[\pL'.-]+,? (?:n[º°.]{1,2} ?|n[úu]m\.? ?)?\d{1,4}(?:-\d{1,4})?\b(?: ?bis\b)?"
    r"(?:,? ?\d{1,2}[ºª°.]{1,2} ?(?:(?i:esq|dto|dcha|izda?|izq)\b\.?|[A-Z]?\b)|"
    r",? (?:piso|planta|int\.|interno|andar|apto?\.?|appt\.?|b[âa]t\.?) ?[0-9A-Z]{1,3}\b"
    r"(?: ?[\"'][A-Z][\"'])?)?)",
)
_NUMBER_FIRST_ABROAD = Pattern(
    "address.number_first_abroad",
    r"(?i:\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|bd|place|chemin|impasse|all[ée]e|quai|cours|"
    r"route) (?:(?:de|du|des|la|le|les|d'|l') ?){0,3}[\pL'-]+(?: \p{Lu}[\pL'-]+){0,4})",
)
_ONE_WORD_ABROAD = Pattern(
    "address.one_word_abroad",
    r"(?i:\b\pL[\pL-]{2,24}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|ring|ufer|damm|promenade|chaussee|"
    r"steig|pfad|siedlung|straat|laan|plein|kade|gracht|singel|dreef|dijk|steeg) ?\d{1,4} ?[a-z]?\b)",
)
_TOWN_CODE_ABROAD = Pattern(
    "address.town_code_abroad",
    r"\b(?P<value>(?:(?:D|F|E|I|A|CH)[- ])?\d{5}|(?:A|CH|B|L)[- ]\d{4}|\d{4} ?[A-Z]{2}|\d{4}-\d{3}|"
    r"\d{5}-\d{3}),? \p{Lu}[\pL'-]{2,}",
)
_TOWN_CODE_SHORT = Pattern(
    "address.town_code_short", r"(?:^|[,;|\n\t(] ?)(?P<value>[1-9]\d{3}) \p{Lu}[\pL'.-]{2,}"
)
_LINE_BY_CUE = Pattern(
    "address.line_by_cue",
    rf"(?i:\b(?:(?:home|street|mailing|postal|billing|shipping|delivery|current|permanent|residential|new|"
    rf"work)? ?address|"
    rf"addr|lives? at|living at|lived at|resid(?:es|ing|ed) at|residence|located at|(?:ship|deliver|mail|"
    rf"send)(?:ed|ped)? (?:it )?to|line|"
    rf"moved (?:to|from)|street){_LINK})(?P<value>(?:No\.? ?)?\d{{1,6}}[A-Za-z]?(?:[ ,]{{1,2}}"
    r"(?:[\p{Lu}0-9#][\pL0-9'./#-]*|de|la|le|del|des|du|di|da|do|van|der|of|v|u|nad|pod))+)",
)
_NUMBER_LAST_BY_CUE = Pattern(
    "address.number_last_by_cue",
    rf"(?i:\b(?:address|lives? at|living at|resid(?:es|ing) at|line|street){_LINK})"
    rf"(?P<value>(?:\p{{Lu}}[\pL0-9'.-]* ){{1,4}}\d{{1,5}}[A-Za-z]?)\b",
)


_MONTH = late(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


_SENTENCE = re.compile(r"\d{1,3} [^\W\d_]{4,}\. (?:CT|DR)\Z")


def _one_sentence(text: str) -> bool:
    """``for 6 days. CT of the chest``: what looks like a short street is the border of two sentences.

    Nor has a street the number 0, or an hour before it.
    """
    return _SENTENCE.fullmatch(text) is None and _NO_HOUSE.match(text) is None


_NO_HOUSE = re.compile(
    r"0,? |\d{1,4},? (?:Uhr|Tage|Jahre|Tabletten|"
    r"[kM]?Hz|m?[mM]ol|m[gGLlmMVvAWs]|[ck][mgVW]|mcg|Fr|Gy|Sv|mSv|MeV|kcal|kJ)\b"
)


def _one_street(text: str) -> bool:
    """``Flebo in corso. Letto 2``: an ordinary word before a stop ends a sentence, and no street."""
    return not any(
        stop.start() == 0 or lexicon().is_common(stop.group(1).lower()) for stop in _STOPPED.finditer(text)
    )


# Longer than what is shortened in the names of streets: "Gral.", "Prof.".
_STOPPED = re.compile(r"([^\W\d_]{5,})\. ")


def _no_place_of(text: str) -> bool:
    """``0636, place of service 22`` codes a bill; behind an English "of" there is no French square."""
    return " place of " not in f" {text.lower()}" and _one_street(text)


def _no_english(text: str) -> bool:
    """``Lindenring 6`` is a street, ``covering 6`` is none."""
    return text[0].isupper() or re.split(r"[\W\d]", text, maxsplit=1)[0].lower() not in lexicon().words


def _foreign_street(text: str) -> bool:
    """Number, foreign words, number: a street where the house number comes last."""
    first = text.split()[1].lower().strip(".'-")
    return (
        len(first) > 3
        and first not in lexicon().words
        and not _MONTH.search(text)
        and not _COUNTED.search(text)
    )


# "188 Koloskopien und 73 Polypektomien"
_COUNTED = re.compile(r" (?:und|and|bis|von|mit|davon|oder|or|et|y|e|ou|o) \d{1,4}[A-Za-z]?\Z")


_RULES = RuleDetector(
    name="address",
    source="45 CFR 164.514(b)(2)(i)(B); USPS Publication 28",
    rules=(
        Rule(_STREET, Label.ADDRESS, "STREET_ADDRESS", 0.9, check=_one_sentence),
        Rule(_STREET_ANY_CASE, Label.ADDRESS, "STREET_ADDRESS", 0.7),
        Rule(_STREET_NAME, Label.ADDRESS, "STREET_ADDRESS", 0.6),
        Rule(_EUROPEAN, Label.ADDRESS, "STREET_ADDRESS", 0.6),
        Rule(_PREFIXED, Label.ADDRESS, "STREET_ADDRESS", 0.7, check=_one_street),
        Rule(_NUMBERED_TWICE, Label.ADDRESS, "STREET_ADDRESS", 0.5, check=_foreign_street),
        Rule(_UNIT_ALONE, Label.ADDRESS, "STREET_ADDRESS", 0.7),
        Rule(_PO_BOX, Label.ADDRESS, "PO_BOX", 0.95),
        Rule(_ZIP_AFTER_STATE, Label.ADDRESS, "ZIP", 0.95, Evidence.CUE),
        Rule(_ZIP_BY_CUE, Label.ADDRESS, "ZIP", 0.9, Evidence.CUE),
        Rule(_UK_POSTCODE, Label.ADDRESS, "POSTCODE", 0.7),
        Rule(_ABROAD, Label.ADDRESS, "STREET_ADDRESS", 0.75, Evidence.CUE, _no_place_of),
        Rule(_NUMBER_FIRST_ABROAD, Label.ADDRESS, "STREET_ADDRESS", 0.75, check=_no_place_of),
        Rule(_ONE_WORD_ABROAD, Label.ADDRESS, "STREET_ADDRESS", 0.75, check=_no_english),
        Rule(_TOWN_CODE_ABROAD, Label.ADDRESS, "POSTCODE", 0.55),
        Rule(_TOWN_CODE_SHORT, Label.ADDRESS, "POSTCODE", 0.5),
        Rule(_ZIP_BY_CUE_ABROAD, Label.ADDRESS, "POSTCODE", 0.85, Evidence.CUE),
        Rule(_LINE_BY_CUE, Label.ADDRESS, "STREET_ADDRESS", 0.6, Evidence.CUE),
        Rule(_NUMBER_LAST_BY_CUE, Label.ADDRESS, "STREET_ADDRESS", 0.6, Evidence.CUE),
    ),
    examples=(
        Example("lives at 1420 North Maple Street, Apt 4B now", ("1420 North Maple Street, Apt 4B",)),
        Example("P.O. Box 1182", ("P.O. Box 1182",)),
        Example("Worcester, MA 01605-2214", ("01605-2214",)),
        Example("01605", ("01605",), keys=("address", "postalCode")),
        Example("58 LANE TO 3 MILE POINT", ("58 LANE TO 3 MILE POINT",), keys=("address", "line")),
        Example("Hauptstraße 12", ("Hauptstraße 12",)),
        Example("vive en Calle Mayor 12, 3º B", ("Calle Mayor 12, 3º B",)),
        Example(
            "Rua do Sol 19, 5.º Esq.; Bv. Norte 140, piso 6",
            ("Rua do Sol 19, 5.º Esq.", "Bv. Norte 140, piso 6"),
        ),
        Example("Kurpromenade 3", ("Kurpromenade 3",)),
        Example("aan de Lindendijk 47", ("Lindendijk 47",)),
        Example(
            "habite 14 bis rue de la Paix ; Keizersgracht 112", ("14 bis rue de la Paix", "Keizersgracht 112")
        ),
        Example("CP: 28046", ("28046",)),
        Example(
            "Flebo in corso. Letto 2; permeabilizar a Via Aérea. 5 insuflações; calle Almte. Cervera 4",
            ("calle Almte. Cervera 4",),
        ),
        Example("who is covering 6 or ordering 20 during 4; Tazobactam for 6 Tage. CT-Thorax"),
        Example("silk 0, PDS II loop; code 0636, place of service 22; 512 Hz Fork; 188 Koloskopien und 73"),
        Example("Address the 3 problems; drive 10 miles; st. 2; took the high road"),
    ),
)


# A block is read token by token from a part that is sure. INVARIANT: linear in the reach.
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_](?:[\w'.()/-]*[\w)])?\.?)|(?P<number>\d[\d-]*[A-Za-z]?(?![\w/:]))|"
    r"(?P<break>[ \t]*\r?\n)|(?P<joint>[,>?|*-])|[ \t]+|(?P<end>.)"
)
_UNIT_WORD = re.compile(
    r"(?i)(?:apartment|apt|suite|ste|unit|room|rm|floor|building|bldg|flat|box|p\.?o)\.?\Z"
)
_YEARLIKE = re.compile(r"(?:19|20)\d\d\Z")
_REACH = 96
_WORDS_BETWEEN = 5
_BREAKS = 2


# Numbers of terminologies before a capitalised word.
_CODES_BEFORE = late(r"\b(?:CPT|HCPCS|LOINC|SNOMED|ICD|RxNorm|RXCUI|CVX|PMID|OMIM|MeSH|CUI|DRG|NDC)\W{0,3}\Z")
# "on 2 by Dr Li", "at 10 with dr li": a title, and no drive.
_BY_A_DOCTOR = late(r"(?i)\b(?:by|with|from|to|per|and|or|see|saw|via|for|under|of) (?:dr|st)\Z")


class AddressDetector:
    """The rules find parts; around a part that is sure, the rest of its block is taken too."""

    name = _RULES.name
    labels = _RULES.labels
    entities = _RULES.entities
    patterns = _RULES.patterns
    source = _RULES.source
    examples = (
        *_RULES.examples,
        Example("||19710930|F||4 Rookery Close|||Ferencz", ("4 Rookery Close",)),
        Example("SNOMED 44054006, CPT 99214, NDC; lap chole Apr 2 by Dr Winter"),
        Example("Remit to Lockbox 771204, Dayton", ("Lockbox 771204",)),
        Example(
            "Ship to 27 Elm Court\nSuite 9\nWorcester\n MA\n 01605",
            ("27 Elm Court\nSuite 9\nWorcester\n MA\n 01605",),
        ),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        for part in _RULES.detect(view):
            if part.rule == _TOWN_CODE_ABROAD.name and _CODES_BEFORE.search(
                view.text, max(part.start - 16, 0), part.start
            ):
                continue
            if part.rule == _STREET_ANY_CASE.name and _BY_A_DOCTOR.search(view.text, part.start, part.end):
                continue
            if part.entity == "STREET_ADDRESS":
                yield _block(view, part)
            else:
                yield part


def _block(view: View, part: Candidate) -> Candidate:
    end = _closing(view.text, part.end)
    start = part.start
    if not view.text[start].isdigit():
        start = _opening(view.text, max(start - _REACH, view.lead), start)
    return part._replace(start=start, end=end)


def _part_of_block(word: str) -> bool:
    """Whether a word may stand in an address: a name-like word, or one that is no English."""
    return word[0].isupper() or word.lower() not in lexicon().words


def _closing(text: str, at: int) -> int:
    """Return where the block ends: behind its last unit, house number or postal code.

    Words alone never extend a block; without a number behind them they are left to other detectors.
    """
    end = at
    words = breaks = 0
    first = True
    unit = False
    for token in _TOKEN.finditer(text, at, min(at + _REACH, len(text))):
        kind = token.lastgroup
        if kind == "number":
            digits = sum(map(str.isdigit, token.group()))
            if (
                unit
                or digits >= 4
                or (first and digits <= 4)
                or (digits <= 3 and text[end : token.start()] == " ")
            ):
                end = token.end()
                words = breaks = 0
                unit = False
            elif digits not in {2, 3}:
                break
        elif kind == "word":
            word = token.group()
            words += 1
            unit = _UNIT_WORD.match(word) is not None
            if words > _WORDS_BETWEEN or not (unit or _part_of_block(word)):
                break
        elif kind == "break":
            breaks += 1
            if breaks > 2 * _BREAKS:
                break
        elif kind == "end":
            break
        first = first and token.group().isspace()
    return end


def _opening(text: str, floor: int, at: int) -> int:
    """Return where the block begins: at a number before the part, with the street's words between."""
    start = at
    words = breaks = 0
    for token in reversed(list(_TOKEN.finditer(text, floor, at))):
        kind = token.lastgroup
        if kind == "number":
            if token.start() == 0 or not text[token.start() - 1].isalnum():
                start = token.start()
            words = 0
        elif kind == "word":
            word = token.group()
            words += 1
            if words > _WORDS_BETWEEN or not _part_of_block(word):
                break
            if (
                start < at
                and word[0].isupper()
                and len(word) > 1
                and word.lower() not in lexicon().words
                and words <= 2
            ):
                start = token.start()
        elif kind == "break":
            breaks += 1
            if breaks >= _BREAKS:
                break
        elif kind == "end" or token.group() == "|":
            break  # another cell
    return start


DETECTOR = AddressDetector()
