"""Code put together from statements: short names, attributes, literals of tests, in the syntax of several languages.

What looks like a name, a key or a number here stands for nobody. Now and then a comment or a literal does hold
a person, so that code is no proof of innocence.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_NOUNS = [
    "user",
    "name",
    "item",
    "value",
    "key",
    "node",
    "list",
    "patient",
    "row",
    "col",
    "index",
    "count",
    "total",
    "result",
    "data",
    "config",
    "path",
    "file",
    "token",
    "text",
    "line",
    "word",
    "char",
    "buf",
    "src",
    "dst",
    "tmp",
    "obj",
    "arg",
    "kwargs",
    "ctx",
    "req",
    "res",
    "err",
    "msg",
    "event",
    "handler",
    "parser",
    "loader",
    "model",
    "view",
    "form",
    "field",
    "cell",
    "table",
    "query",
    "cursor",
    "session",
    "client",
    "server",
    "socket",
    "port",
    "host",
    "url",
    "header",
    "body",
    "status",
    "code",
    "flag",
    "mode",
    "level",
    "depth",
    "width",
    "height",
    "size",
    "offset",
    "start",
    "end",
    "left",
    "right",
    "head",
    "tail",
    "queue",
    "stack",
    "cache",
    "pool",
    "worker",
    "job",
    "task",
    "thread",
    "lock",
    "timer",
    "date",
    "time",
    "year",
    "month",
    "day",
    "hour",
    "note",
    "dose",
    "drug",
    "lab",
    "unit",
    "range",
    "score",
    "rate",
    "price",
    "amount",
    "order",
    "claim",
    "visit",
    "record",
    "chart",
    "bill",
    "plan",
    "group",
    "member",
    "mark",
    "will",
    "grant",
    "frank",
    "rose",
    "art",
    "dean",
    "miles",
    "chase",
    "drew",
    "pat",
    "lane",
    "reed",
    "page",
    "wade",
    "cole",
    "rich",
    "max",
    "min",
    "sum",
    "avg",
    "std",
    "var",
    "mean",
    "ray",
    "dot",
    "norm",
    "eye",
    "zip",
    "tag",
    "tar",
]
_VERBS = [
    "get",
    "set",
    "find",
    "load",
    "save",
    "parse",
    "read",
    "write",
    "check",
    "make",
    "build",
    "run",
    "start",
    "stop",
    "open",
    "close",
    "send",
    "fetch",
    "create",
    "update",
    "delete",
    "add",
    "remove",
    "merge",
    "split",
    "join",
    "sort",
    "filter",
    "map",
    "reduce",
    "init",
    "reset",
    "test",
    "mock",
    "assert",
    "encode",
    "decode",
    "render",
    "format",
    "validate",
    "normalize",
    "convert",
    "apply",
]
_TYPES = [
    "User",
    "Patient",
    "Node",
    "List",
    "Map",
    "Record",
    "Config",
    "Service",
    "Manager",
    "Handler",
    "Controller",
    "Factory",
    "Builder",
    "Client",
    "Session",
    "Repository",
    "Mapper",
    "Parser",
    "Writer",
    "Exception",
    "Error",
    "Result",
    "Event",
    "Queue",
    "Cache",
    "Token",
    "Order",
    "Claim",
    "Visit",
    "Address",
    "Encounter",
    "Baker",
    "Carter",
    "Parker",
    "Mason",
    "Turner",
]
_LITERALS = (
    "some-name", "test", "foo", "bar", "hello world", "utf-8", "111111111", "000-00-0000", "abc", "key1", "my_key", "default", "id", "name", "first_name", "%s", "%d items", "a,b,c", "/tmp/x", "application/json", "GET", "Content-Type", "localhost", "127.0.0.1", "example.com", "user", "admin", "x" * 8, "12345", "0123456789",
    "true", "none", "N/A", "unknown", "red", "left", "yyyy-MM-dd", "%Y-%m-%d", "\\d+", "^[a-z]+$", "en_US", "UTC", "main", "dev", "v1", "1.0.0", "no such file", "missing argument", "invalid value", "Enter a name", "OK", "Cancel", "password", "token", "secret", "patient", "lorem", "ipsum dolor", "", "-", "{}",
)  # fmt: skip
_PERSONAL = (
    "# {name.full#1}: check this", "// ask {name.given#1} about {name.family#2}", "# patient {mrn#1} breaks it", "x = '{name.full#1}'", "email = \"{email#1}\"", "phone := \"{phone#1}\"", "key = '{secret.key#1}'", "# since {date.iso#1}, {username#1}", "assert dob == '{dob.iso#1}'",
)  # fmt: skip


def _snake(rng: Random) -> str:
    words = [rng.choice(_NOUNS) for _ in range(rng.choice((0, 1, 1, 2)))]
    return "_".join([rng.choice(_VERBS if rng.random() < 0.4 else _NOUNS), *words])


def _camel(rng: Random) -> str:
    head, *rest = _snake(rng).split("_")
    return head + "".join(word.title() for word in rest)


def _pascal(rng: Random) -> str:
    return (rng.choice(_NOUNS).title() if rng.random() < 0.6 else "") + rng.choice(_TYPES)


def _literal(rng: Random) -> str:
    chance = rng.random()
    if chance < 0.3:
        return str(
            rng.choice(
                (0, 1, 2, 10, 42, 100, 255, 1000, 3.14, 0.5, -1, 1024, 8080, 65536, rng.randint(3, 99999))
            )
        )
    if chance < 0.4:
        return rng.choice(("True", "None", "false", "null", "[]", "{}", "0xFF", "1e-6", "nil"))
    mark = rng.choice("\"'")
    return f"{mark}{rng.choice(_LITERALS)}{mark}"


def _call(rng: Random, name: str) -> str:
    arguments = [rng.choice((_literal, _snake))(rng) for _ in range(rng.randint(0, 3))]
    return f"{name}({', '.join(arguments)})"


def _python(rng: Random) -> str:
    n, m, t = _snake(rng), _snake(rng), _pascal(rng)
    return rng.choice(
        (
            f"{n} = {_literal(rng)}", f"{n} = {_call(rng, m)}", f"self.{n} = {m}", f"def {n}({m}, {_snake(rng)}={_literal(rng)}):", f"class {t}({_pascal(rng)}):", f"    return {n}.{m}", f"for {n[:1]} in {m}:", f"    if {n} is None or {m} > {_literal(rng)}:", f"from {n} import {t}", f"import {n} as {n[:2]}",
            f"assert {_call(rng, n)} == {_literal(rng)}", f"    raise {t}({_literal(rng)})", f"{n}[{_literal(rng)}] = {m}[{n[:1]}:{m[:1]}]", f"@{n}.{m}", f"    with {_call(rng, n)} as {m[:1]}:", f"{n}: dict[str, {t}] = {{}}", f"    {n}.append({m})", f"print({_literal(rng)}, {n})", f"lambda {n[:1]}: {n[:1]}.{m}", f"# {_snake(rng).replace('_', ' ')}",
            f'    """{rng.choice(_VERBS).title()} the {rng.choice(_NOUNS)} of a {rng.choice(_NOUNS)}."""', f"{n} += {rng.randint(1, 9)}", f"    except {t} as err:", f"self.assertEqual({n}, {_literal(rng)})", f"{n} = [{_literal(rng)}, {_literal(rng)}, {_literal(rng)}]",
        )
    )  # fmt: skip


def _braces(rng: Random) -> str:
    n, m, t = _camel(rng), _camel(rng), _pascal(rng)
    return rng.choice(
        (
            f"const {n} = {_literal(rng)};", f"let {n} = await {_call(rng, m)};", f"public {t} {n}({_pascal(rng)} {m}) {{", f"    return this.{n}.{m}();", f"if ({n} != null && {m} < {rng.randint(1, 99)}) {{", "} else {", f"for (int i = 0; i < {n}.length; i++) {{", f"import {{ {t} }} from './{n}';", f"private final {t} {n};",
            f"throw new {t}({_literal(rng)});", f"func ({n[:1]} *{t}) {_pascal(rng)}({m} string) error {{", f"if err := {_call(rng, n)}; err != nil {{", f"let mut {_snake(rng)}: Vec<{t}> = Vec::new();", f"{n}.forEach(({m[:1]}) => {m}({m[:1]}));", f"case {rng.randint(0, 9)}: return {n};", f"std::map<std::string, {t}> {n};", f"#include <{n}.h>", f"// {m} the {n}",
            f"export interface {t} {{ {n}: string; {m}?: number }}", f"console.log({_literal(rng)}, {n});", f"expect({n}).toBe({_literal(rng)});", "@Override", f"var {n} = new {t}({_literal(rng)});", f"SELECT {n}, {m} FROM {_snake(rng)} WHERE {n} = {_literal(rng)};", f"printf(\"%s: %d\\n\", {n}, {m});", f"$this->{n} = ${m};", f"  {n}: {_literal(rng)},",
        )
    )  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    statement = rng.choice((_python, _braces))
    draft = Draft()
    pad = 0
    for _ in range(rng.randint(3, 16)):
        pad = max(0, min(3, pad + rng.choice((-1, 0, 0, 1))))
        indent = "    " * pad
        if rng.random() < 0.03:
            draft.add(indent, leaf(scope, rng.choice(_PERSONAL)), "\n")
        else:
            draft.add(indent, statement(rng), "\n")
    return draft


FAMILY = Family("code_random", "code", _build, weight=1.6)
