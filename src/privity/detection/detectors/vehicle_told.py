"""Plates as people tell them, frames and engines, and the numbers of boats, aircraft, fleets and permits."""

from __future__ import annotations

import re

from privity.detection.cues import OTHER_PLATES, cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.lexicon import lexicon
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_OPEN_GROUPS = r"[A-ZÄÖÜ0-9]{1,4}(?:[ ·-]?[A-Z0-9]{1,5}){1,3}"
_GROUPS = rf"{_OPEN_GROUPS}\b"
_LOWER_PLATE = (
    r"[A-Z]{1,3}[ \x{B7}-]?(?:[A-Z]{1,2}[ \x{B7}-]?)?\d{1,6}(?: \d{3}|[ \x{B7}-]?[A-Z]{1,3})?\b|"
    r"\d{1,4}[ \x{B7}-]?[A-Z]{1,3}(?:[ \x{B7}-]?\d{1,4})?\b"
)
# Behind an English cue a word may follow: "tag klv 402 was".
_LOWER_ENGLISH = (
    r"[A-Z]{2} ?\d{2} ?[A-Z]{3}|"
    r"[A-Z]{1,3}[ \x{B7}-]?(?:[A-Z]{1,2}[ \x{B7}-]?)?\d{1,6}(?:[\x{B7}-]?[A-Z]{1,3})?|"
    r"\d{1,4}[ \x{B7}-]?[A-Z]{1,3}[ \x{B7}-]?\d{1,4}|\d{1,4}[ \x{B7}-]?[A-Z]{2,3}"
)
_GLUED = r"[A-Z]{1,3}-?\d{2,5}(?:-?[A-Z]{1,3})?\b|\d{1,2}-?[A-Z]{2,3}-?\d{2,3}\b|\d{1,4}-[A-Z]{2,3}\b"
_LINK = (
    r"(?:[\s:#=|*_\"'`>(),?/èé-]|['’]s\b|\b(?:is|was|now|are|reads|number|no|nr|n|with|bearing|of|the|for|"
    r"ist|lautet|es|est|tagged|patient|caller|customer|client|member|user|driver|uh|um|yeah|yes|sure|it['’]?s)\b\.?|\b[aA]:){1,10}"
)
_CAR = (
    r"(?:cars?|cab|taxi|sedan|suv|pick-?up|truck|van|minivan|moped|motorbike|motorcycle|scooter|trailer|"
    r"rv|jeep|honda|ford|toyota|kia|nissan|mazda|subaru|bmw|audi|tesla|volvo|buick|hyundai|chevrolet|"
    r"chevy|vw|volkswagen|opel|vauxhall|[sš]koda|renault|dacia|corsa|astra|clio|camry|corolla|civic|sonata|prius|malibu|altima)"
)
_UNIT = late(
    r"\d+ ?(?:MG|ML|KG|LBS?|MM|CM|MPH|KM|HP|CC|AM|PM|GB|ST|ND|RD|TH|MIN|BPM|RPM|MCG|HRS?|DAYS?|WKS?|YRS?|"
    r"YO|IU|MLS|OZ|MEQ|AND|FOR|WAS|THE|TO|AT|ON|IN|OF)\Z|"
    r"(?:COVID|CID|ICD|HIV|IL|CD|T|L|C|F|CX|RAV|GCS|ISS|AIS|NRS|VAS|BMI|MAP|SPO|SAO|FIO)[ -]?\d{1,3}\Z"
)


_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
_VIN_PART = Pattern(
    "vehicle_told.vin_part",
    cue(
        r"(?:last|final) (?:\d|four|six|eight) (?:digits )?(?:of|on) (?:the |her |his |my )?vin|"
        r"vin (?:ending|suffix|tail|last ?\d)|partial (?:plate|vin)|got a partial",
        r"[A-Z0-9]{4,8}\b",
    ),
)
_FRAME = Pattern(
    "vehicle_told.frame",
    rf"(?i:\b(?:chassis|frame (?:number|no\.?|serial)|bike frame|engine (?:number|no\.?|serial)|"
    rf"motor (?:number|no\.)|fahrgestellnummer|fin|chassisnummer|telaio|numero di telaio|bastidor|châssis|"
    rf"chassi){_LINK})(?P<value>(?i:[A-Z0-9]{{2,6}}[-#]?[A-Z0-9]{{4,16}})\b)",
)
_PLATE_TALK = Pattern(
    "vehicle_told.plate_talk",
    OTHER_PLATES
    + rf"|(?i:\b(?:(?:license|licence|lic\.?|vanity|dealer|temporary|temp|handicap|rear|front|car|trailer|"
    rf"rental's|my|his|her|the|with|whose|\pL+['’]s) (?:plates?|tags?|tag number)|plates?|tags|"
    rf"(?:number|licen[cs]e|reg) ?plate|plate ?(?:no\.?|number|ref)|index number|rego|"
    rf"registration (?:mark|plate)|vr[mn]|(?:car|vehicle|motorbike|"
    rf"\pL+['’]s) reg(?:istration|\.)?(?: (?:number|no\.?))?|plt|lpn|lp|lpr(?: hit)?|anpr|bolo for|tag ?#|"
    rf"(?:car|van|truck|lorry|bus|vehicle|ambulance|minibus) (?:is |was )?registered (?:as|under)|"
    rf"(?:reg(?:istration|\.)?|lic\.?|index mark|vehicle)(?: (?:no\.?|number))?[:=|#]|"
    rf"parking for|toll violation for|validate(?: parking)?(?: for)?|tow|"
    rf"towed){_LINK})(?P<value>{_OPEN_GROUPS}|(?i:{_LOWER_ENGLISH}))(?:\b|_)",
)
_VANITY = Pattern(
    "vehicle_told.vanity",
    cue(
        r"(?:licen[cs]e|number|registration|vanity|personali[sz]ed|car) ?plate|"
        r"car reg(?:istration)?(?: now| was)?",
        r"[A-Z]{4,8}\b",
    ),
)
# The whole of a value under a key for plates, whatever words it is made of.
_KEYED = Pattern(
    "vehicle_told.keyed",
    OTHER_PLATES
    + r"|(?i:\b(?:(?:licen[cs]e|number|registration|reg|vanity|car|vehicle|parking|auto|visitor) ?"
    r"(?:plates?|tag|reg(?:istration)?|mark|plate ?(?:no|number))|plates?|vr[mn]|lpn?|rego|"
    r"(?:kfz ?|auto)?kennzeichen|autonummer|kontrollschild|nummernschild|targa|kenteken(?:plaat)?|"
    r"nummerplaat|matr[íi]cula|placas?|immatriculation|plaque)"
    r"(?: (?:no|number|value|from|to|old|new))?(?: now| was)?: )"
    r"(?P<value>(?i:[A-ZÄÖÜ0-9]{1,7}(?:[ \x{B7}.-]{1,3}[A-Z0-9]{1,6}){0,3}))$",
)
# Forms by country: Britain since 2001, 1983 and 1963; France and Italy; Germany and Austria; Spain; Portugal
# and the Netherlands; California; the states of three letters and three or four digits.
_FORMS = (
    r"[A-Z]{2} ?\d{2} ?[A-Z]{3}|[A-Z]\d{2,3} ?[A-Z]{3}|[A-Z]{3} ?\d{2,3}[A-Z]|"
    r"[A-Z]{2}(?:-\d{3}-| ?\d{3} ?)[A-Z]{2}|"
    r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?|[A-ZÄÖÜ]{1,3} [A-Z]{2} \d{2,4}|\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}|"
    r"[A-Z0-9]{2}-[A-Z0-9]{2}-[A-Z0-9]{2}|\d-[A-Z]{3}-\d{2,3}|[A-Z]{1,2}-\d{3}-[A-Z]{1,2}|"
    r"\d{2,3}-[A-Z]{2,3}-\d{1,2}|\d[A-Z]{3}\d{3}|[A-Z]{3}-\d{3,4}"
)
# In small letters only what no word and number beside each other look like.
_LOWER_FORMS = (
    r"[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{2,3}[a-z]{3}|[a-z]{3}\d{2,3}[a-z]|[a-z]{2}(?:-\d{3}-|\d{3})[a-z]{2}|"
    r"[a-zäöü]{1,3}-[a-z]{1,2} ?\d{2,4}[eh]?|[a-z0-9]{2}-[a-z0-9]{2}-[a-z0-9]{2}|\d-[a-z]{3}-\d{2,3}|"
    r"[a-z]{1,2}-\d{3}-[a-z]{1,2}|\d{2,3}-[a-z]{2,3}-\d{1,2}|\d[a-z]{3}\d{3}"
)
# Behind words that lead to much else: what is a plate by its form, within a few words.
_DRIVEN = Pattern(
    "vehicle_told.driven",
    rf"(?i:\b(?:driv(?:es|ing|en|er of)|drove|reg(?:istration|istered|\.)?(?: (?:no\.?|number))?|tag|"
    rf"plate[ds]?|vehicle|truck|lic\.?|index mark|car|van|lorry|bike|ambulance|scooter|hatchback|saloon|tdi|"
    rf"diesel|ford|skoda|peugeot|kangoo|fiesta|corsa|golf|polo|transit|astra|clio|panda|fiat|seat|velo|pw|"
    rf"wagen|bus|töff|motorradl?|mota|moto|coche|turismo|voiture|voertuig|macchina|vettura|"
    rf"haftpflicht|unfallgegner(?:in)?|gutachten|zugelassen|abgeschleppt|geparkt|fuhr|gefahren|"
    rf"keuring|apk|gekeurd|bestuurder|bestuurde|geparkeerd|perizia|peritat[ao]|sinistro|conducente|guidava|"
    rf"parcheggiat[ao]|reclamaci[óo]n|reclamação|siniestro|peritaje|peritagem|conduc[íi]a|conduzia|condu[tc]tora?|"
    rf"aparcad[ao]|estacionad[ao]|matriculad[ao]|expertise|sinistre|conduisait|conducteur|garée?|"
    rf"stationnée?|(?:hit|struck|rear-ended) by|arrived in|left in|parked)\b"
    rf"[^\n]{{0,24}}?[ (:,\[\n\"=])(?P<value>(?:{_FORMS}|{_LOWER_FORMS})\b)",
)
_TOWED = Pattern(
    "vehicle_told.towed",
    rf"\b(?P<value>{_GROUPS}|(?i:{_GLUED}|"
    r"[A-Z]{1,3} \d{2,4} [A-Z]{1,3}|[A-Z]{2} \d{2} [A-Z]{1,2} \d{4}|[A-Z]{2,3} \d{3,6}[A-Z]?))"
    rf"(?i: (?:(?:was|is|has been|had been|got|being) )?"
    rf"(?:towed|impounded|clamped|ticketed|parked|speeding|double-parked)\b|"
    rf"(?: [-\x{{2013}}\x{{2014}}] |, )[^\n,]{{3,40}}, (?:parking )?"
    rf"(?:bay|stall|parking space|parking spot) \d)",
)
_BESIDE_CAR = Pattern(
    "vehicle_told.beside_car",
    rf"(?i:\b{_CAR}(?:,| \(|:| with| bearing|'s)?(?: (?:plates?|tags?|reg\.?|registration|number|"
    rf"no\.?))* )(?P<value>{_GROUPS}|(?i:{_GLUED}))",
)
_ABROAD = Pattern(
    "vehicle_told.plate_abroad",
    rf"(?i:\b(?:(?:amtl(?:iches|\.) )?kenn(?:zeichen|z\.)|kfz-kennzeichen|nummernschild|"
    rf"autonummer|kontrollschild|(?:amtl\.|pol\.|kfz)[ -]kz\.?|kenteken(?:plaat|nummer)?|nummerplaat|"
    rf"viatura|targa(?:t[ao])?|tg\.|"
    rf"matr[íi]culas?|placas?|plaque(?: d'immatriculation)?|immatricul(?:é|ée|ation)|"
    rf"patente del veh[íi]culo){_LINK})(?P<value>(?i:{_LOWER_PLATE})|{_GROUPS})",
)
_BESIDE_CAR_ABROAD = Pattern(
    "vehicle_told.beside_car_abroad",
    rf"(?i:\b(?:kraftfahrzeug|fahrzeug|kfz|pkw|lkw|"
    rf"(?:firmen|dienst|leih|miet|kranken|rettungs|liefer)?-?wagen|dienst(?:auto|fahrzeug)|rtw|ktw|"
    rf"transporter|taxi|auto|anhänger|sattelzug|motorrad|roller|"
    rf"moto|mota|turismo|ciclomotor|camioneta|furg[óo]n|motocicletta|motociclo|ciclomotore|rimorchio|"
    rf"remorque|autocaravana|bromfiets|aanhang(?:er|wagen)|personenauto|bedrijfsauto|wohnmobil|"
    rf"unfallfahrzeug|limousine|kombi|krad|vettura|"
    rf"carro|autom[óo]vel|ve[íi]culo|caminh[ãa]o|coche|veh[íi]culo|camión|furgoneta|motocicleta|"
    rf"voiture|v[ée]hicule|camionnette|automobile|macchina|autovettura|furgone|autocarro|"
    rf"voertuig|bestelwagen|bestelbus|vrachtwagen|lorry|hatchback|estate car)"
    rf"(?: (?:mit|con|com|avec|met)(?: (?:dem|la|a|het|le))?)?(?:,| \(|:)? ?\(?)(?P<value>{_GROUPS})",
)
_HULL = Pattern(
    "vehicle_told.hull",
    rf"(?i:\b(?:hull(?: (?:number|no\.?|id))?|hin|vessel(?: registration| no\.?| number)?|"
    rf"boat(?:'s)?(?: registration| no\.?| number)?|sailboat|skiff|jet ski|reg(?:istration)?\.?|"
    rf"imo){_LINK})(?P<value>(?:US-)?[A-Z]{{2,3}}[ -]?\d{{3,5}}[ -]?[A-Z]{{1,2}}\b|"
    rf"(?:US-)?[A-Z]{{3}}[A-Z0-9]{{9}}\b|\d{{7}}\b)",
)
_TAIL = Pattern(
    "vehicle_told.tail",
    rf"(?i:\b(?:tail(?: number| no\.?)|n-number|aircraft|airplane|plane(?:'s)?|helicopter|chopper|cessna|"
    rf"piper|medevac|air ?lifted in|life ?flight|drone(?: registration)?|"
    rf"pilot of)(?: registration)?{_LINK})(?P<value>N\d{{1,5}}[A-Z]{{0,2}}\b|[A-Z]{{1,2}}-[A-Z]{{3,4}}\b)",
)
_FLEET = Pattern(
    "vehicle_told.fleet",
    rf"(?i:\b(?:fleet (?:no\.?|number|unit|vehicle|id)|(?:vehicle|veh|cab|taxi|truck|bus|ambulance|"
    rf"company car|patrol car|transport van)(?: (?:no\.?|number|id)| ?#)|medallion|patrol car|"
    rf"transport van){_LINK})(?P<value>[A-Z]{{0,5}}[ -]?\d{{2,6}}(?:-\d{{2,3}})?\b)",
)
_PERMIT = Pattern(
    "vehicle_told.permit",
    rf"(?i:\b(?:parking (?:permit|pass)|permit no\.?|placard|hang ?tag|decal|windshield sticker|"
    rf"(?:toll )?transponder|e-?zpass|sunpass|fastrak|blue badge|toll tag|title (?:no\.?|number)|"
    rf"registration certificate){_LINK})(?P<value>(?:[A-Z]{{1,4}}[ -]?)?\d{{4,12}}(?:-\d{{2,3}})?\b)",
)


def _sure_plate(text: str) -> bool:
    """Letters and digits as plates have them, for cues that lead to other things as well."""
    letters, digits = sum(char.isalpha() for char in text), sum(char.isdigit() for char in text)
    return letters >= 1 and digits >= 2 and 5 <= letters + digits <= 10 and not _UNIT.match(text.upper())


_LETTERS = re.compile(r"[a-z]{2,}")
_GERMAN = re.compile(r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d")


def _not_a_model(text: str) -> bool:
    """Behind the name of a make stand model and year more often than a plate: ``RAV4 2019``."""
    if text.islower() and any(group in lexicon().words for group in _LETTERS.findall(text)):
        return False  # "for 30 min parked"
    return _sure_plate(text) and (not _YEAR.search(text) or _GERMAN.match(text) is not None)


def _no_word(text: str) -> bool:
    """Letters alone are a plate where they are no word of the form that they stand in."""
    return text.lower() not in lexicon().words


_NO_PLATE = frozenset(
    "NONE NULL UNKNOWN YES NO PENDING EXEMPT STRING NA TRUE FALSE TEXT OPTIONAL".split()  # noqa: SIM905
)
_FEWEST, _MOST = 3, 11


def _chosen(text: str) -> bool:
    """Whatever somebody chose, but for what says that there is none; and no bare count."""
    signs = sum(map(str.isalnum, text))
    chosen = any(map(str.isdigit, text)) or text.isupper()
    return chosen and _FEWEST <= signs <= _MOST and any(map(str.isalpha, text)) and text not in _NO_PLATE


def _by_form(text: str) -> bool:
    """Letters and digits, and no year before letters: ``2019 CTX``."""
    mixed = any(map(str.isalpha, text)) and any(map(str.isdigit, text))
    return mixed and not _UNIT.match(text.upper()) and not _YEAR_FIRST.match(text)


_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[ -]")


def _code(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 3 and any(char.isalpha() for char in text)


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


DETECTOR = RuleDetector(
    name="vehicle_told",
    source="45 CFR 164.514(b)(2)(i)(L); hull: 33 CFR 181.25; aircraft: 14 CFR 45.23",
    rules=(
        Rule(_VIN_PART, Label.VEHICLE, "VIN", 0.85, Evidence.CUE, _has_digit),
        Rule(_FRAME, Label.VEHICLE, "VIN", 0.8, Evidence.CUE, _code),
        Rule(_PLATE_TALK, Label.VEHICLE, "LICENSE_PLATE", 0.8, Evidence.CUE, _sure_plate),
        Rule(_VANITY, Label.VEHICLE, "LICENSE_PLATE", 0.75, Evidence.CUE, _no_word),
        Rule(_KEYED, Label.VEHICLE, "LICENSE_PLATE", 0.75, Evidence.CUE, _chosen, key_only=True),
        Rule(_DRIVEN, Label.VEHICLE, "LICENSE_PLATE", 0.75, Evidence.CUE, _by_form),
        Rule(_TOWED, Label.VEHICLE, "LICENSE_PLATE", 0.8, Evidence.CUE, _not_a_model),
        Rule(_BESIDE_CAR, Label.VEHICLE, "LICENSE_PLATE", 0.75, Evidence.CUE, _not_a_model),
        Rule(_ABROAD, Label.VEHICLE, "LICENSE_PLATE", 0.85, Evidence.CUE, _sure_plate),
        Rule(_BESIDE_CAR_ABROAD, Label.VEHICLE, "LICENSE_PLATE", 0.8, Evidence.CUE, _not_a_model),
        Rule(_HULL, Label.VEHICLE, "VEHICLE_NUMBER", 0.85, Evidence.CUE, _has_digit),
        Rule(_TAIL, Label.VEHICLE, "VEHICLE_NUMBER", 0.85, Evidence.CUE),
        Rule(_FLEET, Label.VEHICLE, "VEHICLE_NUMBER", 0.8, Evidence.CUE),
        Rule(_PERMIT, Label.VEHICLE, "VEHICLE_NUMBER", 0.8, Evidence.CUE),
    ),
    examples=(
        Example("a silver Camry, 6TRJ244, left the lot", ("6TRJ244",)),
        Example("his tag reads KLV 402; please tow HB21 KDM", ("KLV 402", "HB21 KDM")),
        Example("Kennzeichen M-KD 4410, auto targata FR 220 KD", ("M-KD 4410", "FR 220 KD")),
        Example("de auto met kenteken 817·kld, rood", ("817·kld",)),
        Example("Sein Wagen (KS-ME 2204) stand quer, o carro 31-KP-88", ("KS-ME 2204", "31-KP-88")),
        Example("last six of the VIN: 042788, frame number WTU220K4418R", ("042788", "WTU220K4418R")),
        Example("mit Dienstwagen DD-PE 407 auf Glatteis; Lund, reg ME 4471 BK", ("DD-PE 407", "ME 4471 BK")),
        Example("(amtl. Kz. KC AB 903), fuhr den Opel Z-RE 4470", ("KC AB 903", "Z-RE 4470")),
        Example("tag hn 547 mf was towed, mh 58 bz 4436 got ticketed", ("hn 547 mf", "mh 58 bz 4436")),
        Example("tag mc 25298 was towed; (plate)\nA: zh 855810", ("mc 25298", "zh 855810")),
        Example("what's your plate?\nCaller: uh, klv402, on plates nk 19 xxt", ("klv402", "nk 19 xxt")),
        Example("for 30 min parked, bp 120 on was speeding, car: 10 min, reg: 120 bpm, tag: py311"),
        Example("KLV 402 was towed, 6TRJ244 - Ana Ruiz, bay 12", ("KLV 402", "6TRJ244")),
        Example("vanity plate GOKLVEE; LICENSE PLATE NUMBER OPTIONAL", ("GOKLVEE",)),
        Example("BLUE TOY", ("BLUE TOY",), keys=("visit", "carReg")),
        Example("F-CK 163", ("F-CK 163",), keys=("carreg", "now")),
        Example("mh 42 oy 3473", ("mh 42 oy 3473",), keys=("numberPlate",)),
        Example("Car you came with (plate)\nA: M-XW 610", ("M-XW 610",)),
        Example("Gutachten zum PKW HH-ZX 1904; la moto 0417 BZK fue peritada", ("HH-ZX 1904", "0417 BZK")),
        Example("Bij de keuring bleek de 12-KLV-3 afgekeurd", ("12-KLV-3",)),
        Example("REF 78590", keys=("device", "typePlate")),
        Example("SKU-51494", keys=("TYPE_PLATE", "now")),
        Example("2024", keys=("vehicle", "registration")),
        Example("PENDING", keys=("visit", "licensePlate")),
        Example("Drives KX19 ZZQ, told to stop. Bike is reg YJ24 PPO", ("KX19 ZZQ", "YJ24 PPO")),
        Example('Blue Skoda Octavia 1.9 TDI, KX07 RVM; wagen: "RO-MT 209"', ("KX07 RVM", "RO-MT 209")),
        Example("Kennzeichen TÜ-RK 832, Kontrollschild TG 58 119", ("TÜ-RK 832", "TG 58 119")),
        Example("drives b-yx 3550 and a silver ford focus bg62 gye", ("b-yx 3550", "bg62 gye")),
        Example(
            "hit by a car, t12 and l1 fractures, car for 30m, drove with bp 120 to x-ray 2019, tag 12-03-20"
        ),
        Example("hit by a car, GCS 15, BP 120/80; rate reg 72 bpm; drove in 2019 CTX; bus to bay T12"),
        Example("Your car (plate)\n   KLV-402", ("KLV-402",)),
        Example("tail number N452KD, hull ID ABC12345K617", ("N452KD", "ABC12345K617")),
        Example("fleet no. 4412 with E-ZPass 00418822719", ("4412", "00418822719")),
        Example("vessel 3 mm, aircraft noise, a Ford F-150, Toyota RAV4 2019, BMW X3, chassis of the bed"),
    ),
)
