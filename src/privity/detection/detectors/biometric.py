"""Biometric identifiers: what names the template of a finger, a voice, a face, an eye, a hand, a genome."""

from __future__ import annotations

import re

from privity.detection import validators
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_TRAIT = (
    r"(?:finger ?prints?|thumb ?prints?|(?:left|right)? ?(?:index finger|thumb|palm|iris|retina)|"
    r"palm(?: ?print| vein)?|ear ?prints?|finger vein|hand geometry|hand scan|voice ?prints?|"
    r"voice(?: id| sample| profile| biometrics?)|speaker model|retinal?|iris(?:es)?|iris ?code|eye scan|"
    r"face ?prints?|face(?:[ _]id|[ _]vector|[ _]token|[ _]template|[ _]geometry|[ _]embedding|[ _]match)|"
    r"facial(?:[ -]recognition| signature| template)?|gait|keystroke|typing rhythm|vein(?: scan|"
    r" pattern)?|biometrics?|minutiae|iafis|afis|codis|live ?scan|ten-?prints?|latent(?: print)?|"
    r"dna(?: profile| fingerprint| record)|genetic profile|str profile|footprint record|"
    r"fingerabdr[uü]ck\pL*|stimm(?:profil|abdruck)|netzhautscan|iris-?scan|vingerafdruk|stemprofiel|"
    r"impronta(?: vocale)?|scansione dell'iride|empreinte(?: vocale| digitale)?|gabarit d'iris|"
    r"bio ?(?:key|id|ref|hash)|print ?(?:ref|id)|"
    r"huella(?: de voz| dactilar)?|impressão (?:digital|de voz)|íris)"
)
_NOUN = (
    r"(?: ?(?:template|id|record|reference|ref|hash|sample|scan|profile|code|enrol?lment|token|vector|"
    r"embedding|file|identifier|key|signature|credential|match|hit|card|number|no\.?|#|specimen|"
    r"transaction|geometry|set|print|sha1|sha256|registrata|registrada|guardada|hinterlegt|opgeslagen|"
    r"enregistrée|gespeichert|stored|captured|enrolled|filed|kept|saved|removed|data)){0,3}"
)
_LINK = (
    r"(?:[\s:#=|*_\"'`>(\[,-]|->|→|\b(?:is|was|as|under|of|for|at|by|unter|als|come|como|sous|com)\b){1,10}"
)
_VALUE = r"(?:[A-Z]{2,5} )?[A-Za-z0-9+/][A-Za-z0-9+/_:.#-]{3,88}={0,2}"

_BY_CUE = Pattern("biometric.by_cue", rf"(?i:\b{_TRAIT}{_NOUN}{_LINK})(?P<value>{_VALUE})")
_SHAPE = Pattern(
    "biometric.shape",
    r"\b(?i:fingerprint|thumbprint|voiceprint|vprint|retina|iris|faceid|palm|gait|biom|afis|tenprint|vbio|"
    r"irc|fp|vp|ret|face|bio|fpt|rtn|"
    r"voice)(?:[-_:/][A-Za-z0-9]{1,5}){0,2}[-_:#/]\d{4,12}(?:[-_][A-Za-z0-9]{1,4}){0,3}\b",
)

_TAGGED = Pattern(
    "biometric.tagged",
    r"\b(?i:vprint|voiceprint|faceprint|fprint|iris|retina|rtn|palm|gait|bio|vein|tmpl|vp|xvec|facetok|spkr|emb_face)"
    r"[:._][0-9A-Za-z][0-9A-Za-z.:-]{5,64}\b",
)

_COMPARED = Pattern(
    "biometric.compared",
    r"(?i:\btemplate )(?P<value>(?:[A-Za-z]{2,10} )?[A-Za-z0-9][A-Za-z0-9+/_:.#-]{3,88}={0,2})"
    r"(?i: (?:did not|does not|didn't|doesn't|failed to|would not|will not) (?:match|verify))",
)
_ENROLLED = Pattern(
    "biometric.enrolled",
    r"\b(?P<value>[A-Za-z0-9][A-Za-z0-9+/_:.#-]{4,88}={0,2})(?i: (?:is |was )?enroll?ed (?:for|by|as) )",
)

_MEASURE = re.compile(r"\d+(?:[.,/x-]\d+)*(?:[a-z%]{0,3})\Z|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\Z")
_PICTURE = late(r"(?i)\.(?:jpe?g|png|heic|tiff?|webp|bmp|gif|dcm)\b|://")
_LEAST_DIGITS = 3
_LONG = 16


def _reference(text: str) -> bool:
    """A code, not a measure, a date or a word: letters with digits, or many random characters."""
    if _PICTURE.search(text):
        return False
    text = text.rpartition(" ")[2] if _MEASURE.match(text.rpartition(" ")[2]) else text
    digits = sum(char.isdigit() for char in text)
    if _MEASURE.match(text):
        return text.isdigit() and digits > 2 * _LEAST_DIGITS
    letters = sum(char.isalpha() for char in text)
    if digits >= _LEAST_DIGITS and letters:
        return True
    return len(text) >= _LONG and digits > 0 and validators.entropy(text) >= _LEAST_DIGITS


def _numbered(text: str) -> bool:
    return any(map(str.isdigit, text))


DETECTOR = RuleDetector(
    name="biometric",
    source="45 CFR 164.514(b)(2)(i)(P): biometric identifiers, including finger and voice prints",
    rules=(
        Rule(_BY_CUE, Label.BIOMETRIC, "BIOMETRIC_TEMPLATE", 0.85, Evidence.CUE, _reference),
        Rule(_SHAPE, Label.BIOMETRIC, "BIOMETRIC_TEMPLATE", 0.7, Evidence.SHAPE),
        Rule(_COMPARED, Label.BIOMETRIC, "BIOMETRIC_TEMPLATE", 0.8, Evidence.CUE, _numbered),
        Rule(_ENROLLED, Label.BIOMETRIC, "BIOMETRIC_TEMPLATE", 0.75, Evidence.CUE, _reference),
        Rule(_TAGGED, Label.BIOMETRIC, "BIOMETRIC_TEMPLATE", 0.7, Evidence.SHAPE, _reference),
    ),
    examples=(
        Example("fingerprint template FP-220418", ("FP-220418",)),
        Example("Voiceprint ID: vp_88213 did not match", ("vp_88213",)),
        Example("left iris captured as IRC-L-402211", ("IRC-L-402211",)),
        Example("Ngozi B.   voice   vp_20881_en-GB   ok", ("vp_20881_en-GB",)),
        Example("voiceprint-7712 was enrolled", ("voiceprint-7712",)),
        Example("Fingerabdruck hinterlegt unter FPT-558102", ("FPT-558102",)),
        Example("fingerprints LS 0447-19-B", ("LS 0447-19-B",)),
        Example("template vp 7169 did not match", ("vp 7169",)),
        Example("HG-6568-L enrolled for Ana, 120 enrolled for 2024", ("HG-6568-L",)),
        Example("retina OCT 250um, iris OD 512x512"),
        Example("DNA profile STR-1178204", ("STR-1178204",)),
        Example("match on vprint:81ac02f3 at the door", ("vprint:81ac02f3",)),
        Example("matched xvec_3f7ac2e59912 to tmpl:1237:b972", ("xvec_3f7ac2e59912", "tmpl:1237:b972")),
        Example("/VbPRgeAkJ7NfLoPrytVpn==", ("/VbPRgeAkJ7NfLoPrytVpn==",), keys=("visitor", "palmPrint")),
        Example("retina 20/40, iris 512x512, fingerprint 2019-03-04, gait steady, voice hoarse since 2019"),
        Example("What is a biometric identifier? Use template 3; face 2 of 4"),
    ),
)
