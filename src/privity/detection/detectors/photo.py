"""Photographs of people: files that cameras and systems name, and what a word for a picture leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from privity.detection.cues import LINK
from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import Rule
from privity.domain.labels import Label
from privity.domain.late import late

_KIND = r"\.(?i:jpe?g|png|heic|heif|tiff?|webp|bmp|gif|dcm)\b"
_CAMERA = Pattern(
    "photo.camera",
    rf"(?:(?:IMG|MVIMG|DSC[NF]?|PXL|GOPR|DJI|SAM|HPIM|FB_IMG|WIN|_MG|photo|snap|received|signal|"
    rf"CAM\d?)[-_]?\d{{3}}[A-Za-z0-9_-]*|"
    rf"IMG[-_][A-Za-z]{{3,40}}[-_]?\d{{2,}}[A-Za-z0-9_-]*|\d{{8}}_\d{{6}}[A-Za-z0-9_-]*){_KIND}|"
    rf"[A-Za-z0-9_-]\.(?i:heic|heif|nef|cr[23]|arw|dng)\b",
)
_NAMED = Pattern(
    "photo.named",
    rf"(?i:face|facial|headshot|portrait|selfie|mug|mugshot|booking|passport|idcard|id_?photo|badge|"
    rf"webcam|frontal|(?:left|right)face|facescan|cheek|scar|rash|ulcer|custody|intraoral|opg|profile|avatar|patient|pt\d|mrn|wound|lesion|preop|postop|before_after|smile|kiosk|"
    rf"crop|license_front|eyes)[A-Za-z0-9_-]*{_KIND}",
)
_FOLDER = Pattern(
    "photo.folder",
    rf"(?i:patient-?_?photos?|faces|portraits?|mugshots?|headshots?|profile[_-]?pic(?:ture)?s?|dcim|"
    rf"selfies|id-verification|badges|camera roll)[/\\][A-Za-z0-9_./\\~%+-]*{_KIND}",
)
_BY_CUE = Pattern(
    "photo.by_cue",
    rf"(?i:\b(?:photo(?:graph|graphie)?|pic|picture|selfie|head ?shot|portrait|mug ?shot|avatar|snapshot|"
    rf"photo (?:file|id|link|url)|(?:custody|clinical) image|"
    rf"fotograf[ií]a|fotos?|pasfoto|lichtbild(?:er)?|bilddatei|passbild|"
    rf"profilbild)s?(?: (?:of|von|van|de|del|do|des|du|"
    rf"della)(?: \pL+){{1,3}})?{LINK})(?P<value>[A-Za-z0-9À-ÿ_./\\:~%+-]+{_KIND}|https?://[^\s\"'<>()\]|"
    rf"]+)",
)

# A folder, a drive, a host: what may stand before the name of a file, without a gap.
_ON_THE_WAY = frozenset("_./\\:~%+-")
_LONGEST_WAY = 200
_NOBODY = late(r"(?i)default|placeholder|sample|logo|icon|banner|example_|template|dummy|blank|stock")
_WORD_ALONE = late(
    r"(?i)(?:face|portrait|profile|avatar|patient|pt|mrn|badge|wound|lesion|crop|eyes|passport|smile|"
    r"photo|pic)s?\."
)
_SAYS_FACE = late(r"(?i)headshot|portrait|selfie|mug|passport|id_?photo")


def _file_name(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _somebody(path: str) -> bool:
    """A name that says more than what kind of picture it is."""
    return not _NOBODY.search(path) and not _WORD_ALONE.match(_file_name(path))


def _told_apart(path: str) -> bool:
    """With a number in it, or two words: ``patient_4411.png``, ``okafor-headshot.jpg``."""
    name = _file_name(path)
    return _somebody(path) and (any(map(str.isdigit, name)) or _SAYS_FACE.search(name) is not None)


def _way_start(text: str, at: int, floor: int) -> int:
    """Where the path begins whose file name begins at a place."""
    while at > floor and (text[at - 1].isalnum() or text[at - 1] in _ON_THE_WAY):
        at -= 1
    return at


@dataclass(frozen=True, slots=True)
class PhotoDetector:
    """Rules on the names of files; what they find is widened to the whole path.

    A pattern that went over the path itself would make the automaton of all patterns several times larger.
    """

    name: str
    source: str
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]
    labels: frozenset[Label] = frozenset({Label.PHOTO})
    entities: frozenset[str] = frozenset({"PHOTO_FILE"})

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        return tuple(rule.pattern for rule in self.rules)

    def detect(self, view: View) -> Iterator[Candidate]:
        text = view.text
        for rule in self.rules:
            for hit in view.find(rule.pattern):
                if text[max(hit.start - 1, 0) : hit.start].isalpha():  # "surface" shows no face
                    continue
                floor = max(view.lead if hit.start >= view.lead else 0, hit.start - _LONGEST_WAY)
                start = _way_start(text, hit.start, floor)
                if rule.accepts(text, start, hit.end):
                    yield Candidate(
                        start, hit.end, rule.label, rule.entity, rule.score, rule.pattern.name, rule.evidence
                    )


DETECTOR = PhotoDetector(
    name="photo",
    source="45 CFR 164.514(b)(2)(i)(Q); names of files: DCF (JEITA CP-3461)",
    rules=(
        Rule(_BY_CUE, Label.PHOTO, "PHOTO_FILE", 0.85, Evidence.CUE, _somebody),
        Rule(_CAMERA, Label.PHOTO, "PHOTO_FILE", 0.85, Evidence.VALIDATED, _somebody),
        Rule(_FOLDER, Label.PHOTO, "PHOTO_FILE", 0.8, Evidence.SHAPE, _somebody),
        Rule(_NAMED, Label.PHOTO, "PHOTO_FILE", 0.75, Evidence.SHAPE, _told_apart),
    ),
    examples=(
        Example("please look at IMG_4821.jpg", ("IMG_4821.jpg",)),
        Example("trae su placa en IMG_angelpaz_0447.jpg", ("IMG_angelpaz_0447.jpg",)),
        Example(
            "Lichtbilder L88_24_001.NEF, Young_Amity_cheek_2.png",
            ("L88_24_001.NEF", "Young_Amity_cheek_2.png"),
        ),
        Example("sent DCIM/100CANON/DSC04410.JPG today", ("DCIM/100CANON/DSC04410.JPG",)),
        Example("the badge shows okafor-headshot.png", ("okafor-headshot.png",)),
        Example("selfie: https://img.example.org/u/k3Jd91", ("https://img.example.org/u/k3Jd91",)),
        Example("Lichtbild scan_frau_7.png", ("scan_frau_7.png",)),
        Example("see s3://intake/mugshots/2201/front.jpg", ("s3://intake/mugshots/2201/front.jpg",)),
        Example("surface_12.png, script1.png, logo.png, default_avatar.png, profile.png, figure_3.png"),
        Example("favicon.ico, savefig('roc.png')"),
        Example("photo therapy, a picture of health, the portrait mode"),
    ),
)
