"""Passwords, API keys, tokens and private keys, in the public shapes of their issuers; all invented."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, one_of, run, weighted

_WORDS = (
    "summer", "Winter", "dragon", "Welcome", "coffee", "Password", "hospital", "Monday", "sunshine", "Maverick", "tigers", "Football", "Secure", "admin",
    "letmein", "Buster", "Charlie", "monkey", "Orange", "battery", "staple", "correct", "horse", "Paris", "Nurse", "Health", "qwerty", "Spring", "flower",
    "shadow", "Rainbow", "purple", "Yankees", "hunter", "master", "Jordan", "trust", "iloveyou", "Denver", "change", "Clinic", "Autumn", "Baseball",
)  # fmt: skip
_MARKS = "!@#$%&*?_-+.="
_MIXED = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!@#$%^&*()_+-=[]{}:;.?/~"


def _password(rng: Random) -> str:
    word, other = rng.choice(_WORDS), rng.choice(_WORDS)
    leet = word.translate(str.maketrans("aeios", "@310$"))
    return rng.choice(
        [
            f"{word.title()}{rng.randint(1, 9999)}{rng.choice(_MARKS)}", f"{word}{rng.randint(1960, 2026)}", f"{leet}{run(rng, '#', 2)}", f"{word}{rng.choice(_MARKS)}{other}{run(rng, '#', 1)}",
            f"{leet.title()}{rng.choice(_MARKS)}{run(rng, '#', 3)}", f"{word}-{other}-{rng.choice(_WORDS)}", f"{word}{other}", f"{rng.choice(_MARKS)}{other}{run(rng, '#', 4)}",
            "".join(rng.choices(_MIXED, k=rng.randint(8, 18))), "".join(rng.choices(_MIXED, k=rng.randint(8, 14))), run(rng, "?", rng.randint(8, 16)), run(rng, "~", rng.randint(8, 12)),
            f"{word.lower()}{run(rng, '#', 3)}", f"{word.title()}#{rng.randint(10, 99)}{other.title()}", f"{run(rng, '#', 2)}{word.upper()}{run(rng, '%', 2)}{rng.choice(_MARKS)}",
            f"{word.lower()}_{other.lower()}{run(rng, '#', 2)}", f"{word.title()}{other.title()}{rng.choice(_MARKS)}{run(rng, '#', 2)}",
        ]
    )  # fmt: skip


_KEYS = (
    ("sk-", "?", 48), ("sk-proj-", "?", 64), ("sk-ant-api03-", "?", 80), ("sk_live_", "?", 24), ("pk_live_", "?", 24), ("sk_test_", "?", 24), ("rk_live_", "?", 24),
    ("AKIA", "*", 16), ("ASIA", "*", 16), ("AIza", "?", 35), ("ghp_", "?", 36), ("gho_", "?", 36), ("github_pat_", "?", 60), ("glpat-", "?", 20),
    ("xoxb-", "#", 12), ("xoxp-", "#", 12), ("SG.", "?", 22), ("hf_", "?", 34), ("npm_", "?", 36), ("pypi-AgEIcHlwaS5vcmc", "?", 50), ("dop_v1_", "¤", 64), ("key-", "¤", 32),
    ("AC", "¤", 32), ("SK", "¤", 32), ("EAAC", "?", 60), ("ya29.", "?", 60), ("shpat_", "¤", 32), ("dapi", "¤", 32), ("hvs.", "?", 24), ("NRAK-", "*", 27), ("sq0atp-", "?", 22),
    ("", "¤", 32), ("", "¤", 40), ("", "?", 32), ("", "?", 40), ("", "¤", 64), ("api-", "?", 24), ("pvt_", "~", 28), ("tok_", "?", 24), ("client_", "?", 20), ("whsec_", "?", 32),
)  # fmt: skip


def _key(rng: Random) -> str:
    prefix, char, count = rng.choice(_KEYS)
    text = prefix + run(rng, char, count)
    if prefix.startswith("xox"):
        text += "-" + run(rng, "#", 12) + "-" + run(rng, "?", 24)
    if prefix == "SG.":
        text += "." + run(rng, "?", 43)
    return text


def _jwt(rng: Random) -> str:
    head = rng.choice(
        [
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
            "eyJhbGciOiJSUzI1NiJ9",
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9",
        ]
    )
    return f"{head}.eyJ{run(rng, '?', rng.randint(24, 90))}.{run(rng, '?', 43)}"


def _opaque(rng: Random) -> str:
    match rng.randrange(5):
        case 0:
            return run(rng, "?", rng.randint(20, 48))
        case 1:
            return run(rng, "¤", rng.choice([24, 32, 40, 64]))
        case 2:
            return run(rng, "?", 30) + "=="
        case 3:
            return fill(rng, "¤¤¤¤¤¤¤¤-¤¤¤¤-4¤¤¤-b¤¤¤-¤¤¤¤¤¤¤¤¤¤¤¤")
        case _:
            return f"{run(rng, '?', 12)}_{run(rng, '?', 16)}-{run(rng, '?', 10)}"


_PHRASE = (
    "correct horse battery", "purple", "tango", "silent river", "green", "paper", "lemon", "rocket", "winter", "cabin", "copper", "mango", "thunder", "velvet", "canyon", "pickle", "seven", "hidden", "marble", "saturn", "cactus", "window", "pepper", "kitten", "anchor", "violin", "bronze", "gravel", "meadow", "lantern",
)  # fmt: skip


def _phrase(rng: Random) -> str:
    """Words in a row, as password managers and people propose them."""
    return rng.choice(" -._ -").join(rng.sample(_PHRASE, rng.randint(3, 5)))


def _spoken_pin(rng: Random) -> str:
    said = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return rng.choice((" ", " ", ", ", "-")).join(rng.choices(said, k=rng.choice((4, 4, 4, 6))))


def _url_password(rng: Random) -> str:
    """A password without the marks that would end it in a connection string."""
    text = _password(rng)
    return "".join(char for char in text if char.isalnum() or char in "-_.!$") or run(rng, "?", 12)


_token = weighted([(2, _jwt), (1, _key), (5, _opaque)])


def _pem(rng: Random) -> str:
    kind = rng.choice(["RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY"])
    rows = (
        ["MII" + run(rng, "?", 61)]
        + [run(rng, "?", 64) for _ in range(rng.randint(1, 3))]
        + [run(rng, "?", 22) + "=="]
    )
    return "\n".join([f"-----BEGIN {kind}-----", *rows, f"-----END {kind}-----"])


MAKERS: dict[str, Maker] = {
    "secret": one_of(_password, _key, _token),
    "secret.password": _password,
    "secret.key": _key,
    "secret.token": _token,
    "secret.phrase": _phrase,
    "secret.spoken": _spoken_pin,
    "secret.inurl": _url_password,
    "secret.jwt": _jwt,
    "secret.pem": _pem,
}
