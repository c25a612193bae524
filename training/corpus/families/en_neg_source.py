"""Source code by a small grammar: calls, literals, tests, docstrings and comments of arbitrary words."""
# ruff: noqa: E501, SIM905  # a template stands on its line

from __future__ import annotations

from random import Random

from training.corpus.family import Family
from training.corpus.scope import Scope
from training.corpus.values import KINDS

_SHORT = "a b c d e f g h i j k m n p q r s t u v w x y z fd fp fn cb db id ip ok op rc tz ts ns pk lo hi lhs rhs buf cfg ctx idx tmp ptr err msg req res env opt obj val num str len arr src dst cls args kwargs self key name names value values data items item line lines text path file files host port user addr info meta spec conf doc node root head tail left right start end size count total state mode kind code flag mask bits seed prev curr next".split()
_METHODS = "get set pop add append extend update split join strip encode decode format replace find index read write close open seek flush sort copy items keys values start stop run send recv bind listen accept connect commit rollback execute fetch parse dump load loads dumps match search sub compile group groups lower upper title isdigit zfill ljust rjust partition startswith endswith assertEqual assertTrue assertRaises assertIn mock patch setUp tearDown".split()
_LITERALS = (
    "'111111111'", "'abc'", "'xyz'", "'some-name'", "'foo'", "\"bar\"", "'baz'", "'spam'", "'eggs'", "b'\\x00\\xff'", "'%Y-%m-%d'", "'a' * 100", "0x7f", "0b1010", "1e-9", "None", "True", "[]", "{}", "()", "'utf-8'", "'r+b'", "'1.2.3'", "'key=value'", "'123456789'", "'0000'", "'999-99'", "'test'", "'hello world'", "'127.0.0.1'", "'localhost'", "'/tmp'", "'*.txt'", "-1", "42", "65535",
    "'A1B2'", "'name'", "'x-y-z'", "'user'", "'a,b,c'", "'\\n'", "3.14", "'12:34'", "'Mon'", "'jan'", "'en_US'", "'text/plain'",
)  # fmt: skip


def _word(rng: Random, scope: Scope) -> str:
    return rng.choice(_SHORT) if rng.random() < 0.7 else scope.value("~anyword", "", 0).lower()


def _name(rng: Random, scope: Scope) -> str:
    chance = rng.random()
    if chance < 0.55:
        return _word(rng, scope)
    joint = "_".join((_word(rng, scope), _word(rng, scope)))
    if chance < 0.75:
        return joint
    if chance < 0.85:
        return "_" + joint
    parts = [part.capitalize() for part in joint.split("_")]
    return "".join(parts) if chance < 0.95 else parts[0].lower() + "".join(parts[1:])


def _value(rng: Random, scope: Scope, depth: int = 0) -> str:
    chance = rng.random()
    if chance < 0.4 or depth > 1:
        return rng.choice(_LITERALS)
    if chance < 0.7:
        return _name(rng, scope)
    if chance < 0.8:
        return f"'{scope.value('~anyword', '', 0)}'"
    if chance < 0.9:
        return f"{_name(rng, scope)}[{_value(rng, scope, depth + 1)}]"
    return _call(rng, scope, depth + 1)


def _call(rng: Random, scope: Scope, depth: int = 0) -> str:
    given = [_value(rng, scope, depth + 1) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.25:
        given.append(f"{_word(rng, scope)}={_value(rng, scope, depth + 1)}")
    target = rng.choice(
        (_name(rng, scope), f"self.{_name(rng, scope)}", f"{_name(rng, scope)}.{rng.choice(_METHODS)}")
    )
    return f"{target}({', '.join(given)})"


def _prose(rng: Random, scope: Scope) -> str:
    words = [scope.value("~anyword", "", 0) for _ in range(rng.randint(2, 6))]
    said = rng.choice(
        (
            "Return the {}.",
            "Check that {} works.",
            "See also {}.",
            "{} if given, else the default.",
            "Raises {} when closed.",
            "Not {}; use {}.",
            "Issue #{}: {}",
            "XXX {} leaks",
            "{} -- {}",
            "bpo-{}: {} again",
        )
    )
    return said.replace("{}", " ".join(words), 1).replace(
        "{}", rng.choice((words[0], str(rng.randint(100, 45000))))
    )


def _line(rng: Random, scope: Scope) -> str:
    name = _name(rng, scope)
    return rng.choice(
        (
            lambda: f"{name} = {_value(rng, scope)}", lambda: _call(rng, scope), lambda: f"return {_value(rng, scope)}", lambda: f"if {name} {rng.choice(('==', '!=', 'is not', 'in', '<', '>='))} {_value(rng, scope)}:", lambda: f"for {_word(rng, scope)} in {_call(rng, scope)}:",
            lambda: f"def {name}(self, {_word(rng, scope)}, {_word(rng, scope)}={_value(rng, scope)}):", lambda: f"class {name.title().replace('_', '')}({_word(rng, scope).title()}):", lambda: f"# {_prose(rng, scope)}", lambda: f'"""{_prose(rng, scope)}"""', lambda: f"self.assertEqual({_call(rng, scope)}, {_value(rng, scope)})",
            lambda: f"assert {_call(rng, scope)} == {_value(rng, scope)}", lambda: f"import {_word(rng, scope)}", lambda: f"from {_word(rng, scope)} import {_name(rng, scope)}, {_name(rng, scope)}", lambda: f"raise {_word(rng, scope).title()}Error({_value(rng, scope)})", lambda: f"{name}[{_value(rng, scope)}] = {_value(rng, scope)}", lambda: f"const {name} = {_call(rng, scope)};",
            lambda: f"static {rng.choice(('int', 'void', 'char *'))} {name}({rng.choice(('void', 'int ' + _word(rng, scope)))});", lambda: f"@{name}", lambda: f"- `{name}`: {_prose(rng, scope)}", lambda: f":param {_word(rng, scope)}: {_prose(rng, scope)}", lambda: f"print({_value(rng, scope)}, {_value(rng, scope)})", lambda: f"except {_word(rng, scope).title()}Error as {_word(rng, scope)}:",
        )
    )()  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    words = Scope(rng, scope.lang, KINDS)
    depth, lines = 0, []
    for _ in range(rng.randint(2, 14)):
        line = _line(rng, words)
        lines.append("    " * depth + line)
        depth = depth + 1 if line.endswith(":") else max(0, depth - (rng.random() < 0.4))
    return "\n".join(lines).replace("{", "{{").replace("}", "}}")


FAMILY = Family("en_neg_source", "negative", _build, weight=2.4)
