"""Telephone numbers, mail addresses, links, network addresses and handles."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from random import Random

from training.corpus.cultures import folded, invented
from training.corpus.scope import Kind, Scope

_SAID = "zero one two three four five six seven eight nine".split()


def _nanp(rng: Random) -> tuple[str, str, str]:
    line = f"01{rng.randint(0, 99):02}" if rng.random() < 0.2 else f"{rng.randint(0, 9999):04}"
    middle = "555" if rng.random() < 0.3 else f"{rng.randint(200, 999)}"
    return f"{rng.randint(201, 989)}", middle, line


def _digits(rng: Random, count: int) -> str:
    return "".join(rng.choices("0123456789", k=count))


def _intl(rng: Random, lang: str) -> str:
    a2, a3, a4 = _digits(rng, 2), _digits(rng, 3), _digits(rng, 4)
    b2, b3 = _digits(rng, 2), _digits(rng, 3)
    by_lang = {
        "es": (f"+34 6{a2} {b3} {a3}", f"9{a2} {a3} {b3}", f"6{a2} {b2} {a3[:2]} {b3[:2]}", f"+34 9{a2}{b3}{a3}", f"0034 6{a2}{a3}{b3}", f"+52 55 {a4} {b2}{a2}", f"91 {a3} {b2} {a2}", f"6{a2}{a3}{b3}"),
        "de": (f"+49 30 {a4}{b2}", f"0{b3}/{a4}{a2}", f"0{b3} {a3}{b2}", f"+49 (0)17{a2} {a4}{b3}", f"017{a2[0]} {a4}{b3}", f"0{b3}-{a4}", f"+49 {b3} {a4}-{b2}", f"({'0' + b3}) {a4} {b2}"),
        "fr": (f"0{rng.randint(1, 9)} {a2} {b2} {a3[:2]} {b3[:2]}", f"+33 6 {a2} {b2} {a3[:2]} {b3[:2]}", f"0{rng.randint(1, 7)}.{a2}.{b2}.{a3[:2]}.{b3[:2]}", f"06{a4}{a2}{b2}"),
        "it": (f"+39 3{a2} {b3}{a4}", f"0{b2} {a4}{b3}", f"3{a2} {a4}{b3}", f"+39 0{b2} {a4}{b3}", f"3{a2}-{b3}{a4}"),
        "pt": (f"(1{a2[0]}) 9{a4}-{b2}{a2}", f"+55 2{a2[0]} 9{a4} {b2}{a2}", f"+351 9{a2} {a3} {b3}", f"2{a2} {a3} {b3}", f"(2{a2[0]}) {a4}-{b2}{a2}", f"9{a2} {a3} {b3}"),
        "nl": (f"06-{a4}{b2}{a2}", f"+31 6 {a4}{b2}{a2}", f"0{b2}-{a4}{b3}", f"020 {a3} {b2} {a2}", f"06 {a2} {b2} {a3[:2]} {b3[:2]}"),
    }  # fmt: skip
    if lang in by_lang:
        return rng.choice(by_lang[lang])
    return rng.choice(
        (
            f"+44 20 {a4} {b2}{a2}", f"+44 7{a3} {b3}{b2}{a2[0]}", f"0{b2}{a2} {b3} {a4}", f"07{a3} {b3} {a3}", f"+91 9{a4} {b2}{b3}", f"+91-{9}{a4}{a2}{b3}",
            f"+61 4{a2} {b3} {a3}", f"+353 8{a2[0]} {b3} {a4}", f"+234 80{a2[0]} {b3} {a4}", f"+63 9{a2} {b3} {a4}", f"+1-{rng.randint(201, 989)}-{b3}-{a4}",
            f"+86 13{a2[0]} {a4} {b2}{a2}", f"+49 30 {a4}{b2}", f"+33 6 {a2} {b2} {a3[:2]} {b3[:2]}", f"+254 7{a2} {b3}{a3}", f"+52 55 {a4} {b2}{a2}",
            f"001 {rng.randint(201, 989)} {b3} {a4}", f"(0{b2}) {a4} {b2}{a2}", f"+{rng.randint(30, 998)} {a3} {b3} {a4}",
        )
    )  # fmt: skip


def spoken_digits(rng: Random, digits: str) -> str:
    """Digits as people say them: 'oh', 'double five', with a comma here and there."""
    words: list[str] = []
    place = 0
    while place < len(digits):
        digit = digits[place]
        if digits[place : place + 2] == digit * 2 and rng.random() < 0.15:
            words.append(f"double {_SAID[int(digit)]}")
            place += 2
            continue
        words.append("oh" if digit == "0" and rng.random() < 0.5 else _SAID[int(digit)])
        place += 1
    return " ".join(words)


def _phone(scope: Scope, form: str, number: int) -> str:
    rng = scope.rng
    if form == "" and scope.lang != "en":
        return _intl(rng, scope.lang)
    area, middle, line = scope.thing("phone", number, lambda: _nanp(rng))
    form = (
        form
        or rng.choices(
            ("us", "dash", "dots", "plain", "intl", "ext", "space", "one"), (34, 24, 9, 9, 11, 4, 5, 4)
        )[0]
    )
    match form:
        case "us":
            return f"({area}) {middle}-{line}" if rng.random() < 0.85 else f"({area}){middle}-{line}"
        case "dash":
            return f"{area}-{middle}-{line}"
        case "dots":
            return f"{area}.{middle}.{line}"
        case "plain":
            return f"{area}{middle}{line}"
        case "space":
            return f"{area} {middle} {line}"
        case "one":
            return rng.choice(
                (
                    f"1-{area}-{middle}-{line}",
                    f"+1 {area} {middle} {line}",
                    f"+1 ({area}) {middle}-{line}",
                    f"+1{area}{middle}{line}",
                )
            )
        case "local":
            return f"{middle}-{line}"
        case "intl":
            return _intl(rng, scope.lang)
        case "ext":
            return f"{rng.choice((f'{area}-{middle}-{line}', f'({area}) {middle}-{line}'))}{rng.choice((' ext. ', ' x', ' ext ', ', extension '))}{rng.randint(10, 99999)}"
        case "spoken":
            joint = rng.choice((" ", " ", ", "))
            return joint.join(spoken_digits(rng, part) for part in (area, middle, line))
        case _:
            raise ValueError(f"a phone has no form {form!r}; see training/corpus/values/contacts.py")


_TLDS = (
    "com",
    "com",
    "com",
    "org",
    "net",
    "edu",
    "io",
    "co",
    "gov",
    "us",
    "health",
    "example",
    "co.uk",
    "app",
    "dev",
    "info",
)
_LOCAL_TLDS = {
    "es": ("es", "com", "mx"),
    "de": ("de", "de", "at", "ch", "com"),
    "fr": ("fr", "com", "be"),
    "it": ("it", "com"),
    "pt": ("com.br", "pt", "com"),
    "nl": ("nl", "be", "com"),
}
_MAIL = (
    "example.com",
    "example.org",
    "example.net",
    "gmail.com",
    "yahoo.com",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "proton.me",
    "aol.com",
    "mail.example",
)
_SITES = (
    "portal",
    "www",
    "my",
    "app",
    "files",
    "share",
    "mail",
    "care",
    "docs",
    "blog",
    "photos",
    "meet",
    "book",
)
_PATHS = (
    "patients/{n}", "u/{w}", "profile/{w}", "records/{n}/view", "share/{t}", "visit?id={n}", "reset?token={t}", "in/{w}", "~{w}", "user/{n}/photos", "appointments/{n}", "d/{t}",
    "people/{w}", "results/{t}", "invite/{t}?email={w}", "{w}", "members/{w}", "p/{t}", "", "about", "channel/{w}", "shared/{w}/chart.pdf",
)  # fmt: skip


def _slug(scope: Scope, number: int) -> tuple[str, str]:
    person = scope.person(number)
    given, family = (
        "".join(c for c in folded(name).lower() if c.isascii() and c.isalnum()) or "info"
        for name in (person.given, person.family)
    )
    return given, family


_RARE = "xyz club shop site online store tech cloud page live space fun me tv cc ws biz name pro mobi museum ninja guru lk ng ke za in pk ph my sg hk jp kr cn ru ua pl cz se no fi dk ie nz au ca ch at".split()


def _domain(rng: Random, lang: str) -> str:
    if lang == "en" and rng.random() < 0.2:
        parts = [invented(rng, least=1, most=2) for _ in range(2)]
        host = "".join(c for c in "".join(parts) if c.isascii() and c.isalnum())
        return f"{host if rng.random() < 0.6 else host.lower()}.{rng.choice(_RARE)}"
    name = "".join(c for c in invented(rng).lower() if c.isalnum())
    name += rng.choice(("", "", "health", "clinic", "med", "tech", "-group", "care", "mail", "corp", "labs"))
    return f"{name}.{rng.choice(_LOCAL_TLDS.get(lang, _TLDS))}"


def _email(scope: Scope, form: str, number: int) -> str:
    rng = scope.rng
    given, family = _slug(scope, number)
    local = rng.choice(
        (
            f"{given}.{family}", f"{given[0]}{family}", f"{given}{family[0]}", f"{given}_{family}", f"{family}.{given}", f"{given}{rng.randint(1, 999)}", f"{given}-{family}",
            f"{family}{rng.randint(1, 99)}", f"{given}+{rng.choice(('news', 'clinic', 'test', 'bills'))}", f"{given[0]}.{family}{scope.person(number).born.year % 100}", family, f"the{family}s",
        )
    )  # fmt: skip
    domain = rng.choice(_MAIL) if form == "" and rng.random() < 0.55 else _domain(rng, scope.lang)
    if form == "spoken":
        return f"{local.replace('.', ' dot ').replace('_', ' underscore ').replace('-', ' dash ').replace('+', ' plus ')} at {domain.replace('.', ' dot ')}"
    mail = f"{local}@{domain}"
    return mail.upper() if rng.random() < 0.03 else mail


def _url(scope: Scope, _form: str, number: int) -> str:
    rng = scope.rng
    given, family = _slug(scope, number)
    path = rng.choice(_PATHS).format(
        n=rng.randint(100, 9999999), w=rng.choice((f"{given}.{family}", f"{given}{family}", f"{given}-{family}", f"{family}{rng.randint(1, 99)}")),
        t="".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=rng.randint(6, 22))),
    )  # fmt: skip
    host = f"{rng.choice(_SITES)}.{_domain(rng, scope.lang)}"
    scheme = rng.choices(("https://", "http://", "", "ftp://"), (70, 12, 16, 2))[0]
    if not scheme:
        host = f"www.{host.split('.', 1)[1]}"
    return f"{scheme}{host}/{path}" if path else f"{scheme}{host}"


def _handle(scope: Scope, form: str, number: int) -> str:
    sign = "" if form == "bare" else "@"
    name = scope.value("username", "", number).replace("-", "_").replace(".", "_")
    return f"{sign}{name}"


def _ip(scope: Scope, form: str, _number: int) -> str:
    rng = scope.rng
    if form == "v6" or (form == "" and rng.random() < 0.2):
        groups = [f"{rng.randrange(65536):x}" for _ in range(8)]
        if rng.random() < 0.6:
            return f"{':'.join(groups[: rng.randint(1, 4)])}::{':'.join(groups[: rng.randint(1, 3)])}"
        return ":".join(groups)
    first = rng.choice((10, 172, 192, rng.randint(1, 223)))
    return f"{first}.{rng.randint(0, 255)}.{rng.randint(0, 255)}.{rng.randint(1, 254)}"


KINDS = (
    Kind(
        "phone",
        "PHONE",
        _phone,
        ("us", "dash", "dots", "plain", "space", "one", "local", "intl", "ext", "spoken"),
    ),
    Kind("fax", "FAX", lambda scope, form, n: _phone(scope, form, n + 50), ("us", "dash", "intl")),
    Kind("email", "EMAIL", _email, ("work", "spoken")),
    Kind("url", "URL", _url),
    Kind("handle", "URL", _handle, ("bare",)),
    Kind("ip", "IP", _ip, ("v4", "v6")),
)
