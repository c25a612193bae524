"""Dumps of DICOM data sets (PS3.5, 7.1): a tag, a value representation, a value and the attribute's keyword.

DCMTK writes the keyword at the line's end, ``(0010,0010) PN [Doe^Ann] # 8, 1 PatientName``; pydicom before
the value, ``(0010, 0010) Patient's Name  PN: 'Doe^Ann'``. What such a line holds besides is its grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.pieces import pieces, stamp
from privity.domain.late import late

_TAG = r"^[ \t>]*+\(([0-9a-fA-F]{4}), ?([0-9a-fA-F]{4})\) "
_LINE = late(
    _TAG + r"(?:([A-Z]{2}) (?:\[([^\r\n]*?)\](?=[ \t]*+(?:#|$))|=?([^\s\[\]#]++)|\([^()\r\n]{1,64}+\))[ \t]*+"
    r"(?:#[^\r\n#]*?[ \t](\w{1,64}+)[ \t]*+)?$|([^\r\n:\[\]#]{1,64}?)[ \t]{1,40}+([A-Z]{2}): ([^\r\n]*+))",
    re.MULTILINE,
)
_GATE = r"\([0-9a-fA-F]{4}, ?[0-9a-fA-F]{4}\) [A-Z]"
# Value representations (PS3.5, 6.2) that say by themselves what a value is.
_DAYS = frozenset({"DA", "DT"})
_LONGEST_KEY = 64
# Where a dump leaves the keywords out (PS3.6, 6).
_ATTRIBUTES = {
    "00080050": "AccessionNumber", "00080080": "InstitutionName", "00080081": "InstitutionAddress",
    "00080090": "ReferringPhysicianName", "00081048": "PhysicianName", "00081050": "PerformingPhysicianName",
    "00081070": "OperatorName", "00100010": "PatientName", "00100020": "PatientID",
    "00100030": "PatientBirthDate", "00101000": "OtherPatientID", "00101001": "OtherPatientName",
    "00101010": "PatientAge", "00101040": "PatientAddress", "00102154": "PatientTelephone",
    "00181000": "DeviceSerialNumber", "00321032": "RequestingPhysicianName", "00380010": "AdmissionID",
}  # fmt: skip
# Alternatives of one attribute (PS3.5, 6.4).
_BETWEEN_VALUES = "\\"


def read(text: str) -> Iterator[Region]:
    """Yield each line with its value under the name of its attribute."""
    for line in _LINE.finditer(text):
        if line[3]:
            key, kind = line[6] or _ATTRIBUTES.get((line[1] + line[2]).lower(), ""), line[3]
            start, end = line.span(4) if line[4] is not None else line.span(5)
        else:
            key, kind = line[7], line[8]
            start, end = _unquoted(text, *line.span(9))
        leaves = [
            _leaf(text, first, last, key[:_LONGEST_KEY], kind)
            for first, last in (pieces(text, start, end, _BETWEEN_VALUES) if start >= 0 else ())
            if first < last
        ]
        yield Region(*line.span(), leaves, whole=True)


FORM = Form("dicom", _GATE, read)


def _leaf(text: str, start: int, end: int, key: str, kind: str) -> Leaf:
    value = stamp(text, start, end) or MappedText(text[start:end], shift=start)
    if kind in _DAYS and "irth" not in key:
        return Leaf(value, (key, "date") if key else ("date",))
    return Leaf(value, (key,) if key else ())


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start >= len("''") and text[start] in "'\"" and text[end - 1] == text[start]:
        return start + 1, end - 1
    return start, end
