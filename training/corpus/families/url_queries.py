"""Links with queries, form posts, curl commands, cookies."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, form_encoded, key_style, leaf, percent
from training.corpus.scope import Scope

_BASES = (
    "https://portal.example.org/register", "https://api.example.com/v1/patients", "http://localhost:8080/search", "https://ehr.example.net/fhir/Patient", "/login", "/api/members",
    "https://forms.example.org/intake/submit", "https://pay.example.com/checkout", "app://open/chart", "https://example.health/verify",
)  # fmt: skip


def query(scope: Scope, *, other: bool, most: int = 4) -> Draft:
    """Pairs joined by ampersands."""
    rng = scope.rng
    style = key_style(rng, IDENTIFIER_STYLES)
    plan = layout(rng, other=other, most=most, clean=rng.random() < 0.12, one_line=True)
    escape = rng.choice((form_encoded, percent))
    return joined(
        [Draft().add(f"{style(f.words)}=", leaf(scope, f.template, escape)) for f in plan.flat(0)], "&"
    )


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    base = rng.choice(_BASES)
    pairs = query(scope, other=False)
    match rng.randrange(6):
        case 0 | 1:
            return Draft().add(f"{base}?", pairs)
        case 2:
            return Draft().add(
                f"POST {base.removeprefix('https://portal.example.org')} HTTP/1.1\nHost: portal.example.org\nContent-Type: application/x-www-form-urlencoded\n\n",
                pairs,
            )
        case 3:
            return Draft().add(f"curl -X POST {base} -d '", pairs, "'")
        case 4:
            token = leaf(scope, "{secret.token#1}")
            return Draft().add("curl -H 'Authorization: Bearer ", token, f"' '{base}?", pairs, "'")
        case _:
            cookie = leaf(scope, "{secret.cookie#1}")
            return Draft().add(f"GET {base}?", pairs, "\nCookie: session=", cookie, "; theme=dark; lang=en")


FAMILY = Family("url_queries", "url", _build)
