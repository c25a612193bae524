"""Numbers that stand for a person: records, plans, licences, national numbers, cases, orders.

Every kind is made in many shapes, with valid check digits where the real number carries one and, less
often, without (people mistype, and test data rarely checks). ``~code`` and ``~number`` make their
companions: codes and numbers of the same shapes that stand for nobody.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.values.shapes import Maker, fill, grouped, luhn_digit, of_shapes, one_of, run, weighted

_MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY"


def _ssn(rng: Random) -> str:
    area = rng.choice(
        [f"{rng.randint(1, 665):03d}", f"{rng.randint(667, 899):03d}", f"{rng.randint(900, 999)}"]
    )
    group, serial = f"{rng.randint(1, 99):02d}", f"{rng.randint(1, 9999):04d}"
    joint = rng.choices(["-", " ", "", ".", "–"], [70, 12, 12, 4, 2])[0]
    return joint.join((area, group, serial))


def _ssn_last_four(rng: Random) -> str:
    return rng.choice(["xxx-xx-{}", "XXX-XX-{}", "***-**-{}", "{}"]).format(run(rng, "#", 4))


_MRN_SHAPES = (
    "######", "#######", "########", "#########", "##########", "0######", "00######", "000#####",
    "##-##-##", "###-##-##", "##-###-###", "###-###-###", "### ### ###", "####-####", "###.###.###", "##/######",
    "MRN######", "MRN-######", "MRN#######", "MR######", "MR-#######", "MR0####", "M########", "H########", "A########",
    "E#######", "Z#######", "P######", "P-#####", "PT-####", "PT#####", "PAT-######", "PAT_####", "HN####", "HRN-#####",
    "@######", "@#######", "@@######", "@@#####", "@@@#####", "@@-######", "@@@-######", "@#####-##", "#####-@", "######@",
    "@##-####", "#-######", "####-@@", "@@##-#####", "20##-#####", "##-#####", "UH######", "KP-########", "EMR#####",
    "CH-######", "VA####", "S##-#####", "@####-###", "#####-###", "EPI#######", "EHR-####-####", "*********", "MPI-######",
)  # fmt: skip
_PLAN_SHAPES = (
    "@@@#########", "@@@######", "@########", "@@#######", "W#########", "W#### #####", "YRP###@#####", "XOF##########",
    "#########", "##########", "###########", "###-##-####-@", "#########-##", "#########01", "############", "H##########",
    "GRP-#####", "GRP######", "#######-@", "MEM-########", "MBR#######", "SUB######", "INS-########", "POL-######",
    "POL##########", "PN########", "HMO-#####-##", "PPO######", "@@####-####", "#####-####-##", "@@@-###-###", "@@-####-####",
    "K###-####-###", "00########", "###### ###", "BCBS#######", "UHC########", "AET-#######", "CIG#######", "@##-@##-####", "R########",
)  # fmt: skip


def _mbi(rng: Random) -> str:
    """Medicare's number since 2018: eleven places, letters without S, L, O, I, B and Z (CMS)."""

    def letter() -> str:
        return rng.choice(_MBI_LETTERS)

    def mixed() -> str:
        return rng.choice(_MBI_LETTERS + "0123456789")

    text = (
        fill(rng, "&") + letter() + mixed() + run(rng, "#", 1)
        + letter() + mixed() + run(rng, "#", 1) + letter() + letter() + run(rng, "#", 2)
    )  # fmt: skip
    return rng.choice([text, grouped(text, (4, 3, 4), "-"), grouped(text, (4, 3, 4), "-")])


def _npi(rng: Random) -> str:
    """A National Provider Identifier: Luhn over 80840 and ten digits (45 CFR 162.406)."""
    if rng.random() < 0.2:
        return fill(rng, "1#########")
    body = rng.choice("12") + run(rng, "#", 8)
    return body + luhn_digit("80840" + body)


def _dea(rng: Random) -> str:
    digits = [rng.randrange(10) for _ in range(6)]
    check = (digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5])) % 10
    return rng.choice("ABFGMR") + fill(rng, "@") + "".join(map(str, digits)) + str(check)


_LICENCE_SHAPES = (
    "MD######", "MD-#####", "MD#####-@", "ME######", "A######", "G#####", "C######", "RN######", "RN-#######", "LPN-####",
    "NP####", "PA-#####", "DO####", "DO-######", "RPH######", "R.Ph. #####", "LIC-######", "LIC#######", "LN-######-@@",
    "PHY.####.#####", "0101######", "###.######", "36.######", "#####", "######", "25MA0#######", "D00#####", "PSY#####",
    "LCSW #####", "LMFT#####", "DDS-####", "OT-####", "BC-######", "CERT-######", "CERT-20##-####", "C-####-##", "CNA######",
    "DMV-#######", "CLIA ##D#######", "CS-########", "BLS-########", "EMT-P #####", "TX-####-@@", "@@@-######", "CDS######", "WA######@",
)  # fmt: skip
_DRIVING_SHAPES = (
    "@#######", "@########", "@############", "@###-####-####", "@###-###-##-###-#", "########", "#########", "##########",
    "@@######@", "@##-##-####", "@####-#####-#####", "###-###-###", "@@@@@*######", "WDL@@@@*###@", "#######@", "@###### ######",
    "@@-###-###", "@ ### ### ### ###", "### ### ###", "@@@@@######@@#@@ ##", "DL #######", "DL-#########", "@#-##-##-###", "##@@@####",
)  # fmt: skip
_PASSPORT_SHAPES = ("#########", "@########", "@@#######", "@#######", "@@######", "C####*###", "@##@#####", "##@@#####", "P#######@",
    "X#######", "@-########", "E########", "@@@######")  # fmt: skip

_CASE_SHAPES = (
    "CASE-######", "CASE#####", "C-20##-####", "20##-CV-#####", "##-cv-#####", "20##-@@-######", "CS#######", "500@##########",
    "##-####", "#######", "########", "INC#######", "INC-####", "CAS-#####-*****", "#:##-cr-###", "@@-####-##", "CR-##-####", "FIR ###/20##",
)  # fmt: skip
_CLAIM_SHAPES = (
    "CLM-######", "CLM########", "##########", "20######-####", "CL-##-######", "E#########", "##-@###-###", "###############",
    "WC-##-#####", "WC20########", "@@#######-##", "#############", "CLM/20##/#####", "AUTO-#######", "@@@##########",
)  # fmt: skip
_ACCESSION_SHAPES = (
    "S##-####", "S##-#####", "SP-##-####", "SP##-######", "RAD-#######", "RAD########", "ACC-########", "ACC#######", "##########",
    "@##-######", "C##-###", "CY##-####", "##@@-###@#####", "20########-###", "M####", "F########", "####-##-####", "LAB-######", "US-#####",
    "MG########", "##:##-######", "@@##-#####-@", "XR##-#####", "GEN-##-###", "BX-####-@",
)  # fmt: skip
_TICKET_SHAPES = (
    "#######", "######", "#####", "TKT-######", "TKT#####", "INC########", "SR-#######", "REQ#######", "SUP-####", "HELP-####", "@@@-####",
    "ZD-######", "CHG#######", "#-##########", "@@@@-#####", "RITM#######", "CSR-####-####",
)  # fmt: skip
_ORDER_SHAPES = (
    "ORD-######", "ORD########", "###-#######-#######", "#########", "PO-#####", "PO########", "INV-#####", "INV-20##-####", "SO######",
    "@@@#######", "******", "********", "*****-*****", "1Z*** *** ## #### ### #", "1Z****************", "9400 #### #### #### #### ##", "94##################",
    "@@#########US", "#### #### ####", "JD##################", "RX-#######", "RX######", "Rx#######-##", "TXN-##########", "TX¤¤¤¤¤¤¤¤¤¤¤¤", "REF########",
)  # fmt: skip
_EMPLOYEE_SHAPES = ("E#####", "E-######", "EMP-####", "EMP#####", "#####", "######", "@@####", "@@#####", "S#######", "EID-####", "U######", "N#######",
    "BADGE-####", "B-####", "STF-###", "@####", "%%####", "W########", "A0#######")  # fmt: skip
_STUDENT_SHAPES = ("S#######", "20######", "U########", "9########", "STU-#####", "@########", "STU20##-####")
_SUBJECT_SHAPES = ("SUBJ-###", "###-###", "##-####", "P-###", "PID-####", "S-0###", "R-####", "@@@-##-###", "10#-00#", "TRIAL-##-###", "@@-0##", "HS-####",
    "NCT-###-@@", "###-####-@@", "PTX-####")  # fmt: skip
_ENCOUNTER_SHAPES = ("E########", "ENC-#######", "ENC#####", "V########", "VN-######", "##########", "1########", "CSN ##########", "FIN ########", "FIN#######",
    "HAR-########", "A##########", "VIS-20##-#####", "ADM######", "ADM-##-####", "REF-######", "APT-######", "APPT#####")  # fmt: skip


def _uuid(rng: Random) -> str:
    shape = "¤¤¤¤¤¤¤¤-¤¤¤¤-4¤¤¤-a¤¤¤-¤¤¤¤¤¤¤¤¤¤¤¤"
    text = fill(rng, rng.choice([shape, shape.replace("4¤", "¤¤").replace("a¤", "¤¤")]))
    return text.upper() if rng.random() < 0.15 else text


def _nhs(rng: Random) -> str:
    """NHS number: modulus 11 over nine digits (NHS Data Dictionary)."""
    while True:
        body = fill(rng, "&########")
        check = 11 - sum(int(char) * weight for char, weight in zip(body, range(10, 1, -1), strict=True)) % 11
        if check != 10:
            number = body + str(check % 11)
            return rng.choice([number, grouped(number, (3, 3, 4)), grouped(number, (3, 3, 4), "-")])


def _dni(rng: Random) -> str:
    """Spanish DNI or NIE: the letter is the number modulo 23."""
    number = rng.randint(10_000_000, 79_999_999)
    if rng.random() < 0.3:
        prefix = rng.choice("XYZ")
        number %= 10_000_000
        letter = "TRWAGMYFPDXBNJZSQVHLCKE"[int(f"{'XYZ'.index(prefix)}{number:07d}") % 23]
        return rng.choice([f"{prefix}{number:07d}{letter}", f"{prefix}-{number:07d}-{letter}"])
    letter = "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]
    dotted = f"{number:,}".replace(",", ".")
    return rng.choice(
        [
            f"{number}{letter}",
            f"{number}{letter}",
            f"{number}-{letter}",
            f"{dotted}-{letter}",
            f"{number} {letter}",
        ]
    )


def _codice_fiscale(rng: Random) -> str:
    consonants = "BCDFGLMNPRSTVZ"
    names = "".join(rng.choices(consonants, k=6))
    birth = f"{rng.randint(20, 99)}{rng.choice('ABCDEHLMPRST')}{rng.choice([rng.randint(1, 31), rng.randint(41, 71)]):02d}"
    return f"{names}{birth}{fill(rng, '@###@')}"


def _cpf(rng: Random) -> str:
    """Brazil's CPF with its two check digits (modulo 11)."""
    digits = [rng.randrange(10) for _ in range(9)]
    for length in (10, 11):
        total = sum(digit * weight for digit, weight in zip(digits, range(length, 1, -1), strict=True))
        digits.append(total * 10 % 11 % 10)
    text = "".join(map(str, digits))
    return rng.choice([text, f"{text[:3]}.{text[3:6]}.{text[6:9]}-{text[9:]}"])


def _bsn(rng: Random) -> str:
    """The Dutch BSN: the eleven-proof with weight -1 on the last digit."""
    while True:
        digits = [rng.randrange(10) for _ in range(8)]
        last = sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
        if last < 10 and digits[0]:
            text = "".join(map(str, digits)) + str(last)
            return rng.choice([text, text, grouped(text, (4, 2, 3), "."), grouped(text, (3, 3, 3))])


def _nir(rng: Random) -> str:
    """The French NIR: sex, year, month, department, town, order and a key modulo 97 (INSEE)."""
    body = (
        f"{rng.choice('12')}{rng.randint(20, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 95):02d}"
        f"{rng.randint(1, 899):03d}{rng.randint(1, 999):03d}"
    )
    text = body + f"{97 - int(body) % 97:02d}"
    return rng.choice(
        [text, f"{text[0]} {text[1:3]} {text[3:5]} {text[5:7]} {text[7:10]} {text[10:13]} {text[13:]}"]
    )


def _aadhaar(rng: Random) -> str:
    text = rng.choice("23456789") + run(rng, "#", 11)
    return rng.choice([text, grouped(text, (4,)), grouped(text, (4,)), grouped(text, (4,), "-")])


def _steuer_id(rng: Random) -> str:
    text = fill(rng, "&##########")
    return rng.choice([text, grouped(text, (2, 3, 3, 3))])


def _german_insurance(rng: Random) -> str:
    return fill(rng, rng.choice(["@#########", "@#########", "@### ### ###"]))


_SIN = of_shapes("### ### ###", "###-###-###", "#########")
_TFN = of_shapes("### ### ###", "#########", "## ### ### ###")
_MEDICARE_AU = of_shapes("#### ##### #", "##########", "#### ##### #/#")
_OHIP = of_shapes("####-###-###-@@", "#### ### ### @@", "##########@@")
_SPANISH_HEALTH = of_shapes(
    "@@@@##########", "@@@@ ##########", "AN##########", "############", "BBBBBBBB@@######", "CIPA ##########"
)
_SPANISH_SOCIAL = of_shapes("##/########/##", "############", "## ######## ##", "##-########-##")
_PORTUGUESE = of_shapes("#########", "### ### ###", "######### #@@#", "########")
_SPAIN_COLLEGIATE = of_shapes("## ## #####", "##/##/#####", "#########", "##.##.#####", "#####", "##-#####")
_AHV = of_shapes("756.####.####.##", "756##########")
_SWEDISH = of_shapes("######-####", "19######-####", "20######-####")
_PESEL = of_shapes("###########")
_TCKN = of_shapes("&##########")
_CURP = of_shapes("@@@@######H@@@@@##", "@@@@######M@@@@@*#")
_ID_CARD_CN = of_shapes("######19######&##*", "######20########X")
_HKID = of_shapes("@######(#)", "@@######(#)")
_NRIC = of_shapes("S#######@", "T#######@", "F#######@")
_NINO = of_shapes("@@ ## ## ## @", "@@######@", "@@ ###### @")
_EIN = of_shapes("##-#######")
_ITIN = of_shapes("9##-7#-####", "9##-8#-####")
_ALIEN = of_shapes("A#########", "A### ### ###", "A-########", "SRC##########", "WAC-##-###-#####")

NATIONAL: dict[str, Maker] = {
    "nhs": _nhs, "nino": _NINO, "aadhaar": _aadhaar, "sin": _SIN, "tfn": _TFN, "medicare_au": _MEDICARE_AU, "ohip": _OHIP,
    "bsn": _bsn, "dni": _dni, "cf": _codice_fiscale, "steuer": _steuer_id, "kvnr": _german_insurance, "nir": _nir, "cpf": _cpf,
    "cip": _SPANISH_HEALTH, "nuss": _SPANISH_SOCIAL, "nif": _PORTUGUESE, "ahv": _AHV, "personnummer": _SWEDISH, "pesel": _PESEL,
    "tckn": _TCKN, "curp": _CURP, "cn": _ID_CARD_CN, "hkid": _HKID, "nric": _NRIC, "ein": _EIN, "itin": _ITIN, "alien": _ALIEN,
    "colegiado": _SPAIN_COLLEGIATE,
}  # fmt: skip

_ID_FORMS: dict[str, Maker] = {
    "case": of_shapes(*_CASE_SHAPES),
    "claim": of_shapes(*_CLAIM_SHAPES),
    "accession": of_shapes(*_ACCESSION_SHAPES),
    "specimen": of_shapes(*_ACCESSION_SHAPES),
    "ticket": of_shapes(*_TICKET_SHAPES),
    "order": of_shapes(*_ORDER_SHAPES),
    "employee": of_shapes(*_EMPLOYEE_SHAPES),
    "student": of_shapes(*_STUDENT_SHAPES),
    "subject": of_shapes(*_SUBJECT_SHAPES),
    "encounter": of_shapes(*_ENCOUNTER_SHAPES),
    "uuid": _uuid,
    "tin": of_shapes("1#########"),
    "int": of_shapes("####", "#####", "######", "########", "##########"),
    **NATIONAL,
}
_ID_ANY = one_of(
    *(
        _ID_FORMS[form]
        for form in ("case", "claim", "accession", "ticket", "order", "employee", "subject", "encounter")
    ),
    weighted([(1, maker) for maker in NATIONAL.values()]),
)

# Companions: as many digits and letters, and nobody's.
_CODES: dict[str, Maker] = {
    "icd": of_shapes("E11.9", "I10", "J45.909", "@##", "@##.#", "@##.##", "@##.##&A", "Z##.##", "M##.&", "F##.#", "S##.###A", "K##.#"),
    "icd9": of_shapes("###.##", "###.#", "V##.#"),
    "cpt": of_shapes("99213", "99214", "9921#", "9####", "7####", "8####-26", "J####", "G####", "A####", "0###T", "D####"),
    "loinc": of_shapes("####-#", "#####-#", "2345-7", "718-7", "4548-4", "8867-4", "85354-9"),
    "snomed": of_shapes("44054006", "38341003", "#######", "########", "##########", "1############"),
    "ndc": of_shapes("#####-####-##", "#####-###-##", "####-####-##", "###########"),
    "rxnorm": of_shapes("860975", "######", "#######", "####"),
    "drg": of_shapes("DRG ###", "###"),
    "atc": of_shapes("@##@@##", "C09AA05", "N02BE01"),
    "version": of_shapes("v#.#.#", "#.#.#", "v#.##", "#.##.#-rc#", "20##.#.#", "release-20##.##", "py3##", "build ####"),
    "isbn": of_shapes("978-#-###-#####-#", "978##########", "0-###-#####-#"),
    "doi": of_shapes("10.####/%%%%%%.20##.#####", "10.1###/j.%%%%.20##.##.###", "10.####/s#####-0##-#####-#"),
    "pmid": of_shapes("PMID: ########", "PMC#######", "PMID ########"),
    "trial": of_shapes("NCT########", "ISRCTN########", "EudraCT 20##-######-##"),
    "hash": of_shapes("¤¤¤¤¤¤¤", "¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤¤", "sha256:" + "¤" * 16),
    "part": of_shapes("PN ####-###", "@@-####", "###-####-##", "@@@-###@", "REF #####", "Cat. No. ######", "SKU-#####", "@####-##"),
    "error": of_shapes("HTTP 4##", "HTTP 50#", "E####", "0x^^^^^^^^", "ERR_####", "ORA-0####", "CVE-20##-####", "SQLSTATE ####", "PGRST###"),
    "ref": of_shapes("45 CFR 164.5##", "21 CFR 8##.##", "ISO #####", "ISO/IEC 270##", "RFC ####", "§ ###.##", "Title ##", "Form ####", "IEEE 802.##"),
    "gene": of_shapes("BRCA#", "rs#######", "c.####@>@", "p.Val###Glu", "HLA-B*##:##", "chr##:########"),
    "hex": lambda rng: rng.choice(["#", "0x"]) + run(rng, "¤", 6),
    "port": of_shapes(":8080", ":####", "port ####"),
}  # fmt: skip
_NUMBERS: dict[str, Maker] = {
    "count": of_shapes("#", "##", "###", "&,###", "&##,###", "&,###,###"),
    "decimal": of_shapes("#.#", "##.#", "#.##", "0.##", "0.0##", "###.##", "&.##e-#"),
    "range": of_shapes("#-#", "##-##", "&##-###", "#.#-#.#", "&0–&0"),
    "page": of_shapes("p. ##", "page ##", "pp. ###-###", "page # of #", "Fig. #", "Table #", "Section #.#", "line ###", "slide ##", "ch. #"),
    "room": of_shapes("room #", "Room ###", "bed ##", "Bed #", "Ward #", "OR #", "floor #", "bay ##", "gate @##", "unit #", "suite of # rooms"),
    "ratio": of_shapes("1:#", "#:1", "&0/&0", "1:##", "#/10", "##/100", "20/##"),
    "measure": of_shapes("## x ## mm", "#.# x #.# cm", "###x###", "1920x1080", "## cm", "### mL", "#.# mg/dL", "##%", "&#.#%", "##,## €"),
    "big": of_shapes("########", "##########", "#############", "&######", "1.#e#", "#### ####"),
    "coordinate": of_shapes("x=###, y=###", "(###, ###)", "[##, ##, ###, ###]", "0.####, 0.####", "slice ##/###"),
    "service": of_shapes("911", "988", "112", "411", "311", "1-800-MEDICARE", "800-273-TALK", "#-digit code"),
    "count_int": of_shapes("#", "##", "###", "####"),
}  # fmt: skip


def _any(table: dict[str, Maker]) -> Maker:
    return one_of(*table.values())


MAKERS: dict[str, Maker] = {
    "ssn": _ssn,
    "ssn.last": _ssn_last_four,
    "ssn.plain": of_shapes("#########"),
    "mrn": of_shapes(*_MRN_SHAPES),
    "mrn.digits": of_shapes("######", "#######", "########", "#########", "0#######"),
    "plan": weighted([(8, of_shapes(*_PLAN_SHAPES)), (2, _mbi)]),
    "plan.mbi": _mbi,
    "plan.group": of_shapes("#####", "######", "#######", "GRP####", "@####", "###-####", "00#####-###", "@@@####", "G-#####"),
    "npi": _npi,
    "licence": one_of(of_shapes(*_LICENCE_SHAPES), of_shapes(*_LICENCE_SHAPES), of_shapes(*_DRIVING_SHAPES), _dea),
    "licence.medical": of_shapes(*_LICENCE_SHAPES),
    "licence.dea": _dea,
    "licence.driving": of_shapes(*_DRIVING_SHAPES),
    "licence.trade": of_shapes(
        "RN######", "RN-#######", "RN.######", "LVN-######", "APRN.CNP.######", "PA-#####", "PA#####", "PT-#####", "OT.######", "SLP-####", "LCSW-#####", "LCSW ######", "LMFT######", "LPC-####", "PSY#####", "DC-####", "DDS-#####", "DN######", "OD#####", "RPH######", "PH-#####", "PIC-####",
        "CRNA-####", "EMT-#######", "P#####", "EMTP-######", "CNA-########", "MD-#####", "MD.######", "A######", "G#####", "C-######", "ME######", "OS#####", "BC#######", "DO-####", "DVM-#####", "VET####", "RRT-#####", "RT(R)######", "CST-#####", "RD-######", "LD####", "RDH-#####", "LMT-####", "LAC-#####",
        "CPA-######", "ESQ-######", "BAR ######", "#######-TX", "TX-####-@@", "EL-######", "HVAC-#####", "PL-####-##", "GC-######", "RE-#######", "FFL #-##-###-##-#@-#####", "CDL-A ########", "CCW-######", "PILOT #######", "ATP-#######", "FAA ########", "USCG-######", "SEC-#####", "D####-######", "L-#####-@", "@@@-######",
        "DFW######@", "GMC #######", "#######", "NMC ##@####@", "HCPC PH######", "GDC ######", "CPSO ######", "MCI-##-#####", "AHPRA MED##########", "PRC #######", "KMPDC-####", "MDCN/R/#####", "##.###.###-#",
    ),
    "licence.certificate": of_shapes("CERT-######", "CERT-20##-####", "C-######", "########", "BC-#####", "@@@-20##-###", "#####-@@", "CT/####/##"),
    "passport": of_shapes(*_PASSPORT_SHAPES),
    "id": _ID_ANY,
    **{f"id.{form}": maker for form, maker in _ID_FORMS.items()},
    "id.passport": of_shapes(*_PASSPORT_SHAPES),
    "~code": _any(_CODES),
    **{f"~code.{form}": maker for form, maker in _CODES.items()},
    "~number": _any(_NUMBERS),
    **{f"~number.{form}": maker for form, maker in _NUMBERS.items()},
}  # fmt: skip
