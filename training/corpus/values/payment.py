"""Money's numbers: cards, bank accounts, routing numbers, wallets; amounts stand for nobody."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, grouped, luhn_digit, mod97_iban, of_shapes, one_of, run

# Issuer prefixes with the length of the whole number (ISO/IEC 7812-1; issuers' public ranges).
_ISSUERS = (
    ("4", 16), ("4", 16), ("4", 16), ("4", 13), ("51", 16), ("52", 16), ("53", 16), ("54", 16), ("55", 16), ("2221", 16), ("2720", 16),
    ("34", 15), ("37", 15), ("6011", 16), ("65", 16), ("3528", 16), ("36", 14), ("30", 14), ("62", 16), ("62", 19), ("5018", 16), ("6759", 19),
)  # fmt: skip


def _card(rng: Random) -> str:
    prefix, length = rng.choice(_ISSUERS)
    body = prefix + run(rng, "#", length - len(prefix) - 1)
    number = body + (luhn_digit(body) if rng.random() < 0.9 else fill(rng, "#"))
    groups = (4, 6, 5) if length == 15 else (4, 6, 4) if length == 14 else (4,)
    return grouped(number, groups, rng.choices(["", " ", "-", ".", "  "], [45, 33, 18, 2, 2])[0])


def _card_plain(rng: Random) -> str:
    return "".join(char for char in _card(rng) if char.isdigit())


def _card_last(rng: Random) -> str:
    return rng.choice(
        [
            "{}",
            "{}",
            "x{}",
            "*{}",
            "...{}",
            "XXXX-XXXX-XXXX-{}",
            "**** **** **** {}",
            "************{}",
            "•••• {}",
        ]
    ).format(run(rng, "#", 4))


def _expiry(rng: Random) -> str:
    month, year = rng.randint(1, 12), rng.randint(24, 34)
    return rng.choice(
        [
            f"{month:02d}/{year}",
            f"{month:02d}/{year}",
            f"{month}/{year}",
            f"{month:02d}/20{year}",
            f"{month:02d}-{year}",
            f"{month:02d}{year}",
        ]
    )


# Country and the account part of its IBAN, as lengths of the IBAN registry ask.
_IBANS = (
    ("GB", "@@@@##############"), ("DE", "##################"), ("FR", "##########***********##"), ("ES", "####################"),
    ("IT", "@##########************"), ("NL", "@@@@##########"), ("PT", "#####################"), ("BE", "############"),
    ("CH", "#####************"), ("AT", "################"), ("IE", "@@@@##############"), ("PL", "########################"),
    ("SE", "####################"), ("NO", "###########"), ("DK", "##############"), ("GR", "#######****************"),
    ("TR", "######****************"), ("SA", "##******************"), ("AE", "###################"), ("BR", "#######################@*"),
)  # fmt: skip


def _iban_of(*countries: str) -> Maker:
    table = [row for row in _IBANS if not countries or row[0] in countries]

    def make(rng: Random) -> str:
        country, shape = rng.choice(table)
        text = mod97_iban(country, fill(rng, shape))
        if rng.random() < 0.1:
            text = country + fill(rng, "##") + text[4:]
        shown = rng.choices([text, grouped(text, (4,)), grouped(text, (4,), "-")], [50, 45, 5])[0]
        return shown.lower() if rng.random() < 0.02 else shown

    return make


def _routing(rng: Random) -> str:
    """An ABA routing number with its check digit (weights 3, 7, 1)."""
    first = f"{rng.choice([rng.randint(1, 12), rng.randint(21, 32)]):02d}"
    body = first + run(rng, "#", 6)
    total = sum(int(char) * weight for char, weight in zip(body, (3, 7, 1, 3, 7, 1, 3, 7), strict=True))
    return body + str(-total % 10)


_ACCOUNT_SHAPES = (
    "########", "#########", "##########", "############", "#############", "####-####-##", "######-####", "###-######-#", "##-####-####",
    "###-#####-###", "####### ###", "#### #### ####", "ACC-######", "ACCT#######", "AC######", "A-#######", "ACT-#####", "0##########",
    "######## ##", "G#######", "HA########", "GUAR-#####", "BA-######", "######", "#####-##", "CUST-######", "CU########", "C########",
    "LN-########", "######.###", "###.###.####", "##-##-## ########", "######-########", "@@######", "@@@-#######", "BIL-20##-#####", "#######-#",
)  # fmt: skip
_BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def _wallet(rng: Random) -> str:
    def base58(count: int) -> str:
        return "".join(rng.choices(_BITCOIN, k=count))

    match rng.randrange(6):
        case 0:
            return rng.choice("13") + base58(rng.randint(32, 33))
        case 1:
            return "bc1q" + "".join(rng.choices("qpzry9x8gf2tvdw0s3jn54khce6mua7l", k=38))
        case 2:
            return "0x" + "".join(rng.choices("0123456789abcdefABCDEF", k=40))
        case 3:
            return "r" + base58(32)
        case 4:
            return "L" + base58(33)
        case _:
            return "4" + base58(94)


_SWIFT = of_shapes(
    "@@@@US##", "@@@@GB2L", "@@@@DEFFXXX", "@@@@ESMM", "@@@@FRPP***", "@@@@NL2A", "@@@@IT##***"
)

_AMOUNTS: dict[str, Maker] = {
    "usd": of_shapes("$##.##", "$###.##", "$&,###.##", "$&##", "$&,###", "$&##,###", "USD &##.##", "&## dollars", "$#.# million"),
    "eur": of_shapes("€##", "&## €", "&##,## €", "&.###,## EUR", "EUR &##", "&## euros"),
    "gbp": of_shapes("£##.##", "£&,###", "&## pounds", "£&##k"),
    "plain": of_shapes("##.##", "###.##", "&####.##", "0.00", "&##"),
}  # fmt: skip

MAKERS: dict[str, Maker] = {
    "card": _card,
    "card.plain": _card_plain,
    "card.last": _card_last,
    "cvv": of_shapes("###", "###", "###", "####"),
    "expiry": _expiry,
    "account": of_shapes(*_ACCOUNT_SHAPES),
    "account.plain": of_shapes("########", "##########", "############", "0##########"),
    "account.wallet": _wallet,
    "account.swift": _SWIFT,
    "account.sort": of_shapes("##-##-##", "######"),
    "iban": _iban_of(),
    **{f"iban.{code.lower()}": _iban_of(code) for code, _ in _IBANS},
    "routing": _routing,
    "~amount": one_of(*_AMOUNTS.values()),
    **{f"~amount.{form}": maker for form, maker in _AMOUNTS.items()},
}
