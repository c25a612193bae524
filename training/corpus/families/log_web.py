"""Access logs of web servers, with identifiers in paths, queries and referrers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import numbered
from training.corpus.markup import form_encoded
from training.corpus.scope import Scope
from training.corpus.template import render

_PATHS = (
    "/patients/{mrn#P}", "/api/v1/members/{plan#P}/claims", "/search?q={name.full#P}", "/patient?first={name.given#P}&last={name.family#P}&dob={dob.iso#P}",
    "/login?user={username#P}", "/reset?token={secret.token#P}&email={email#P}", "/fhir/Patient?family={name.family#P}&birthdate={dob.iso#P}", "/u/{username#P}/photo",
    "/static/app.js", "/healthz", "/api/v2/drugs?name={~drug}", "/appointments?date={date.iso#P}&provider={name.family#Q}", "/img/{photo#P}", "/", "/icd10/{~code.icd}",
    "/callback?code={secret.token#P}", "/billing/{account#P}/pay?amount=25.00", "/verify?ssn={ssn#P}", "/labs/{id.accession#P}.pdf", "/favicon.ico",
)  # fmt: skip
_AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X)", "curl/8.4.0", "python-requests/2.31.0", "okhttp/4.12.0", "PostmanRuntime/7.36.0",
)  # fmt: skip


def _line(scope: Scope, number: int, manner: int) -> Draft:
    rng = scope.rng
    path = rng.choice(_PATHS)
    status = rng.choice(("200", "200", "304", "404", "500", "401"))
    verb = rng.choice(("GET", "GET", "POST", "PUT"))
    match manner:
        case 0:
            text = f'{{ip#P}} - {{?-|{{username#P}}}} [{{logtime.web}}] "{verb} {path} HTTP/1.1" {status} {rng.randint(80, 99999)} "-" "{rng.choice(_AGENTS)}"'
        case 1:
            text = f"{{logtime.iso}} {verb} {path} {status} {rng.randint(1, 900)}ms client={{ip#P}}"
        case _:
            text = f"{{ip.v4#P}} {verb} {path} {status}"
    return render(numbered(text, number), scope, form_encoded if "?" in path and manner == 2 else None)


def _build(scope: Scope) -> Draft:
    manner = scope.rng.randrange(3)
    return joined([_line(scope, number, manner) for number in range(scope.rng.randint(1, 6))])


FAMILY = Family("log_web", "log", _build, weight=0.8)
