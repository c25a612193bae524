"""Devices: serial numbers, UDIs, IMEIs, MAC addresses."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, luhn_digit, of_shapes, run, weighted

_SERIALS = (
    "########", "#########", "##########", "SN-########", "SN########", "SN: ########", "@########", "@@@######", "@@@######@", "@@#######",
    "PJN#######", "PVX######S", "RNB######H", "BLC######S", "######", "###-######", "@@-######", "@@##-#####", "@@@-####-##", "#@@@####",
    "20##-######", "*********", "************", "@##@####@##", "@#*#*#*#*#", "G#-####-@", "DEX-#####-@@", "#######-#", "##@#####", "NG#######H",
    "@@@##-######", "CGM-########", "##-@@-####", "C02********", "F2L*********", "R##@#######", "PM-#####", "####@####@", "INS######", "@@@@####-####",
)  # fmt: skip


def _udi(rng: Random) -> str:
    """A unique device identifier of one of the three issuing agencies (21 CFR 830.20)."""
    date = f"{rng.randint(22, 32)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    body = rng.choice(["0", "1", "2"]) + run(rng, "#", 12)
    gtin = body + str(-sum(int(char) * (3 if place % 2 == 0 else 1) for place, char in enumerate(body)) % 10)
    lot = fill(rng, rng.choice(["@####", "######", "@@##@#", "####-##"]))
    serial = fill(rng, rng.choice(["########", "@#######", "@@######", "####@@##"]))
    return rng.choice(
        [
            f"(01){gtin}(17){date}(10){lot}(21){serial}",
            f"(01){gtin}(11){date}(17){date}(21){serial}",
            f"(01){gtin}(21){serial}",
            f"(01){gtin}(10){lot}",
            f"01{gtin}17{date}10{lot}",
            f"+H{fill(rng, '###')}{serial}1/$${date}{lot}",
            f"+{fill(rng, '@###')}{fill(rng, '@@####')}0/$+{lot}/16D20{date}",
            f"=/{fill(rng, '@####@@#####')}=,000{fill(rng, '###')}=@{fill(rng, '#######')}".replace("@", "A"),
            f"{gtin}",
        ]
    )


def _imei(rng: Random) -> str:
    body = rng.choice(["35", "01", "86", "49", "99"]) + run(rng, "#", 12)
    text = body + luhn_digit(body)
    return rng.choice(
        [
            text,
            text,
            text,
            f"{text[:2]}-{text[2:8]}-{text[8:14]}-{text[14]}",
            f"{text[:6]} {text[6:14]} {text[14]}",
        ]
    )


def _mac(rng: Random) -> str:
    text = run(rng, "¤", 12)
    pairs = [text[place : place + 2] for place in range(0, 12, 2)]
    shown = rng.choice(
        [":".join(pairs), ":".join(pairs), "-".join(pairs), f"{text[:4]}.{text[4:8]}.{text[8:]}", text]
    )
    return shown.upper() if rng.random() < 0.5 else shown


_DEVICE_IDS = of_shapes(
    "DEV-######", "dev-¤¤¤¤¤¤¤¤", "device_####", "ICCID 89##################", "89014103##########", "¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤", "WS-####", "IPAD-##-####",
    "PUMP-####", "^^^^^^^^-^^^^-^^^^-^^^^-^^^^^^^^^^^^", "urn:oid:1.2.840.######.#", "AID-####-@@", "310150#########",
)  # fmt: skip

MAKERS: dict[str, Maker] = {
    "device": weighted([(6, of_shapes(*_SERIALS)), (1, _udi), (1, _imei), (1, _DEVICE_IDS)]),
    "device.serial": of_shapes(*_SERIALS),
    "device.udi": _udi,
    "device.imei": _imei,
    "device.id": _DEVICE_IDS,
    "mac": _mac,
}
