"""Web addresses and IP addresses."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from privity.detection import validators
from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import splits_number, splits_word
from privity.domain.labels import Label
from privity.domain.late import late

_REST = r"[^\s<>\"'`{}|\\^\[\]]"
# Stores of objects and files, directories, queues and databases; ``hxxp`` and ``[.]`` are how reports of
# incidents keep an address from being clicked; in brackets stands an IPv6 host (RFC 3986, 3.2.2).
_URL = Pattern(
    "network.url",
    r"(?i:\b(?:jdbc:)?(?:https?|hxxps?|ftps?|sftp|scp|file|s3a?|gs|gcs|wss?|smb|cifs|nfs|afp|davs?|"
    r"abfss?|wasbs?|hdfs|"
    r"dbfs|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mariadb|mssql|sqlserver|rediss?|amqps?|ldaps?|rtsps?|ssh|"
    rf"mqtts?)://(?:{_REST}|\[(?:\.|dot|[0-9a-f:.]{{3,45}})\])+|"
    # A share of files: \\server\folder\file.
    r"\\\\(?:\\\\)?[a-z0-9][a-z0-9.-]{2,62}\\{1,2}[^\s<>\"'`{}|$()*?,;\\][^\s<>\"'`{}|$()*?,;]+)",
)
# As a scanner's reading or a mail guard spoils it: ``hftps://``, ``http//``, ``hxxps://``.
_SPOILT = Pattern(
    "network.url_spoilt",
    r"(?i:\b(?:h[tf]{1,2}ps?(?::/|//|;//)|hxxps?:?//)/?[a-z0-9][^\s<>\"'`{}|\\^\[\]]{3,})",
)
_WWW = Pattern(
    "network.www", r"(?i:\bwww\d?\.[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?:/[^\s<>\"'`{}|\\^\[\]]*)?)"
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
# From the end of a host's name on; what stands before it is looked for from there.
_HOST = Pattern(
    "network.host",
    r"(?i:(?:\.|\[\.\])(?:com|org|net|edu|gov|mil|int|io|co|us|uk|de|fr|it|es|nl|pt|br|ca|au|ch|at|be|eu|"
    r"info|"
    r"biz|me|app|dev|health|care|clinic|hospital|doctor|ly|gl|gd|to|tv|page|site|online|link|cloud|example|"
    rf"local|internal|lan|corp|intranet)\b(?::\d{{2,5}})?(?:[/?#]{_REST}+)?)",
)
# What a recogniser of speech writes: "https slash slash portal dot example dot org slash in slash ana".
_SAID = Pattern(
    "network.said",
    r"(?i:\b(?:https?|h t t p(?: s)?)(?: colon| :|:)?(?: (?:forward )?slash){2}\b|"
    r"\b(?:www|w w w|triple w) (?:dot|point|punkt|punto|ponto|punt)\b|"
    r"\bdot (?:uk|us|ca|eu|de|fr|nl|br|c o m|o r g|n e t)\b|\bpunkt de\b|\bpunt nl\b|\bponto (?:pt|br)\b|"
    r"\b(?:dot|punkt|punto|ponto|punt|point) (?:com|org|net|edu|gov|io|info|health|app|example)\b)",
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
    "doi.org",
    "arxiv.org",
    "clinicaltrials.gov",
)
# Keys whose value names a code system or schema, where the URL has nothing that could be a person.
_NAMESPACE_KEYS = frozenset({"system", "profile", "$schema", "$id", "@context", "xmlns", "definition"})
_NAMESPACE = late(r"https?://[A-Za-z.-]+(?::\d+)?(?:/(?:[A-Za-z-]+|\d{1,2}))*/?")
# The canonical URL of a FHIR definition (R4, 2.25): of an element or a list of codes.
# That of a form may be one patient's.
_DEFINITION = late(
    r"https?://[^\s/]+(?:/[A-Za-z-]{1,40}|/[rR]?\d(?:\.\d){0,2}){0,6}/(?:StructureDefinition|ValueSet|"
    r"CodeSystem|NamingSystem|ConceptMap|SearchParameter|OperationDefinition|CapabilityStatement|"
    r"ImplementationGuide)/[A-Za-z][A-Za-z.-]{0,80}"
)
# Behind an address a colon leads to a port (RFC 3986, 3.2).
_PORT = late(r":\d{1,5}(?![\d.:])")
_TRAILING = ".,;:!?)'\"*_"
_VERSION_CUES = ("version", "ver", "v", "release", "rev", "section", "sec", "oid", "chapter")


def _standard(url: str) -> bool:
    host = url.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].split(":", 1)[0].lower()
    return any(host == known or host.endswith("." + known) for known in _STANDARDS)


_LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]", "host.docker.internal"})
_SERVICE = late(r"(?i)(?:jdbc:)?(?:mongo|postgres|my|maria|ms|sqls|redis|amqp|ldap|mqtt)")
_IN_HOST = frozenset("-_.[]")
_LONGEST_HOST = 128
_INSIDE = (".local", ".internal", ".lan", ".corp", ".intranet")
# A number, or letters and digits as a key has them; no version ("v1beta1") and no name of a method.
_TELLS = late(
    r"\d{3}|/(?:u|users?|pt|patients?|in|profiles?|people|members?|persons?|results|visits?|appointments?|"
    r"records?|charts?|share|invite)/[^/\s]{2}|[?&][^=&\s]{1,40}=|/~|(?<![A-Za-z0-9])(?!(?:v\d|sha\d|"
    r"utf8|base\d))(?=[A-Za-z]*\d)(?=\d*[A-Za-z])"
    r"[A-Za-z0-9_-]{7,}"
)
_LEADS_TO_SITE = late(
    r"(?i)\b(?:web ?site|site|blog|home ?page|web ?page|url|web|webseite|seite|sitio|sito|pagina|página)"
    r"(?: (?:is|at|address|ist|es|è|est|é))*[: ]{1,2}\Z"
)
_CUE_REACH = 32
# What every machine serves; any other path may name a patient.
_SERVED = late(r"(?:\d{1,2}|healthz?|metrics|status|docs)?/?")


def _in_house(url: str) -> bool:
    """Whether an address leads to the very machine, or to a service beside it, and to nothing of anyone's."""
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    name = host.rsplit(":", 1)[0] if host.count(":") == 1 else host
    if "@" in host:
        return False
    if _SERVICE.match(scheme):
        return (name.isalpha() or name.lower() in _LOCAL) and not _TELLS.search("/" + path)
    return name.lower() in _LOCAL and _SERVED.fullmatch(path) is not None


def _nobodys(text: str, at: int, url: str) -> bool:
    """Whether what looks like an address leads to nobody: a standard, this machine, no folder at all."""
    if url.startswith("\\"):
        return _goes_on(text, at) or not _shares(url)
    return _standard(url) or _in_house(url) or _DEFINITION.fullmatch(url) is not None


def _goes_on(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "\\:.)")


def _shares(path: str) -> bool:
    """Whether backslashes lead to a folder, as an expression's letters and a command's do not."""
    parts = [part for part in path.split("\\") if part]
    return len(parts) > 1 and all(len(part) > 1 for part in parts)


def _host(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return an address without a scheme, or nothing: a company's or a package's name says little."""
    first, ends = start, text[start:end]
    while (
        first and (text[first - 1].isalnum() or text[first - 1] in _IN_HOST) and start - first < _LONGEST_HOST
    ):
        first -= 1
    while first < start and not text[first].isalnum():
        first += 1
    if first == start or (first and text[first - 1] in "@/\\:"):
        return None
    host, mark, path = ends.partition(next((char for char in ends if char in "/?#"), "\0"))
    if path and (_TELLS.search(mark + path) or host.lower().split(":")[0].endswith(_INSIDE)):
        return first, end
    if not mark and host.isascii() and _LEADS_TO_SITE.search(text, max(first - _CUE_REACH, 0), first):
        return first, end
    return None


_MARK = (
    r"(?:(?:forward |back ?)?slash|dot|point|dash|hyphen|minus|under ?score|tilde|colon|question mark|"
    r"equals?(?: sign)?|ampersand|hash|punkt|schrägstrich|punto|barra|ponto|punt|tiret|trattino|guion)\b"
)
_NUMBER = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|double|triple|\d+|[a-z])\b"
)
_ENDS = r"(?:or|and|to|in|at|is|the|he|she|they|on|near|for|was|oder|und|o|y|et|ou|en|of)\b"
_SAID_ON = late(
    rf"(?i) {_MARK}(?: {_MARK})*(?:(?: {_NUMBER}){{1,64}}(?! {_MARK})|"
    rf"(?: (?!{_ENDS})[\w~%-]+){{1,3}}(?= {_MARK})|"
    rf" [\w~%-]+)?"
)
_SAID_FIRST = late(r"(?i) (?:[\w~%-]+ ){0,2}[\w~%-]+(?= (?:dot|point|punkt|punto|ponto|punt)\b)")
_DOTS = frozenset({"dot", "point", "punkt", "punto", "ponto", "punt", "dash", "hyphen"})
_QUOTES = "\n\t(\"'"
_NO_HOST = frozenset(
    "the a an and or at of to in on is by for with this that each one every per".split()  # noqa: SIM905
)


def _said(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the whole of an address that is said, by what announces its beginning or its domain."""
    if text[start].lower() in "htw":
        first = _SAID_FIRST.match(text, end)
        if first is None:
            return None
        end = first.end()
    else:
        words = text[max(start - _LONGEST_HOST, 0) : start].split(" ")[:-1]
        if not words or words[-1].lower().strip(_QUOTES) in _NO_HOST or not words[-1][-1:].isalnum():
            return None
        at = len(words) - 1
        while at >= 2 and words[at - 1].lower() in _DOTS and words[at - 2][-1:].isalnum():
            at -= 2
        if at and words[at - 1].lower() == "at":  # an address of mail
            return None
        host = " ".join(words[at:])
        start -= len(host) - max(map(host.rfind, _QUOTES))
    while (further := _SAID_ON.match(text, end)) is not None:
        end = further.end()
    return start, end


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
    patterns = (_URL, _SPOILT, _WWW, _PROFILE, _HOST, _SAID, _IPV4, _IPV6)
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
            "psql jdbc:postgresql://ehr.example.org/pt?user=ana, s3://notes/4417.json",
            ("jdbc:postgresql://ehr.example.org/pt?user=ana", "s3://notes/4417.json"),
        ),
        Example("on ehr-prod.local:8443/pt/123 now", ("ehr-prod.local:8443/pt/123",)),
        Example("hxxps://portal[.]example[.]org/pt/4417", ("hxxps://portal[.]example[.]org/pt/4417",)),
        Example("at https://[2001:db8::1]:8443/pt/7", ("https://[2001:db8::1]:8443/pt/7",)),
        Example("bit.ly/3xKz9Qa, her site is analopez.example", ("bit.ly/3xKz9Qa", "analopez.example")),
        Example("sign in at portal.example/u/blank-t.", ("portal.example/u/blank-t",)),
        Example("vier zwei eins punkt es zeichnet, el punto de partida, el punto es que"),
        Example(r"in \\records01\oncology\ana.pdf", (r"\\records01\oncology\ana.pdf",)),
        Example(
            "posted on https slash slash book dot example dot org slash in slash ana dash ruiz near her",
            ("https slash slash book dot example dot org slash in slash ana dash ruiz",),
        ),
        Example(
            "w w w dot st marys dot org slash pt slash four one two. her page anaruiz dot com",
            ("w w w dot st marys dot org slash pt slash four one two", "anaruiz dot com"),
        ),
        Example("redis://localhost:6379/0, mongodb://mongo:27017, http://localhost:8080/health"),
        Example("networking.k8s.io/v1beta1, docker.io/library/nginx:1.25, example.com, a.me/b, 2.10.net"),
        Example(r"\\d+\w, C:\\Program Files\\App, the dot com years, dot the i, slash it, the dot product"),
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
                if _nobodys(text, hit.start, url) or (naming and _NAMESPACE.fullmatch(url)):
                    continue
                yield Candidate(hit.start, end, Label.URL, "URL", 0.9, pattern.name, Evidence.VALIDATED)
        for hit in view.find(_HOST):
            end = hit.start + len(text[hit.start : hit.end].rstrip(_TRAILING))
            place = _host(text, hit.start, end)
            if place is not None and not _standard(text[slice(*place)]):
                yield Candidate(*place, Label.URL, "URL", 0.85, _HOST.name, Evidence.SHAPE)
        read = 0
        for hit in view.find(_SAID):
            place = None if hit.start < read else _said(text, hit.start, hit.end)
            if place is not None:
                read = place[1]
                yield Candidate(*place, Label.URL, "URL", 0.85, _SAID.name, Evidence.SHAPE)
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
