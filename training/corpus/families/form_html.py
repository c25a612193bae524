"""HTML: tables, forms with values, definition lists, cards."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, LABEL_STYLES, html_escape, key_style, leaf
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    plan = layout(rng, most=6, clean=rng.random() < 0.15)
    label, ident = key_style(rng, LABEL_STYLES), key_style(rng, IDENTIFIER_STYLES)
    newline = rng.choice(("\n", "\n", ""))
    draft = Draft()
    fields = plan.flat(0)
    match rng.randrange(5):
        case 0:
            draft.add("<table>", newline)
            for field in fields:
                draft.add(
                    f"<tr><td>{label(field.words)}</td><td>",
                    leaf(scope, field.template, html_escape),
                    "</td></tr>",
                    newline,
                )
            draft.add("</table>")
        case 1:
            draft.add(
                '<table class="grid"><thead><tr>',
                *(f"<th>{label(f.words)}</th>" for f in fields),
                "</tr></thead><tbody>",
                newline,
            )
            for number in range(rng.randint(1, 4)):
                draft.add("<tr>")
                for field in plan.flat(number):
                    draft.add("<td>", leaf(scope, field.template, html_escape), "</td>")
                draft.add("</tr>", newline)
            draft.add("</tbody></table>")
        case 2:
            draft.add('<form method="post">', newline)
            for field in fields:
                name = ident(field.words)
                draft.add(
                    f'<label for="{name}">{label(field.words)}</label><input type="text" id="{name}" name="{name}" value="',
                    leaf(scope, field.template, html_escape),
                    '">',
                    newline,
                )
            draft.add("</form>")
        case 3:
            draft.add("<dl>", newline)
            for field in fields:
                draft.add(
                    f"<dt>{label(field.words)}</dt><dd>",
                    leaf(scope, field.template, html_escape),
                    "</dd>",
                    newline,
                )
            draft.add("</dl>")
        case _:
            draft.add(
                leaf(scope, '<div class="card"><h2>'),
                leaf(scope, "{name.full#1}", html_escape),
                "</h2>",
                newline,
            )
            for field in fields:
                draft.add(
                    f"<p><b>{label(field.words)}:</b> ",
                    leaf(scope, field.template, html_escape),
                    rng.choice(("</p>", "<br/>")),
                    newline,
                )
            draft.add("</div>")
    return draft


FAMILY = Family("form_html", "html", _build)
