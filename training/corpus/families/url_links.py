"""TEST: links of other shapes: paths of values, fragments, deep links, mailto and tel, database addresses."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.families.url_queries import query
from training.corpus.family import Family
from training.corpus.markup import percent
from training.corpus.scope import Scope
from training.corpus.template import render

_LINKS = (
    "https://chart.example.org/p/{mrn#1}/{name.family#1}-{name.given#1}/visits/{date.iso#1}",
    "mailto:{email#1}?subject=Visit%20of%20{name.full#1}&body=Call%20{phone#1}",
    "tel:{phone.plain#1}",
    "postgres://{login#1}:{secret.password#1}@db.example.net:5432/records",
    "https://maps.example.com/dir/{street#1}/{city#1}/{zip#1}",
    "myapp://call?to={phone.plain#1}&name={name.full#1}",
    "https://video.example.org/join/{id.uuid#1}#display={name.given#1}",
    "https://example.org/guidelines/{~drug.generic}?section=dosing&v={~code.version}",
    "s3://scans/{mrn#1}/{photo#1}",
    "ssh {login#1}@{ip.v4#1} -p 2222",
)


def _build(scope: Scope) -> Draft:
    if scope.rng.random() < 0.4:
        return Draft().add(scope.rng.choice(("?", "#/form?", ";")), query(scope, other=True))
    return render(scope.rng.choice(_LINKS), scope, percent if scope.rng.random() < 0.5 else None)


FAMILY = Family("url_links", "url", _build)
