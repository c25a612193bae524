"""Vehicles: VINs whole and in part, plates of many places and of people's own choice, hulls, tails, fleets, permits."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, grouped, of_shapes, run, weighted

_VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_VIN_VALUES = dict(
    zip(_VIN_LETTERS, (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_MAKERS_OF_CARS = (
    "1HG", "1FT", "1FM", "1C4", "1G1", "1GC", "1J4", "1N4", "2T1", "2HG", "2C3", "3VW", "3FA", "3GN", "4T1", "4S3", "5YJ", "5NP", "5TD", "7SA", "9BW", "JTD", "JHM", "JN1", "JM1", "KMH", "KNA", "LVS",
    "MA3", "NMT", "SAL", "SCB", "TMB", "UU1", "VF1", "VF3", "VSS", "W1K", "WBA", "WAU", "WVW", "WDB", "XTA", "YV1", "ZFA", "ZFF",
)  # fmt: skip


def _vin(rng: Random) -> str:
    """A VIN with its check digit (49 CFR 565.15), one in ten without."""

    def mixed(count: int) -> str:
        return "".join(rng.choices(_VIN_LETTERS + "0123456789", k=count))

    text = rng.choice(_MAKERS_OF_CARS) + mixed(5) + "0" + mixed(2) + run(rng, "#", 6)
    total = sum(
        (int(char) if char.isdigit() else _VIN_VALUES[char]) * weight
        for char, weight in zip(text, _VIN_WEIGHTS, strict=True)
    )
    check = "X" if total % 11 == 10 else str(total % 11)
    text = text[:8] + (check if rng.random() < 0.9 else fill(rng, "#")) + text[9:]
    chance = rng.random()
    if chance < 0.05:
        return text.lower()
    if chance < 0.09:
        return grouped(text, (3, 6, 8), rng.choice(" -"))
    return text


_PLATES = (
    # United States, by habit of the states
    "#@@@###", "@@@####", "@@@-####", "@@@ ####", "###-@@@", "@@@ ###", "@@@-###", "###@@@", "@@#-####", "@## @@@", "##@-@##", "@@ #####",
    "#@@ ####", "@######", "###·@@@", "### @@#", "@@@-##@", "8@@@###", "#-#####", "##-####@", "@@@·####", "## @@@#", "#@#@#@#", "@@-##-##", "@@@ #@#",
    # Canada, Mexico
    "@@@@ ###", "@##-@@@", "@@@-##-##", "@@@@-###", "@@# ##@", "@@@-###-@",
    # Great Britain, Ireland, Germany, France, Spain, Italy, Netherlands, Poland, Portugal, Switzerland
    "@@## @@@", "@@##@@@", "##-D-####", "B-@@ ####", "M-@@ ###", "HH-@@ ####", "K @@ ###", "@@-###-@@", "#### @@@", "####@@@", "@@###@@",
    "@@ ### @@", "##-@@@-#", "@-###-@@", "@@ #####", "##-@@-##", "@@-##-@@", "ZH ######", "BE-#####", "F-@@ ###", "KA-@ ####", "@@@-@@ ##", "@@@ @ ###E", "@### @@@", "@-@@@-###", "#-@@@-###", "@ ####-@@", "####-@@@", "@@ ####@", "##-@@-@@",
    # the North and the East
    "@@@ ##@", "@@ ## ###", "@@ #####", "#@# ####", "@@####@@", "@ ### @@ ##", "@@##@@@", "@@-###@@", "#@@ ####",
    # India, Australia, Brazil, China, Turkey, South Africa
    "@@ ## @@ ####", "@@##@@####", "@@@ ##@", "@@@#@##", "@@@-####", "34 @@ ####", "@@@ ### GP", "CA ######", "MH ## @@ ####", "KA-##-@@-####", "粤B·*****", "京A#####", "K@@ ###@", "GR-####-##", "@@@ ###@", "@-####-@@",
    # motorcycles, trailers, dealers, temporary and diplomats' plates
    "@####", "#####@", "##@####", "T######", "DLR-####", "TEMP ######", "DV ####", "CD-##-##", "MC #####", "######T", "A##-###",
)  # fmt: skip
_VANITY_WORDS = (
    "GO", "MY", "LUV", "MOM", "DAD", "FLY", "SKI", "SURF", "JEEP", "NURSE", "DOC", "BOSS", "BLUE", "FAST", "GR8", "2NV", "IAM", "4EVR", "BEACH", "GOLF", "TEACH", "PAPA", "NANA", "QUEEN", "LILY", "MAX", "ROXY", "HAPPY", "KARMA", "ZOOM", "TOY", "RN",
)  # fmt: skip


def _plate(rng: Random) -> str:
    chance = rng.random()
    if chance < 0.06:
        return rng.choice(
            (f"{rng.choice(_VANITY_WORDS)}{rng.choice(_VANITY_WORDS)}", f"{rng.choice(_VANITY_WORDS)} {rng.choice(_VANITY_WORDS)}", f"{rng.choice(_VANITY_WORDS)}{rng.randint(1, 99)}", f"{rng.choice('248')}{rng.choice(_VANITY_WORDS)}")
        )  # fmt: skip
    text = fill(rng, rng.choice(_PLATES))
    return text.lower() if chance > 0.96 else text


_part = of_shapes("########", "######", "@@######", "@#######", "####", "#####", "*@######")
_tail = of_shapes("N#####", "N####@", "N###@@", "N##@@", "G-@@@@", "D-@@@@", "C-F@@@", "C-G@@@", "F-@@@@", "VH-@@@", "EI-@@@", "PH-@@@", "OE-@@@", "HB-@@@", "JA####", "XA-@@@", "PT-@@@")  # fmt: skip
_hull = of_shapes(
    "@@@#####@###", "@@@*****@###", "US-@@@#####@###", "@@@######M##@", "FL ####@@", "FL-####-@@", "CA #### @@", "NY-####-@@", "MI####@@", "IMO #######", "TX ####@@", "WN ####@",
)  # fmt: skip
_fleet = of_shapes("####", "###", "F-####", "FL-###", "FLT-#####", "V-####", "VH####", "VEH-#####", "T-###", "B####", "U-###", "AMB-##", "VAN-###", "TRK-####", "UNIT-####", "##-###", "CAR ####", "BUS-####", "@@-####")  # fmt: skip
_permit = of_shapes("PRK-#####", "P######", "PP-####-##", "HP#####", "######", "@#####", "DP-####-###", "STK ####", "PERM-####", "R#-####", "EZ########", "###########", "TAG-########", "E00########", "FT-######", "V5-###########", "T##########")  # fmt: skip
_engine = of_shapes("@@#@@######", "#@@-@@######", "@##@#-#######", "K20A#-#######", "@@@######", "B##-#######", "ENG-#########", "#@@@@@######")  # fmt: skip
_frame = of_shapes("WTU###@####@", "@@######@", "SN@@#######", "@#@##@####", "BIKE-#####", "WSBC#########@", "@@@@########", "FR-#######")  # fmt: skip

MAKERS: dict[str, Maker] = {
    "vehicle": weighted([(3, _vin), (6, _plate), (1, _hull), (1, _tail)]),
    "vehicle.vin": _vin,
    "vehicle.plate": _plate,
    "vehicle.part": _part,  # the last places of a VIN
    "vehicle.tail": _tail,
    "vehicle.hull": _hull,
    "vehicle.fleet": _fleet,
    "vehicle.permit": _permit,  # parking permits, toll tags, titles
    "vehicle.engine": _engine,
    "vehicle.frame": _frame,
}
