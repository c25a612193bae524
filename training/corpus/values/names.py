"""Names of people, how they are addressed, and what is said of them: all of `person(n)`."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from training.corpus.cultures import folded
from training.corpus.people import Person
from training.corpus.scope import Kind, Scope

_SUFFIXES = ("Jr.", "Sr.", "II", "III", "Jr")


def _initials(words: str, dots: str = ".") -> str:
    return "".join(
        f"{word[0].upper()}{dots}" for word in words.replace("-", " ").split() if word[0].isalpha()
    )


def _full(person: Person) -> str:
    return f"{person.given} {person.family}"


def _name(scope: Scope, form: str, number: int) -> str:  # noqa: C901, PLR0912  # one case per form
    person = scope.person(number)
    rng = scope.rng
    match form:
        case "":
            if person.family_first and rng.random() < 0.4:
                return f"{person.family} {person.given}"
            return _name(scope, rng.choices(("full", "middle", "suffix"), (88, 10, 2))[0], number)
        case "full":
            return _full(person)
        case "given" | "family" | "nick":
            return str(getattr(person, form))
        case "initial":  # J. Smith
            return f"{_initials(person.given)} {person.family}"
        case "finitial":  # Jane S.
            return f"{person.given} {_initials(person.family)[:2]}"
        case "initials":  # J.S.
            return _initials(_full(person), rng.choice((".", ".", "")))
        case "comma":
            return f"{person.family}, {person.given}" + (
                f" {_initials(person.middle)}" if rng.random() < 0.4 else ""
            )
        case "spelled":  # L-I-M-A, the family name letter by letter
            joint = rng.choice(("-", "-", " ", ", ", ". "))
            letters = joint.join(char.upper() for char in person.family if char.isalpha())
            return letters if joint != ", " or rng.random() < 0.5 else letters.lower()
        case "mi":  # the middle initial alone, as records keep it
            return _initials(person.middle, "")[:1] or "A"
        case "middle":
            middle = (
                person.middle if rng.random() < 0.3 else _initials(person.middle, rng.choice((".", ".", "")))
            )
            return f"{person.given} {middle} {person.family}"
        case "suffix":
            return f"{_full(person)}{rng.choice((', ', ' '))}{rng.choice(_SUFFIXES)}"
        case "upper":
            return _full(person).upper()
        case "uppercomma":
            return (
                f"{person.family}, {person.given}".upper()
                if rng.random() < 0.7
                else (f"{person.family},{person.given}".upper())
            )
        case "upperfamily":
            return person.family.upper()
        case "lower":
            return _full(person).lower()
        case "lowergiven":
            return person.given.lower()
        case "lowerfamily":
            return person.family.lower()
        case "caps":  # GIVEN alone, upper
            return person.given.upper()
        case _:
            raise ValueError(f"name has no form {form!r}; see training/corpus/values/names.py")


NAME_FORMS = (
    "full given family nick initial finitial initials comma middle mi spelled suffix upper uppercomma upperfamily lower lowergiven "
    "lowerfamily caps"
).split()

_TITLES = {
    "en": (("Ms.", "Mrs.", "Miss", "Ms", "Mrs"), ("Mr.", "Mr")),
    "es": (("Sra.", "Dña.", "señora"), ("Sr.", "D.", "señor")),
    "de": (("Frau",), ("Herr", "Herrn")),
    "fr": (("Mme", "Madame"), ("M.", "Monsieur")),
    "it": (("Sig.ra", "signora"), ("Sig.", "signor")),
    "pt": (("Sra.", "Dona"), ("Sr.", "senhor")),
    "nl": (("mevrouw", "mw."), ("meneer", "dhr.")),
}
_DOCTOR = {
    "en": (("Dr.", "Dr", "Doctor", "Prof."),) * 2,
    "es": (("Dra.", "Doctora"), ("Dr.", "Doctor")),
    "de": (("Dr. med.", "Dr.", "Prof. Dr.", "PD Dr."),) * 2,
    "fr": (("Dr", "Docteur", "Pr"),) * 2,
    "it": (("Dott.ssa", "Prof.ssa"), ("Dott.", "Prof.", "Dr.")),
    "pt": (("Dra.", "Profa. Dra."), ("Dr.", "Prof. Dr.")),
    "nl": (("dr.", "dokter", "drs."),) * 2,
}
_CREDENTIALS = (
    (
        "MD DO RN NP PA-C PharmD PhD LCSW DPT BSN|RN FNP-BC MBBS FACC MPH DDS PsyD LMFT OTR/L RDN CNM DNP CRNA MA LPN"
    )
    .replace("|", ", ")
    .split(" ")
)


def _title(scope: Scope, form: str, number: int) -> str:
    table = _DOCTOR if form == "dr" else _TITLES
    women, men = table.get(scope.lang, table["en"])
    title = scope.rng.choice(women if scope.person(number).female else men)
    if form == "" and scope.lang == "en" and scope.rng.random() < 0.05:
        title = scope.rng.choice(
            ("Mx.", "Rev.", "Sgt.", "Capt.", "Sister", "Father", "Judge", "Officer", "Coach")
        )
    return title


_PRONOUNS = {
    "he": ("she", "he"), "him": ("her", "him"), "his": ("her", "his"), "himself": ("herself", "himself"),
    "sex": ("female", "male"), "man": ("woman", "man"), "boy": ("girl", "boy"), "mf": ("F", "M"),
    "husband": ("wife", "husband"), "son": ("daughter", "son"), "father": ("mother", "father"),
    "brother": ("sister", "brother"), "sir": ("ma'am", "sir"), "gentleman": ("lady", "gentleman"),
    "hiss": ("hers", "his"), "uncle": ("aunt", "uncle"), "grandfather": ("grandmother", "grandfather"),
}  # fmt: skip


def _pronoun(word: str, scope: Scope, form: str, number: int) -> str:
    said = _PRONOUNS[word][0 if scope.person(number).female else 1]
    return said.capitalize() if form == "cap" else said.upper() if form == "upper" else said


def _kind_of(word: str) -> Kind:
    return Kind(f"~{word}", None, lambda scope, form, n: _pronoun(word, scope, form, n), ("cap", "upper"))


def _username(scope: Scope, _form: str, number: int) -> str:
    person = scope.person(number)
    rng = scope.rng
    given, family = (
        "".join(c for c in folded(name).lower() if c.isascii() and c.isalnum()) or "user"
        for name in (person.given, person.family)
    )
    tail = rng.choice(
        ("", "", str(rng.randint(1, 99)), str(person.born.year), f"{person.born.year % 100:02}")
    )
    adjectives = ("happy", "silent", "mad", "blue", "lucky", "tiny", "real", "old", "just", "the")
    things = (
        "panda",
        "gamer",
        "nurse",
        "runner",
        "coder",
        "mom",
        "fox",
        "rider",
        "cat",
        "pilot",
        "chef",
        "oak",
    )
    return rng.choice(
        (
            f"{given[0]}{family}{tail}", f"{given}.{family}{tail}", f"{given}_{family}{tail}", f"{family}{given[0]}{tail}",
            f"{given}{family[0]}{tail}", f"{given}{tail or rng.randint(1, 999)}", f"{given[:3]}{family[:4]}{rng.randint(1, 99)}",
            f"{rng.choice(adjectives)}{rng.choice(('_', '', '-'))}{rng.choice(things)}{rng.randint(1, 999)}",
            f"{given[0]}{family[:6]}{rng.randint(1, 9)}", f"x{given}{rng.choice('xX')}{tail}",
        )
    )  # fmt: skip


KINDS = (
    Kind("name", "NAME", _name, tuple(NAME_FORMS)),
    Kind("username", "ID", _username),
    Kind("~title", None, _title, ("dr", "plain")),
    Kind("~credential", None, lambda scope, _form, _n: scope.rng.choice(_CREDENTIALS)),
    *(_kind_of(word) for word in _PRONOUNS),
)
