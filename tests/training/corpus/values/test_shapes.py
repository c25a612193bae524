from __future__ import annotations

import re
from random import Random

from training.corpus.values.shapes import fill, grouped, luhn_digit, mod97_iban, of_shapes, run, weighted

from privity.detection import validators


def test_a_shape_is_filled_place_by_place() -> None:
    for seed in range(30):
        assert re.fullmatch(
            r"[A-Z]{2}-[1-9]\d\d [a-z][A-Z0-9][a-z0-9]/[0-9A-F][0-9a-f]\w!",
            fill(Random(seed), "@@-&## %*~/^¤?!"),
        )


def test_runs_and_choices() -> None:
    assert re.fullmatch(r"\d{5}", run(Random(1), "#", 5))
    assert {of_shapes("1", "2")(Random(seed)) for seed in range(20)} == {"1", "2"}
    assert {weighted([(1, lambda _: "a"), (0, lambda _: "b")])(Random(seed)) for seed in range(9)} == {"a"}


def test_groups_repeat_the_last_size() -> None:
    assert grouped("1234567890", (4, 3), "-") == "1234-567-890"
    assert grouped("12345", (4,)) == "1234 5"


def test_check_digits() -> None:
    for seed in range(20):
        body = fill(Random(seed), "4##############")
        assert validators.luhn(body + luhn_digit(body))
    assert mod97_iban("GB", "WEST12345698765432") == "GB82WEST12345698765432"
