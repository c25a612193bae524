"""Web addresses and IP addresses."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from privity.detection import validators
from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import splits_number, splits_word
from privity.domain.labels import Label
from privity.domain.late import late

_URL = Pattern("network.url", r"(?i:\b(?:https?|ftp|sftp|file|s3|wss?)://[^\s<>\"'`{}|\\^\[\]]+)")
# As a scanner's reading or a mail guard spoils it: ``hftps://``, ``http//``, ``hxxps://``.
_SPOILT = Pattern(
    "network.url_spoilt",
    r"(?i:\b(?:h[tf]{1,2}ps?(?::/|//|;//)|hxxps?:?//)/?[a-z0-9][^\s<>\"'`{}|\\^\[\]]{3,})",
)
# Written, or said: "www dot smith dot com slash ana".
_SAID_DOT = r" dot (?:[a-z0-9-]{1,32} ){1,3}"
_WWW = Pattern(
    "network.www",
    r"(?i:\bwww\d?\.[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?:/[^\s<>\"'`{}|\\^\[\]]*)?|"
    rf"\b(?:(?:www|w w w|triple w){_SAID_DOT}(?:dot [a-z0-9-]{{1,32}} ){{0,2}}dot [a-z]{{2,6}}\b"
    r"(?: slash [a-z0-9-]{1,32}){0,4}|"
    r"[a-z0-9-]{2,32}(?: dot [a-z0-9-]{1,32}){0,2} dot (?:com|org|net|edu|gov|io|co|me|info|health|us|uk|"
    r"de|eu|ca)"
    r"(?: slash [a-z0-9-]{1,32}){1,4})\b)",
)
_PROFILE = Pattern(
    "network.profile",
    r"(?i:\b(?:(?:(?:linkedin|facebook|fb|twitter|instagram|github|tiktok|x|youtube|snapchat|reddit|"
    r"pinterest|venmo|"
    r"patreon|gofundme|strava|medium)\.com|(?:t|telegram|paypal|fb|wa)\.me|caringbridge\.org|cash\.app|"
    r"linktr\.ee|"
    r"youtu\.be|twitch\.tv|threads\.net|bsky\.app|"
    r"(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,8}/(?:[\w.~-]{1,40}/){0,3}"
    r"(?:u|users?|patients?|profiles?|members?|visit|people|accounts?))/[^\s<>\"'`{}|\\^\[\]]{1,200}|"
    r"[a-z0-9][a-z0-9-]{2,62}\.(?:wordpress|blogspot|tumblr|substack|weebly|livejournal)\.com))",
)
_IPV4 = Pattern("network.ipv4", r"\b(?:\d{1,3}\.){3}\d{1,3}\b")
_IPV6 = Pattern("network.ipv6", r"(?i:[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\d{1,3}(?:\.\d{1,3}){3})?)")

# Hosts that publish standards: their URLs name code systems and schemas, never a person.
_STANDARDS = (
    "hl7.org",
    "fhir.org",
    "snomed.info",
    "loinc.org",
    "unitsofmeasure.org",
    "w3.org",
    "json-schema.org",
    "schema.org",
    "ietf.org",
    "rfc-editor.org",
    "ihe.net",
    "dicom.nema.org",
    "who.int",
    "nlm.nih.gov",
    "cms.gov",
    "cdc.gov",
    "python.org",
    "iana.org",
    "unicode.org",
    "purl.org",
    "xmlsoap.org",
    "openxmlformats.org",
)
# Keys whose value names a code system or schema, where the URL has nothing that could be a person.
_NAMESPACE_KEYS = frozenset({"system", "profile", "$schema", "$id", "@context", "xmlns", "definition"})
_NAMESPACE = late(r"https?://[A-Za-z.-]+(?::\d+)?(?:/(?:[A-Za-z-]+|\d{1,2}))*/?")
# The canonical URL of a FHIR definition (R4, 2.25): of an element, a list of codes or a form.
_DEFINITION = late(
    r"https?://[^\s/]+(?:/[A-Za-z-]{1,40}|/[rR]?\d(?:\.\d){0,2}){0,6}/(?:StructureDefinition|ValueSet|"
    r"CodeSystem|NamingSystem|ConceptMap|SearchParameter|OperationDefinition|CapabilityStatement|"
    r"ImplementationGuide|Questionnaire)/[A-Za-z][A-Za-z.-]{0,80}"
)
# Behind an address a colon leads to a port (RFC 3986, 3.2).
_PORT = late(r":\d{1,5}(?![\d.:])")
_TRAILING = ".,;:!?)'\"*_"
_VERSION_CUES = ("version", "ver", "v", "release", "rev", "section", "sec", "oid", "chapter")


def _standard(url: str) -> bool:
    host = url.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].split(":", 1)[0].lower()
    return any(host == known or host.endswith("." + known) for known in _STANDARDS)


def _names_nobody(address: str) -> bool:
    """Loopback, unspecified, multicast, broadcast and mask addresses stand for no one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return True
    return parsed.is_loopback or parsed.is_unspecified or parsed.is_multicast or address.startswith("255.")


def _in_longer(text: str, start: int, end: int) -> bool:
    """Whether an address is a piece of a longer number, as of a version; a port leaves it whole."""
    since = max(start - 2, 0)
    until = end if _PORT.match(text, end) else end + 2
    return splits_number(text[since:until], start - since, end - since)


class NetworkDetector:
    """URLs by scheme or ``www``, IP addresses by grammar; standards bodies' URLs stay."""

    name = "network"
    labels = frozenset({Label.URL, Label.IP})
    entities = frozenset({"URL", "IP_ADDRESS"})
    patterns = (_URL, _SPOILT, _WWW, _PROFILE, _IPV4, _IPV6)
    source = "45 CFR 164.514(b)(2)(i)(N) and (O); RFC 3986, RFC 791, RFC 4291"
    examples = (
        Example("see https://portal.example.org/p/ana?id=9.", ("https://portal.example.org/p/ana?id=9",)),
        Example("www.example.com", ("www.example.com",)),
        Example(
            "look on www dot smith family dot com or portal dot example dot org slash jane",
            ("www dot smith family dot com", "portal dot example dot org slash jane"),
        ),
        Example("connect the dot and slash the price; dot slash configure"),
        Example(
            "t.me/ana_l84, ana-l.blogspot.com, hxxps://x.example/ana",
            ("t.me/ana_l84", "ana-l.blogspot.com", "hxxps://x.example/ana"),
        ),
        Example(
            "clinic.example/patients/88-20 and/or docs/patients/intro, src/users/models.py",
            ("clinic.example/patients/88-20",),
        ),
        Example("from 192.0.2.44 and 2001:db8::8a2e:370:7334", ("192.0.2.44", "2001:db8::8a2e:370:7334")),
        Example("src=[172.16.40.12]:6661, 203.0.113.9:443 up", ("172.16.40.12", "203.0.113.9")),
        Example(
            "http://example.org/fhir/StructureDefinition/mothersMaidenName, https://h.example/Patient/k7",
            ("https://h.example/Patient/k7",),
        ),
        Example("http://hl7.org/fhir/sid/us-ssn, version 1.2.3.4, 127.0.0.1, at 10:30:00, std::move"),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        text = view.text
        naming = bool(view.keys) and view.keys[-1] in _NAMESPACE_KEYS
        for pattern in (_URL, _WWW) if naming else (_URL, _SPOILT, _WWW, _PROFILE):
            for hit in view.find(pattern):
                end = hit.start + len(text[hit.start : hit.end].rstrip(_TRAILING))
                url = text[hit.start : end]
                if (
                    not _standard(url)
                    and not _DEFINITION.fullmatch(url)
                    and not (naming and _NAMESPACE.fullmatch(url))
                ):
                    yield Candidate(hit.start, end, Label.URL, "URL", 0.9, pattern.name, Evidence.VALIDATED)
        for hit in view.find(_IPV4):
            if (
                not _in_longer(text, hit.start, hit.end)
                and validators.ipv4(text[hit.start : hit.end])
                and not _names_nobody(text[hit.start : hit.end])
                and not text[max(hit.start - 12, 0) : hit.start]
                .lower()
                .rstrip(" .:=")
                .endswith(_VERSION_CUES)
            ):
                yield Candidate(
                    hit.start, hit.end, Label.IP, "IP_ADDRESS", 0.9, _IPV4.name, Evidence.VALIDATED
                )
        for hit in view.find(_IPV6):
            address = text[hit.start : hit.end]
            if (
                len(validators.digits(address))
                and not splits_word(text, hit.start, hit.end)
                and len(address) > 6
            ):
                if not _names_nobody(address):
                    yield Candidate(
                        hit.start, hit.end, Label.IP, "IP_ADDRESS", 0.9, _IPV6.name, Evidence.VALIDATED
                    )


DETECTOR = NetworkDetector()
