"""PINs and codes of doors, phones and logins, and passwords as notes and programs give them."""

from __future__ import annotations

from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_ENTRY = (
    r"(?:door|gate|garage|alarm|lock ?box|key ?(?:box|safe)|locker|safe|entry|entrance|access|keypad|"
    r"unlock|voicemail|activation|pairing|verification|security|login|log-?in|confirmation|backup|"
    r"recovery|authenticator|2fa|mfa|two-factor|meeting|pump|elevator|lift|building|med room|supply|"
    r"cabinet|break room|parking|puerta|portal|porta|portão|portone|cancello|cassetta|boîte à clés|porte|"
    r"l?['’]?immeuble|l['’]entrée|entrée|accès|portail|coffre|tür|haustür|tresor|schlüssel(?:safe|tresor|kasten)|"
    r"zugang|zugangs|sleutelkluis|kluis|deur|poort|alarm[ea]|allarme|cassaforte|lockout)"
)
_CODED = r"(?:code|pin|combo|combination|passcode|código|codice|codes?|number)"
_PLACE = late(
    r"(?i)\A(?:[<{$%\[]|your|my[_-]?|change|xxx|\*\*|none|null|true|false|self|os\.|env|get|request|"
    r"config|settings|process|str\b|string|args|input|https?:)|(?:\(\)|\(|\.get|_here)\Z|"
    r"\A\d{1,3}(?:[.:/-]\d+)*\Z"
)

_ABROAD = Pattern(
    "access_code.password_abroad",
    r"(?i:\b(?:contraseña|clave(?: de(?:l)? \pL+)?|mot de passe|senha(?: d[oae] \pL+)?|palavra-passe|"
    r"wachtwoord|kennwort|password del \pL+|parola d'ordine|wlan-schlüssel|"
    r"(?:pw|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord)(?: \pL+){1,5} "
    r"(?:auf|ist|lautet|est|es|è|é|is))"
    r"(?:[\s:=|*\"'`(>]|\b(?:è|es|é|est|is|ist|lautet)\b){1,10})(?P<value>[^\s\"'`<>,;|]{4,128})",
)
_SHORT_CUE = Pattern(
    "access_code.password_short_cue",
    r"(?i:\b(?:pw|pass|passwd|pwd|psk|wpa2?(?: key)?|wifi key|password (?:for|to) [^\n:]{1,24}?|"
    r"password (?:reset|changed|set) to|(?:reset|changed?|set) (?:it|the password) to)(?: is| was|:|=|\)|"
    r" -)+ ?|\b(?:password reset to|set it to|reset it to|changed it to|my password was|"
    r"temp(?:orary)? password|initial password|new password|"
    r"user(?:name)? ?/ ?pass(?:word)? \S{2,40}[ /:]+|"
    r"(?:login|zugang|inlog|acceso|accesso|acesso)(?:(?: \pL+){0,3}:)? ?\S{2,40} ?/) )"
    r"(?P<value>[^\s\"'`<>,]{6,128})",
)
_ASSIGNED = Pattern(
    "access_code.assigned",
    r"(?i:\b[a-z0-9]{0,24}_?(?:password|passwd|pwd|passphrase|secret_?key|client_?secret|auth_?token|"
    r"api_?key)[a-z0-9_]{0,12} ?(?:=|:) ?[\"']?)(?P<value>[^\s\"'`<>,;&{}()$]{6,128})",
)
_ARGUMENT = Pattern(
    "access_code.argument",
    r"(?:\b(?:sshpass|mysql|mysqldump|docker login|htpasswd|redis-cli|psql|curl)\b[^\n]{0,80}? (?:-p|-a|"
    r"--password[ =]|-P) ?['\"]?)(?P<value>[^\s\"'<>$]{6,128})",
)
_PIN = Pattern(
    "access_code.pin",
    r"(?:\b(?:PIN|Pin|PUK)|(?i:\b(?:my|his|her|the|card|your|phone|sim|badge|debit|voicemail|pyxis|door|"
    r"code) pin|\bpin (?:code|number|is|no\.?)|\bpin:))(?i:(?:[\s:=#*\"']|\b(?:code|number|no|is|was|für|"
    r"de|del)\b|'s){1,8})(?P<value>\d{4,8}|\d{2}-\d{2}|\d{3} \d{3}|\d{2} \d{2} \d{2})\b",
)
_CODE = Pattern(
    "access_code.entry_code",
    rf"(?i:(?:\b{_ENTRY}[ -]?{_CODED}|\b{_CODED} (?:for |to |of |del? |da |do |della |van |von |"
    rf"de la |du |d['’]|für |voor |per |para )(?:the |de |la |le |die |den |das |der |het |il |o |a )?"
    rf"(?:\pL+ )?{_ENTRY}(?: \pL+)?|"
    rf"\bzugangscode|\btürcode|\bdigicode|\bkey ?(?:box|safe)|\bkeypad|"
    rf"\b(?:sleutelkluis|schlüssel(?:safe|tresor|kasten)|boîte à clés|cassetta)\b[^\n.,;]{{1,32}} \bcode|"
    rf"\bpasscode|\b(?:safe |locker )?combination)(?:[\s:=#*\"'(]|\b(?:is|was|are|es|è|é|est|ist|it's|"
    rf"c['’]?est|lautet|says|shows|now)\b){{1,8}})(?P<value>G-\d{{6}}|\d{{4,8}}|"
    rf"\d{{2,4}}[A-Z]\d{{0,4}}|\d{{3}}[ -]\d{{3}}|\d{{2}}-\d{{2}}(?:-\d{{2}})?)\b",
)
_SAID_CODE = Pattern(
    "access_code.said_code",
    r"(?P<value>\b\d{4,8}|\b\d{3} \d{3}|\bG-\d{6})(?i: is your (?:\pL+ ){0,3}(?:code|pin|otp|passcode)\b)",
)
_YOUR_CODE = Pattern(
    "access_code.your_code",
    r"(?i:\b(?:your|the|a) (?:\pL+ ){0,2}code(?: is|:| from the text,?|"
    r" we texted(?: is)?)(?: now)? )(?P<value>G-\d{6}|\d{4,8}|\d{3} \d{3})\b",
)
_SPOKEN_PIN = Pattern(
    "access_code.spoken_pin",
    r"(?i:\b(?:pin|passcode|(?:door|gate|alarm|security|access|entry) code|four digits)\b(?:[\s:,?.]|'s|"
    r"\b(?:number|is|was|are|it's|um|uh|please|again)\b){1,8}(?:[^\n:]{1,20}: )?(?P<value>(?:(?:zero|oh|"
    r"one|two|three|four|five|six|seven|eight|nine)[ ,-]{1,2}){3,7}(?:zero|oh|one|two|three|four|five|six|"
    r"seven|eight|nine))\b)",
)


def _password(text: str) -> bool:
    """A word of plain letters is prose about passwords, not a password."""
    core = text.strip(".,;:!?()[]*_")
    return (
        len(core) >= 4
        and not core.isalpha()
        and not core.replace("-", "").replace("_", "").replace(".", "").isalpha()
    )


def _chosen(text: str) -> bool:
    """As a password is made up: not a word alone, not a placeholder."""
    core = text.strip(".,;:!?()[]*_")
    return (
        _password(text)
        and len(core) >= 6
        and any(char.isdigit() or not char.isalnum() for char in core)
        and not _PLACE.search(core)
    )


def _assigned(text: str) -> bool:
    """What a program is given, not what it computes: letters and digits, no call and no reference."""
    return _chosen(text) and any(char.isdigit() for char in text) and "(" not in text and "[" not in text


DETECTOR = RuleDetector(
    name="access_code",
    source="45 CFR 164.514(b)(2)(i)(R), 164.312(d)",
    rules=(
        Rule(_ABROAD, Label.SECRET, "PASSWORD", 0.8, Evidence.CUE, _password),
        Rule(_SHORT_CUE, Label.SECRET, "PASSWORD", 0.75, Evidence.CUE, _chosen),
        Rule(_ASSIGNED, Label.SECRET, "PASSWORD", 0.75, Evidence.CUE, _assigned),
        Rule(_ARGUMENT, Label.SECRET, "PASSWORD", 0.8, Evidence.CUE, _chosen),
        Rule(_PIN, Label.SECRET, "PIN", 0.85, Evidence.CUE),
        Rule(_CODE, Label.SECRET, "PIN", 0.8, Evidence.CUE),
        Rule(_SAID_CODE, Label.SECRET, "ONE_TIME_CODE", 0.9, Evidence.CUE),
        Rule(_YOUR_CODE, Label.SECRET, "ONE_TIME_CODE", 0.8, Evidence.CUE),
        Rule(_SPOKEN_PIN, Label.SECRET, "PIN", 0.85, Evidence.CUE),
    ),
    examples=(
        Example("the PIN is 4417, pin code: 88-20", ("4417", "88-20")),
        Example("lockbox code 2214; code for the gate is 90 214", ("2214",)),
        Example("551 204 is your verification code", ("551 204",)),
        Example("the pin is four four one seven", ("four four one seven",)),
        Example("senha do wifi: Sol#2214; mot de passe : Pluie.77", ("Sol#2214", "Pluie.77")),
        Example("DB_PASSWORD=kd8842zq PGPASSWORD=lm77qpx", ("kd8842zq", "lm77qpx")),
        Example("pw für orbis steht wieder auf Moos2041!Ost", ("Moos2041!Ost",)),
        Example(
            "le code de l'immeuble c'est 47B18; sleutelkluis aan de Laan 47 heeft code 4718",
            ("47B18", "4718"),
        ),
        Example("locum  PIN   40 71 19", ("40 71 19",)),
        Example("das passwort für orbis wird heute neu vergeben, code de la route 2024"),
        Example("Login fürs Portal: qm_ute / Lerche#Suhl9", ("Lerche#Suhl9",)),
        Example("Temporary login emansou6 / Harbour1985", ("Harbour1985",)),
        Example("the login page / portal, login errors / timeouts"),
        Example("I set it to maple-4417-kd", ("maple-4417-kd",)),
        Example("pin site care, ICD code 4280, zip code 90214, error code 5000, the code status is full"),
        Example("password = os.environ['DB_PASSWORD'], api_key=YOUR_API_KEY, pass 2 of 3"),
    ),
)
