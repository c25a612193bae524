"""What people type to get in: user names, PINs, one-time codes, security answers, cookies."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, of_shapes, run

_WORDS = (
    "sunny", "blue", "rock", "river", "tiger", "moon", "pixel", "ninja", "happy", "quiet", "coffee", "lucky", "golden", "storm", "maple", "falcon",
    "runner", "gamer", "chef", "nurse", "doc", "mama", "papa", "skater", "hiker", "panda", "wolf", "star", "fox", "bear", "echo", "zen", "turbo",
)  # fmt: skip
_STEMS = (
    "an",
    "jo",
    "ma",
    "li",
    "ka",
    "ro",
    "sa",
    "te",
    "vi",
    "mo",
    "del",
    "ber",
    "ton",
    "son",
    "ras",
    "kov",
    "nez",
    "ini",
    "sky",
    "wal",
    "ham",
    "ley",
)


def _user(rng: Random) -> str:
    stem = "".join(rng.choices(_STEMS, k=rng.randint(2, 3)))
    word = rng.choice(_WORDS)
    return rng.choice(
        [
            f"{rng.choice('abcdefghijklmnoprstvw')}{stem}", f"{stem}{run(rng, '#', 2)}", f"{stem}.{rng.choice(_STEMS)}{rng.choice(_STEMS)}", f"{stem}_{word}",
            f"{word}{stem}", f"{word}_{word[::-1][:3]}{run(rng, '#', 3)}", f"{word}{rng.choice(_WORDS)}{run(rng, '#', 2)}", f"{stem}{rng.randint(1950, 2012)}",
            f"{stem}-{run(rng, '#', 4)}", f"x_{word}_x", f"the{word}{rng.choice(_WORDS)}", f"{word.title()}{rng.choice(_WORDS).title()}", f"u{run(rng, '#', 6)}",
            fill(rng, "%%%####"), fill(rng, "%%####"), f"svc_{word}", f"CORP\\{stem}", f"dr.{stem}", f"{stem}@{word}",
        ]
    )  # fmt: skip


_ANSWERS = (
    "Biscuit", "Fluffy", "Rex", "Snowball", "Maple Avenue", "Oakwood Elementary", "St. Catherine's", "blue Corvette", "Mr. Whiskers", "Lake Tahoe",
    "Honda Civic", "Toledo", "pineapple pizza", "Grandma Jo", "Stairway to Heaven", "the Beatles", "1987 Camaro", "Duchess", "Pepper", "Rosewood",
)  # fmt: skip


def _cookie(rng: Random) -> str:
    return rng.choice(
        [
            run(rng, "¤", 32), run(rng, "~", 26), run(rng, "?", 24), "s%3A" + run(rng, "?", 32) + "." + run(rng, "?", 20), "GA1.2." + run(rng, "#", 10) + "." + run(rng, "#", 10),
            run(rng, "^", 32), fill(rng, "¤¤¤¤¤¤¤¤-¤¤¤¤-4¤¤¤-a¤¤¤-¤¤¤¤¤¤¤¤¤¤¤¤"), "eyJ" + run(rng, "?", 40), run(rng, "?", 44) + "==",
        ]
    )  # fmt: skip


MAKERS: dict[str, Maker] = {
    "login": _user,
    "pin": of_shapes("####", "####", "####", "######", "#####", "########", "##-##", "### ###"),
    "pin.otp": of_shapes("######", "######", "####", "### ###", "G-######", "########", "*****"),
    "secret.answer": lambda rng: rng.choice(_ANSWERS),
    "secret.cookie": _cookie,
}
