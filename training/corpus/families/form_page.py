"""TEST: pages and mails in HTML of another make: divisions, spans with classes, data attributes, lists."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import LABEL_STYLES, html_escape, key_style, leaf
from training.corpus.scope import Scope

_PROSE = (
    "<p>Dear <span class=\"u\">{name.given#1}</span>,<br>your {~procedure} is on <strong>{date.long#1}</strong> with {~title.dr#2}&nbsp;{name.family#2}.</p>", "<blockquote>Call {name.full#3} on <a href=\"tel:{phone.plain#3}\">{phone#3}</a></blockquote>",
    "<footer>{hospital#1} &middot; {address.line#4} &middot; {phone#4}</footer>", "<p>{~sentence}</p>", "<h3>About {~drug}</h3><p>Take {~dose} {~freq}.</p>",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    style = key_style(rng, LABEL_STYLES)
    attribute = key_style(rng, ("kebab",))
    draft = Draft().add(rng.choice(("<main>", "<!doctype html><body>", '<div id="app">')))
    for field in layout(rng, other=True, most=4).flat(0):
        match rng.randrange(3):
            case 0:
                draft.add(
                    f'<li><em>{style(field.words)}</em> <span class="v">',
                    leaf(scope, field.template, html_escape),
                    "</span></li>",
                )
            case 1:
                draft.add(
                    f'<div data-{attribute(field.words)}="',
                    leaf(scope, field.template, html_escape),
                    '"></div>',
                )
            case _:
                draft.add(
                    f'<div class="row"><div class="k">{style(field.words)}</div><div class="v">',
                    leaf(scope, field.template, html_escape),
                    "</div></div>",
                )
        draft.add(rng.choice(("", "\n")))
    for text in rng.sample(_PROSE, rng.randint(0, 2)):
        draft.add(leaf(scope, text), "\n")
    return draft


FAMILY = Family("form_page", "html", _build)
