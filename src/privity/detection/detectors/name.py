"""Names of people, by cue, by honorific, by key and by list.

A stop-gap until the tagger takes over what only context can tell. Runs of capitalised words are
read word by word: what the Census lists and the dictionary say of each, what stands before the run
and after it. A word that is both a name and an ordinary word (May, Young, Will, Rose) counts only
where something else says that a name is due.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile, islice

from privity.detection.clinical_words import SHORT_FORMS
from privity.detection.detector import Candidate, Evidence, Example, Hit, Pattern, View, for_re
from privity.detection.eponyms import EPONYMS, follows_eponym
from privity.detection.lexicon import COMMON, GIVEN, LISTED, NEVER, SURNAME, WORD, lexicon
from privity.detection.name_words import (
    AMBIGUOUS,
    CREDENTIALS,
    CUE_ENDS,
    HONORIFICS,
    ORG_TAIL,
    PARTICLES,
    RELATIVES_ABROAD,
    SMALL_TITLES,
    SPELLED_TITLES,
)
from privity.domain.labels import Label
from privity.domain.late import late

_WORD = r"\p{Lu}[\pL]*(?:['-]\p{Lu}?[\pL]+)*"
_RUN = Pattern(
    "name.run",
    rf"{_WORD}(?:(?:\.?[ \t]{{1,2}}|\.)(?:(?:{'|'.join(sorted(PARTICLES))})"
    rf"[ \t]{{1,2}}){{0,2}}(?:'?{_WORD})){{0,7}}",
)
# The same for ``re``, five times as quick where there are many short matches. Nothing that must follow stands
# behind its repeats, and possessive ones give nothing back: its time is linear too.
_RUNS = re.compile(
    for_re(_RUN.regex.replace(r"[\pL]*", r"[\pL]*+").replace(r"[\pL]+", r"[\pL]++").replace("+)*", "+)*+"))
)
_SPOKEN = Pattern(
    "name.spoken",
    r"(?i:\b(?:my name is|my name's|name is|named|i am|i'm|im|this is|call me|patient|patient is|"
    r"patient name|full name|name:|called|speaking with|"
    r"spoke (?:to|with)|seen by|signed by|regarding|dr\.?|mr\.?|mrs\.?|ms\.?|miss|hi|hello|hey|dear|thanks|"
    r"from)"
    r"[\s:,*_\"']{1,4}(?:is )?)(?P<value>\pL[\pL'-]+(?: \pL\b\.?)?(?: \pL[\pL'-]+){0,2})",
)
_HONORIFIC_LOWER = Pattern(
    "name.honorific",
    rf"(?i:\b(?:{'|'.join(sorted(HONORIFICS))})\b\.?)"
    rf"[ \t]{{1,2}}(?P<value>(?:\p{{Lu}}\.[ ]?){{0,2}}{_WORD}(?:[ \t]{_WORD}){{0,3}})",
)
# Whatever can hold a name of the lists in lower case.
_LOWER = Pattern("name.lower", r"[a-z]{4}")

_LOWER_CASE_RANK = 800
_LOWER_CASE_ALONE_RANK = 300
_INTRODUCED = re.compile(r"(?i)(?:my name is|my name's|call me|name:)\W*\Z")
_NAME_LABEL = re.compile(r"(?i)name:")
# Bytes of UTF-8: letters of ASCII stay, for anything else a blank.
_LETTERS_ALONE = bytes(code if chr(code).isascii() and chr(code).isalpha() else 32 for code in range(256))
# The same as an "A" for each capital and an "a" for each small letter.
_CASES = bytes(32 if code == 32 else 97 if code > 96 else 65 for code in _LETTERS_ALONE)
# What is said of people alone: an age, a date of birth, a record; what only people do.
_PERSON_FOLLOWS = re.compile(
    r",? \(?(?:(?:is|was) an? )?\d{1,3}[- ]?(?:y/?o|y\.o\.|yrs?|years?|M\b|F\b)|"
    r",? \(?(?:DOB|D\.O\.B|MRN|SSN|NPI|born|aged|age:? \d+)\b"
)
_VERB_FOLLOWS = re.compile(
    r" (?:said|says|asked|asks|told|denies|denied|complains|complained|endorses|states|agrees|agreed|lives|"
    r"lived|"
    r"wants|wanted|thinks|thought|replied|shouted|explained|works|worked|began|moved|is (?:very|so|our|his|"
    r"her)|"
    r"was born|called|had given|wrote|will (?:call|come)|can be reached|reports (?:that|no|feeling|having|"
    r"pain)|"
    r"has been (?:seen|taking|having))\b"
)
_CAMEL = re.compile(r"[a-z]{3}[A-Z]|[A-Z]{2}")
_GOES_ON = late(r"[^\W\d_]['\u2019-]?\Z")
_SPLIT = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")

# What announces a name. Ends of the text before a run, markup removed.
_LABEL_CUE = re.compile(
    r"(?i)(?:\b(?:patient|pt|client|member|subscriber|insured|guarantor|resident|caregiver|guardian|"
    r"provider|physician|doctor|"
    r"clinician|surgeon|attending|nurse|practitioner|prescriber|pharmacist|therapist|pcp|referred by|"
    r"referring|ordering|"
    r"signed|signed by|dictated by|reviewed by|verified by|author|attn|attention|contact|emergency contact|"
    r"next of kin|mother|father|"
    r"spouse|husband|wife|son|daughter|brother|sister|parent|employee|manager|supervisor|agent|customer|"
    r"sender|"
    r"recipient|from|to|cc|subject|witness|applicant|beneficiary|holder|cardholder|owner|passenger|student|"
    r"teacher|family|given|"
    r"nombre(?: y apellidos)?|apellidos?|paciente|m[ée]dic[oa]|remitid[oa] por|"
    r"responsable(?: cl[íi]nico)?|firmado(?: por)?|"
    r"vorname|nachname|familienname|patientin|[äa]rztin|arzt|hausarzt|unterschrift|"
    r"nom|pr[ée]nom|m[ée]decin|cognome|nome|paziente|medico|m[ée]dico|assinatura|naam|voornaam|achternaam|"
    r"huisarts|"
    r"surname|name|names|maiden|nickname|alias|aka|sincerely|regards|respectfully|re|interviewer|by)"
    r"(?:\s*(?:name|is|\(s\)))?\s*[:=|]|\bname\?)\s*\Z"
)
_PROSE_CUE = re.compile(
    r"(?i)\b(?:patient|pt|client|resident|my name is|my name's|name is|names are|named|name of|called|"
    r"call me|i am|i'm|this is|"
    r"dear|hi|hello|hey|thanks|thank you|signed|signed by|seen by|spoke (?:to|with)|per|regards|sincerely|"
    r"cheers|"
    r"(?:his|her|my|their|the patient's|our) (?:wife|husband|son|daughter|brother|sister|mother|father|mom|"
    r"dad|friend|"
    r"partner|spouse|aunt|uncle|cousin|neighbor|niece|nephew|grandson|granddaughter|boss|colleague|doctor)|"
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|friend|partner|nurse|surgeon|physician|"
    r"attending|pcp|"
    r"therapist|colleague|caregiver|aunt|uncle|cousin|nephew|niece|fiancée?)|belongs to|registered to|"
    r"issued to|"
    r"prescribed to|assigned to|addressed to|ship to|deliver to|account for|appointment for|results for|"
    r"record for|"
    r"registered under|summary for|letter to|note for|message to|email to|referral for|visit with|"
    r"meeting with|gespr[äa]ch mit|r[üu]cksprache mit|telefonat mit|gesprochen mit|hablado con|parl[ée] avec|"
    r"parlato con|falei com|gesproken met|"
    r"call with|seeing|saw|met|examined|my kid|invited|contact|ask for|mr|mrs|ms|miss|dr|prof|employee|"
    r"manager|customer|user|student|"
    r"written by|authored by|sung by|born|née|nee|"
    rf"(?:{'|'.join(sorted(RELATIVES_ABROAD))})(?: d(?:i|a|o|e|el|ella|u))?)"
    r"[\s,*_\"'(-]{1,4}\Z"
)
_BLOCKING_LABEL = re.compile(
    r"(?i)\b(?:hospital|clinic|facility|organi[sz]ation|company|employer|insurance|payer|payor|plan|"
    r"medication|drug|product|"
    r"file|model|function|tool|event|test|procedure|diagnosis|department|dept|city|state|street|brand|"
    r"generic|pharmacy|"
    r"host|domain|class|method|project|course|school|university|bank|device|display|code|system|location|"
    r"practice|agency|"
    r"service|study|species|gene|protein|display|profile|resource|resource type)"
    r"[ _-]*(?:'s)?[ _-]*(?:name)?\s*[:=]\s*\Z"
)
# Keys that hold nothing but a name. "name" alone is not among them: drugs and files have one too.
_DECISIVE_KEY = late(
    r"(?:(?:\A|\b(?:names?|patient|human) )(?:family|given)|surname|forename|maiden(?: name)?|"
    r"(?:first|last|middle|given|family|full|legal|birth|preferred|patient|member|subscriber|"
    r"guarantor|insured|beneficiary|employee|customer|cardholder|physician|provider|doctor|"
    r"nurse|next of kin|contact|mother|father|spouse|guardian) ?names?|nombre(?: y apellidos)?|apellidos?|"
    r"vorname|nachname|familienname|pr[ée]nom|nom de famille|cognome|sobrenome|voornaam|achternaam): \Z"
)
_WHOLE_NAME = late(r"[^\W\d_][^\W\d_'\u2019.,^ -]*(?:[ '\u2019.,^-]{1,2}[^\W\d_]+){0,5}\.?\Z")
_LAST_WORD = re.compile(r"[^\w'#]+")
_STARTERS = frozenset(
    ["", ".", "!", "?", ":", ";", "\n", "\r", "*", "-", "\u2022", "#", ">", "|", '"', "(", "["]
)
_HEADING = re.compile(r"\s*:")
_REACH = 48


_GAUGE = re.compile(r"\d[ -]?\Z")


class _Word:
    """One word of a run: its place, and what the lists say of it."""

    __slots__ = (
        "blocked",
        "common",
        "end",
        "given",
        "initial",
        "listed",
        "lower",
        "start",
        "surname",
        "text",
        "unknown",
    )

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.initial = end - start == 1
        said = _SAID.get(text) or _said(text)
        self.lower, self.common, self.given, self.surname, self.listed, self.blocked, self.unknown = said

    @property
    def foreign(self) -> bool:
        """Whether it is ordinary in another language alone: a surname where a label says so."""
        return self.common and not lexicon().is_english(self.lower)

    @property
    def namelike(self) -> bool:
        return not self.blocked and (self.initial or self.listed or not self.common)


def _last_word(text: str) -> str:
    """Return the word with which a text ends, or nothing where it ends otherwise."""
    return _LAST_WORD.split(text[text.rfind(" ") + 1 :])[-1]


#: Lower case, common, given, surname, listed, blocked (no part of a name whatever the lists say), unknown (in
#: no list, and written like a name: not an abbreviation, not camel case).
_Said = tuple[str, bool, bool, bool, bool, bool, bool]

# What is said of words, remembered for some of those that the lists have: nothing of a text is kept.
_SAID: dict[str, _Said] = {}
_KEPT = 4096


def _said(text: str) -> _Said:
    """Return what the lists, and how it is written, say of a word."""
    lists, lower = lexicon(), text.lower()
    facts = lists.facts(lower)
    common, listed = facts & COMMON != 0, facts & LISTED != 0
    never = lists.facts(lower.split("'", 1)[0]) & NEVER if "'" in lower else facts & NEVER
    blocked = (never != 0 and (len(text) > 1 or text == "I")) or text in CREDENTIALS
    unknown = not (common or listed or len(text) < 3 or text.isupper() or _CAMEL.search(text) is not None)
    said = lower, common, facts & GIVEN != 0, facts & SURNAME != 0, listed, blocked, unknown
    if facts and len(_SAID) < _KEPT:
        _SAID[text] = said
    return said


class _Before:
    """What stands before a run: as text, and as its last word."""

    __slots__ = ("_last_word", "_near", "text")

    def __init__(self, text: str, at: int) -> None:
        near = text[max(at - _REACH, 0) : at]
        if at > _REACH and near[0].isalnum():
            near = near.split(" ", 1)[-1]
        self._near = near
        self.text = near.replace("*", "").replace("_", " ") if "*" in near or "_" in near else near
        self._last_word: str | None = None

    @property
    def last_word(self) -> str:
        if self._last_word is None:
            bare = self.text.rstrip(" \t\r\n,\"'(-")
            self._last_word = _last_word(bare).lower() if bare and bare[-1] not in ".:;!?=|" else ""
        return self._last_word

    @property
    def starts_sentence(self) -> bool:
        mark = self._near.rstrip(" \t")[-1:]
        return mark in _STARTERS or self.text.rstrip(" \t\"')")[-1:] in ("", ".", "!", "?", ":")

    @property
    def article(self) -> bool:
        return self.last_word in ("the", "a", "an")

    @property
    def honorific(self) -> bool:
        bare = self.text.rstrip()
        word = _last_word(bare.removesuffix(".")) if len(self.text) > len(bare) else ""
        if bare.endswith(".") and word.lower() in SPELLED_TITLES:
            return False
        return word in SMALL_TITLES or (word.lower() in HONORIFICS and not word.islower())

    @property
    def label(self) -> bool:
        return (
            self.text.rstrip()[-1:] in (":", "=", "|", "?")
            and _LABEL_CUE.search(self.text) is not None
            and _BLOCKING_LABEL.search(self.text) is None
        )

    @property
    def cue(self) -> bool:
        return self.last_word in CUE_ENDS and _PROSE_CUE.search(self.text) is not None


class NameDetector:
    """Reads each run of capitalised words in its surroundings; lower-case names only after a spoken cue."""

    name = "name"
    labels = frozenset({Label.NAME})
    entities = frozenset({"PERSON"})
    patterns = (_RUN, _SPOKEN, _HONORIFIC_LOWER, _LOWER)
    source = "45 CFR 164.514(b)(2)(i)(A); frequency lists: US Census Bureau, 1990"
    examples = (
        Example("Patient: May Young was seen.", ("May Young",)),
        Example("Mrs. Rose is better; Ms. Li too.", ("Rose", "Li")),
        Example("patient Will Li came in", ("Will Li",)),
        Example("Jennifer Okafor called Dr. A. Svensson-Lind.", ("Jennifer Okafor", "A. Svensson-Lind")),
        Example("my name is john okonkwo", ("john okonkwo",)),
        Example("call me okonkwo", ("okonkwo",)),
        Example("hello mARIA", ("mARIA",)),
        Example("Caraballo", ("Caraballo",), keys=("patient", "name", "family")),
        Example("ONWUKA", ("ONWUKA",), keys=("patient", "name", "family")),
        Example("Young", ("Young",), keys=("patient", "firstName")),
        Example("once", keys=("dose", "given")),
        Example("Sure, you can.", keys=("Guest_family",)),
        Example(
            "Signed: TBW 3.9.24; d/w MLK, RN and A.F. (PT). Initials: T.S.W.",
            ("TBW", "MLK", "A.F.", "T.S.W"),
        ),
        Example("Signed: MD; d/w PCP, RN and ICU RN, per IR MD; entered by RN; signed by POA; WBC, PT 12.1"),
        Example("2/27|0815|Pruitt D|CBC,CMP", ("Pruitt D",)),
        Example("to pay Paul. Monday 8-5", ("Paul",)),
        Example("|Vitamin D|Hepatitis B|Type A|"),
        Example("| Bed | Name | Obs | Jobs |\n|:---:|------|-----|------|\n| C4 | empty | | clean |"),
        Example("Lopez, Maria T. presented", ("Lopez, Maria T",)),
        Example("NAME: JOHN Q. SMITH", ("JOHN Q. SMITH",)),
        Example("She may be young; he rose and will walk. Young women rose early. May we?"),
        Example("Parkinson disease, Crohn's disease, Apgar score, Kaplan-Meier curve, Wilson's disease"),
        Example("19 Fr Blake to the bed; a Sister Mary Joseph nodule"),
        Example("Sister Mary Joseph came in", ("Mary Joseph",)),
        Example("Patient Education, Past Medical History, Take Metoprolol Daily"),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        yield from self._keyed(view)
        for hit in view.find(_HONORIFIC_LOWER):
            yield from self._titled(view, hit)
        for run in _RUNS.finditer(view.text):
            if not _is_plain_word(run.group()):
                yield from self._run(view, *run.span(), run.group())
        present = _given_names_in(view)
        if present or _may_tell_in_small_letters(view.encoded.data):
            for hit in view.find(_SPOKEN):
                yield from self._spoken(view, hit)
        if present:
            yield from self._lower_case(view, present)

    def _keyed(self, view: View) -> Iterator[Candidate]:
        """What stands under a key for names is one, whatever the lists say of it."""
        if not view.lead or not _DECISIVE_KEY.search(view.text, 0, view.lead):
            return
        value = view.text[view.lead :]
        bare = value.strip()
        if _WHOLE_NAME.match(bare) and not (bare.islower() and bare in lexicon().words):
            start = view.lead + value.index(bare)
            end = start + len(bare)
            yield Candidate(start, end, Label.NAME, "PERSON", 0.95, "name.key", Evidence.KEY)

    def _titled(self, view: View, hit: Hit) -> Iterator[Candidate]:
        """An honorific makes a name of whatever capitalised words follow, up to one that cannot be."""
        written = view.text[hit.outer_start : hit.start].strip(" \t")
        if written.endswith(".") and written[:-1].lower() in SPELLED_TITLES:
            return  # "senhor Doutor. Não": a sentence ended there
        title = written.strip(".")
        if title == "Fr" and _GAUGE.search(view.text, max(hit.outer_start - 4, 0), hit.outer_start):
            return  # "19 Fr Blake": the width of a drain
        if title.islower() and title not in SMALL_TITLES:
            return
        words = list(dropwhile(lambda w: w.lower in HONORIFICS, _words(view.text, hit.start, hit.end)))
        taken = _leading(words, lambda w: not w.blocked or w.lower in AMBIGUOUS)
        while taken and taken[-1].common and not taken[-1].listed and not taken[-1].foreign:
            taken = taken[:-1]
        if title.lower() == "sister" and _is_a_nodule(view.text, taken):
            return
        if taken and not (len(taken) == 1 and taken[0].initial):
            yield _candidate(view.text, taken, 0.95, "name.honorific", Evidence.CUE)

    def _run(self, view: View, start: int, end: int, run: str) -> Iterator[Candidate]:
        if end - start <= _LONGEST_INITIALS and run.isupper():
            yield from _initials(view.text, start, end)
        words = [_Word(start, end, run)] if run.isalpha() else _words(view.text, start, end)
        if words and words[0].initial and view.text[max(start - 1, 0) : start] in _GLUE:
            words = words[1:]  # of "44718209-H. Then": the last letter of a number
        for part in _parts(view.text, words):
            if any(word.listed or not word.common or word.foreign for word in part):
                yield from self._part(view, part, _Before(view.text, part[0].start))

    def _part(self, view: View, part: Sequence[_Word], before: _Before) -> Iterator[Candidate]:
        text = view.text
        if before.honorific:
            return  # already taken by its honorific
        if before.label and not _is_header(text, part[-1].end):
            if _labelled(text, part):
                evidence = Evidence.KEY if part[0].start == view.lead and view.keys else Evidence.CUE
                yield _candidate(text, part[:5], 0.9, "name.label", evidence)
                return
        if _fills_cell(text, part):
            yield _candidate(text, part, 0.9, "name.cell", Evidence.CUE)
            return
        if follows_eponym(text, part[-1].end) or (len(part) > 1 and part[-1].lower in ORG_TAIL):
            return
        # "per" leads to names in English and, in Italian, to anything.
        if before.cue and any(w.listed or (w.unknown and before.last_word != "per") for w in part):
            known = _leading(part, lambda w: w.namelike or w.lower in AMBIGUOUS or w.listed)
            if known and any(w.listed or w.unknown for w in known) and not all(w.initial for w in known):
                yield _candidate(text, known, 0.85, "name.cue", Evidence.CUE)
                return
        yield from self._listed(text, part, before)

    def _listed(self, text: str, part: Sequence[_Word], before: _Before) -> Iterator[Candidate]:
        """Without a cue the words must speak for themselves."""
        if len(part) == 1 and (turned := _turned(text, part[0])):
            yield turned
            return
        start = before.starts_sentence
        words = _without_plain_ends(part, opens=start)
        start = start and words[0] is part[0]
        said = _said_of_a_person(text, words)
        if said is not None:
            yield said
            return
        thing = before.article and words[0] is part[0]
        if len(words) > 1:
            verdict = _several(text, words, start=start, thing=thing)
        elif thing or (_HEADING.match(text, words[0].end) and not words[0].given):
            return
        else:
            verdict = _single(words[0], start=start)
        if verdict is not None:
            rule, score, first = verdict
            yield _candidate(text, words[first:], score, rule, Evidence.LIST)

    def _lower_case(self, view: View, present: Iterable[str]) -> Iterator[Candidate]:
        """Names in text that has no capitals: a given name alone where frequent, else with a surname."""
        for word in _standing(view.text, filter(_hides_in_lower_case, present)):
            taken = [word]
            for follower in islice(_SPLIT.finditer(view.text, word.end), 2):
                other = _Word(*follower.span(), follower.group())
                gap = view.text[taken[-1].end : other.start]
                if gap not in (" ", ". ") or not (other.initial or (other.surname and other.text.islower())):
                    break
                taken.append(other)
            while taken[-1].initial:
                taken.pop()
            if len(taken) > 1 or lexicon().given[word.text] < _LOWER_CASE_ALONE_RANK:
                score = 0.6 if len(taken) > 1 else 0.5
                yield _candidate(view.text, taken, score, "name.lower_case", Evidence.LIST)

    def _spoken(self, view: View, hit: Hit) -> Iterator[Candidate]:
        """Lower-case names, as in transcripts: a given name that is no word, after a cue."""
        text = view.text
        first = _SPLIT.search(text, hit.start, hit.end)
        if first is None or text[first.start()].isupper():
            return
        sure = _INTRODUCED.search(text[hit.outer_start : hit.start]) is not None
        taken: list[_Word] = []
        for match in _SPLIT.finditer(text, hit.start, hit.end):
            word = _Word(*match.span(), match.group())
            foreign = sure and len(word.text) > 3 and not word.common
            if (
                word.given
                or foreign
                or (taken and (word.surname or word.initial or (word.unknown and len(word.text) > 3)))
            ):
                taken.append(word)
            else:
                break
        if taken and not (_NAME_LABEL.search(text, hit.outer_start, hit.start) and len(taken) < 2):
            yield _candidate(text, taken, 0.75, "name.spoken", Evidence.CUE)


def _is_a_nodule(text: str, words: Sequence[_Word]) -> bool:
    """Whether it is the nurse after whom a nodule at the navel is called, with the sign or among its like."""
    if [word.lower for word in words] != ["mary", "joseph"]:
        return False
    end = words[-1].end
    near = text[max(end - _NODULE_REACH, 0) : end + _NODULE_REACH].lower()
    return follows_eponym(text, end) or any(
        word in near for word in ("virchow", "umbilic", "nodul", "metasta")
    )


_NODULE_REACH = 80


def _said_of_a_person(text: str, words: Sequence[_Word]) -> Candidate | None:
    """What follows may give a name away: ``May Young, 45 y/o``, ``Okafor denies pain``."""
    end = words[-1].end
    if any(word.blocked and word.lower not in AMBIGUOUS for word in words):
        return None
    if _PERSON_FOLLOWS.match(text, end) and any(word.listed or word.unknown for word in words):
        return _candidate(text, words, 0.8, "name.person_follows", Evidence.CUE)
    if _VERB_FOLLOWS.match(text, end) and any(word.given or word.surname or word.unknown for word in words):
        return _candidate(text, words, 0.6, "name.verb_follows", Evidence.LIST)
    return None


def _without_plain_ends(part: Sequence[_Word], *, opens: bool) -> Sequence[_Word]:
    """Drop ordinary words from the ends, and small ones that lead on to nothing.

    At the front they go only where a sentence opens with them. An ordinary word right behind a given name
    stays: it is a surname that no list knows.
    """
    first, last = 0, len(part)
    while opens and last - first > 1 and _plain(part[first]):
        first += 1
    while last - first > 1 and (
        (_plain(part[last - 1]) and not (last - first == 2 and part[first].given))
        or (part[last - 1].lower in PARTICLES and part[last - 1].text.islower())
    ):
        last -= 1
    return part[first:last]


def _plain(word: _Word) -> bool:
    return word.common and not word.listed


def _turned(text: str, word: _Word) -> Candidate | None:
    """``Okafor, Jennifer T.``"""
    if not (word.surname or word.unknown or word.foreign):
        return None
    given = _TURNED.match(text, word.end)
    if given is None or not lexicon().is_given(given.group(1).lower()):
        return None
    end = given.end() - given.group().endswith(".")
    return Candidate(word.start, end, Label.NAME, "PERSON", 0.8, "name.turned", Evidence.LIST)


def _single(word: _Word, *, start: bool) -> tuple[str, float, int] | None:
    """Rule, score and first word of a run of one word."""
    if word.text[1:] != word.text[1:].lower() or word.lower in EPONYMS:
        return None
    if word.given and len(word.text) >= 3:
        return "name.given", 0.6, 0
    if word.surname and not start and len(word.text) >= 4:
        return "name.surname", 0.5, 0
    return None


def _several(text: str, words: Sequence[_Word], *, start: bool, thing: bool) -> tuple[str, float, int] | None:
    """Rule, score and first word of a run of several words; the surest reading comes first."""
    first, last = words[0], words[-1]
    upper = all(word.text.isupper() for word in words) and not all(word.initial for word in words)
    loose = not upper and not thing
    if first.given and (last.listed or last.unknown or last.initial):
        return "name.full", 0.85, 0
    if first.given and len(words) == 2 and last.lower not in ORG_TAIL:
        return ("name.full_plain", 0.55, 0) if not upper else ("name.given", 0.6, 0)
    if first.initial and loose and len(last.text) > 2:
        if last.surname or (last.unknown and text[first.end : first.end + 1] == "."):
            return "name.initial_surname", 0.7, 0
        return None
    if first.lower in lexicon().given:
        if last.surname or (last.unknown and not start):
            return "name.ambiguous_given", 0.75, 0
        if last.listed and not start and loose:
            return "name.both_ambiguous", 0.6, 0
    given = next((index for index, word in enumerate(words) if word.given), None)
    if given is not None:
        return "name.given_within", 0.65, given
    if loose and (first.unknown or first.surname) and (last.surname or last.unknown):
        return "name.unknown_pair", 0.5, 0
    return None


def _given_names_in(view: View) -> list[str]:
    """Return the given names that stand in a text in small letters and are no ordinary words."""
    lists = lexicon()
    letters = view.encoded.data.translate(_LETTERS_ALONE).decode("ascii")
    return [name for name in lists.given.keys() & letters.split() if not lists.is_common(name)]


def _may_tell_in_small_letters(data: bytes) -> bool:
    """Whether a word that is no given name in small letters may be one: it has capitals, or is introduced."""
    if b"aA" in data.translate(_CASES):
        return True
    lower = data.lower()
    return b"my name" in lower or b"call me" in lower or b"name:" in lower


def _hides_in_lower_case(name: str) -> bool:
    """Whether a given name is so frequent, and no word of any kind, that small letters do not hide it."""
    lists = lexicon()
    return lists.given[name] < _LOWER_CASE_RANK and len(name) > 3 and name not in lists.words


def _standing(text: str, names: Iterable[str]) -> Iterator[_Word]:
    """Find names that are words of their own."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            word = _SPLIT.match(text, at)
            if word is not None and word.group() == name and not _GOES_ON.search(text, max(at - 2, 0), at):
                yield _Word(at, word.end(), name)
            at = text.find(name, at + len(name))


def _fills_cell(text: str, part: Sequence[_Word]) -> bool:
    """Whether a surname and an initial are all that stands between bars or tabs: ``|Pruitt D|``."""
    if len(part) != 2 or not part[1].initial or not part[0].surname or part[0].text.isupper():
        return False
    line = text.rfind("\n", max(part[0].start - _REACH, 0), part[0].start)
    before = text[max(line + 1, part[0].start - _REACH) : part[0].start].rstrip(" ")
    return before[-1:] in ("|", "\t") and _CELL_ENDS.match(text, part[-1].end) is not None


_CELL_ENDS = late(r"\.? *[|\t]")


def _is_header(text: str, end: int) -> bool:
    """Whether a table's cell stands in its header, above a line that is ruled."""
    line = text.find("\n", end)
    return line >= 0 and _RULED.match(text, line + 1) is not None


def _initials(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Initials for a name, where somebody signs or has a profession: ``Signed: TBW``, ``d/w MLK, RN``."""
    if end + 1 < len(text) and text[end] == "." and not text[end - 1 : end].isspace():
        end += "." in text[start:end]
    letters = "".join(char for char in text[start:end] if char.isalpha())
    word = letters.lower()
    if not 1 < len(letters) <= _MOST_INITIALS or letters in CREDENTIALS or word in SHORT_FORMS:
        return
    if (
        word in lexicon().words
        or word in _ROLES
        or any(char not in ". " for char in text[start:end] if not char.isalpha())
    ):
        return
    before = text[max(start - _REACH, 0) : start]
    signed = _SIGNED.search(before) is not None
    if signed or (_CREDENTIAL_BEHIND.match(text, end) and (_ASKED.search(before) or "." in text[start:end])):
        yield Candidate(start, end, Label.NAME, "PERSON", _SCORE_INITIALS, "name.initials", Evidence.CUE)


_SCORE_INITIALS = 0.95
_LONGEST_INITIALS, _MOST_INITIALS = 7, 4
_RULED = late(r"[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*(?:\n|\Z)")
_SIGNED = late(
    r"(?i)(?:\binitials?|\binit|\b(?:co|e-?)?sign(?:ed)?(?: (?:off )?by)?|\bscribe|"
    r"\b(?:entered|typed|dictated|transcribed|drawn|given|verified|witnessed|collected|administered|recorded|"
    r"charted) by)[ \t]*[:=/-]?[ \t]*[\"'(_]{0,9}\Z"
)
_ASKED = late(r"(?i)(?:\bd/?w|\bper|\bby|\bwith|\band|\bto|/)[ \t]*\Z")
_CREDENTIAL_BEHIND = late(
    r"\.?,? \(?(?:RN|LPN|LVN|MD|DO|PA(?:-C)?|NP|FNP|CNA|CRNA|RRT|PT|OT|SLP|MSW|LCSW|PharmD|RPh|DPT|"
    r"CMA)\b(?![-\w])"
)
# Whom and what a note names by capitals, and no one by name.
_ROLES = frozenset(
    """
    act cm cna crna do dpoa dr eeg emr emt er fnp fp gp hcp hh hr ir it lpn lvn ma md mpoa msw np od ot pa pcp
    pm poa pt pta qa rd rn rph rrt rt sa sn st sw us vna vp np icu ed nicu picu am pm dnp dpm dds msn bsn
    """.split()  # noqa: SIM905
)


def _labelled(text: str, part: Sequence[_Word]) -> bool:
    """Whether a run after a label is its value, and not the first words of what somebody says."""
    if any(word.given or word.surname for word in part):
        return True
    if len(part) > 1:
        return any(word.unknown for word in part) or all(word.listed or word.initial for word in part)
    only = part[0]
    if only.text.isupper() and only.lower in SHORT_FORMS and not only.listed:
        return False
    return (only.unknown or only.listed or only.foreign) and bool(_VALUE_ENDS.match(text, only.end))


_VALUE_ENDS = late(r"[ \t\"'*]*(?:[\n|]|\Z|[A-Z][A-Za-z]* ?[A-Za-z]*:)")
_TURNED = re.compile(r",[ ]([^\W\d_]{2,20})(?: [A-Z]\b\.?)?(?![\w'-])")


def _is_plain_word(run: str) -> bool:
    """Whether a run is one dictionary word that is no name: most runs are, as sentences begin."""
    return lexicon().facts(run.lower()) & (WORD | LISTED) == WORD


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(*word.span(), word.group()) for word in _SPLIT.finditer(text, start, end)]


def _leading(words: Sequence[_Word], accept: Callable[[_Word], bool]) -> list[_Word]:
    taken: list[_Word] = []
    for word in words:
        if not accept(word) and word.lower not in PARTICLES:
            break
        taken.append(word)
    while taken and taken[-1].lower in PARTICLES and taken[-1].text.islower():
        taken.pop()
    return taken


def _parts(text: str, words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Split a run at words that belong to no name, at honorifics, and where a sentence ends."""
    part: list[_Word] = []
    for word in words:
        if part and _ends_sentence(text, part[-1], word):
            yield part
            part = []
        surname_here = (
            bool(part)
            and part[-1].given
            and word.listed
            and word.lower not in ORG_TAIL
            and "." not in text[part[-1].end : word.start]
        )
        if (word.blocked and word.lower not in AMBIGUOUS and not surname_here) or word.lower in HONORIFICS:
            if part:
                yield part
            part = []
        else:
            part.append(word)
    if part:
        yield part


def _ends_sentence(text: str, word: _Word, following: _Word) -> bool:
    """Whether the stop between two words ends a sentence: that of an initial or of ``Wm.`` does not.

    A name before a single letter may go on with it, as in a list: ``Okafor. A Lind``.
    """
    return (
        (word.common or not following.initial)
        and following.start - word.end > 1
        and text[word.end] == "."
        and word.end - word.start > _LONGEST_ABBREVIATION
    )


_LONGEST_ABBREVIATION = 4
_GLUE = frozenset("-/_")


def _candidate(text: str, words: Sequence[_Word], score: float, rule: str, evidence: Evidence) -> Candidate:
    end = words[-1].end
    for suffix in ("'s", "\u2019s", "'S") if text[end - 1] in "sS" else ():
        if text.endswith(suffix, 0, end) and end - 2 > words[0].start:
            end -= 2
    return Candidate(words[0].start, end, Label.NAME, "PERSON", score, rule, evidence)


DETECTOR = NameDetector()
