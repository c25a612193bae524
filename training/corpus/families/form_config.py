"""YAML, TOML, INI, environment files and properties, with secrets and people and without."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, json_escape, key_style, leaf, one_line
from training.corpus.scope import Scope

_ENV = (
    "DATABASE_URL=postgres://{login#1}:{secret.password#1}@db:5432/app", "SECRET_KEY={secret.key#1}", "AWS_ACCESS_KEY_ID={secret.key#2}", "SMTP_PASSWORD={secret.password#2}", "ADMIN_EMAIL={email#1}",
    "JWT_SECRET={secret.token#1}", "LOG_LEVEL=info", "PORT=8080", "DEBUG=false", "STRIPE_KEY={secret.key#3}", "ALLOWED_HOSTS=localhost,127.0.0.1", "TWILIO_FROM={phone#1}", "REDIS_URL=redis://cache:6379/0",
    "OPENAI_API_KEY={secret.key#4}", "APP_VERSION={~code.version}", "DEFAULT_USER={login#1}", "DB_PASS='{secret.password#3}'", "TZ=America/Chicago", "MAX_RETRIES=5", "SENTRY_RELEASE={~code.hash}",
)  # fmt: skip
_CLEAN = (
    "name: build\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make test",
    'services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: ${{DB_PASSWORD}}\n    ports:\n      - "5432:5432"',
    '[tool.ruff]\nline-length = 100\ntarget-version = "py312"\n\n[tool.pytest.ini_options]\naddopts = "-q"',
    "server.port=8080\nspring.datasource.url=jdbc:postgresql://localhost/records\nlogging.level.root=WARN",
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db-credentials\ntype: Opaque\nstringData:\n  username: <user>\n  password: <password>",
    "medication:\n  name: {~drug}\n  dose: {~dose}\n  codes: [{~code.ndc}, {~code.rxnorm}]\nguideline: {~guideline}",
    "fields:\n  - name: first_name\n    type: string\n  - name: ssn\n    mask: true\n  - name: date_of_birth\n    format: YYYY-MM-DD",
    '[unit]\nname = "Cardiology"\nbeds = 24\nphone_required = true\n\n[thresholds]\npotassium = [3.5, 5.1]',
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    chance = rng.random()
    if chance < 0.15:
        return leaf(scope, rng.choice(_CLEAN).replace("${{DB", "$(DB").replace("WORD}}", "WORD)"))
    if chance < 0.35:
        return joined([leaf(scope, line, one_line) for line in rng.sample(_ENV, rng.randint(2, 7))])
    style = key_style(rng, IDENTIFIER_STYLES)
    plan = layout(rng, most=5)
    parts: list[Draft] = []
    manner = rng.choice(("yaml", "yaml", "toml", "ini", "properties"))
    listed = manner == "yaml" and rng.random() < 0.3
    for section in plan.record(0):
        name = style(section.words)
        head = {"yaml": f"{name}:", "toml": f"[{name}]", "ini": f"[{name}]", "properties": f"# {name}"}[
            manner
        ]
        lines: list[Draft] = [Draft().add(head)]
        for place, field in enumerate(section.fields):
            key = style(field.words)
            if manner == "yaml":
                mark = rng.choice(("", "", '"', "'"))
                lines.append(
                    Draft().add(
                        "  " + (("- " if place == 0 else "  ") if listed else "") + f"{key}: {mark}",
                        leaf(scope, field.template, one_line),
                        mark,
                    )
                )
            elif manner == "toml":
                lines.append(Draft().add(f'{key} = "', leaf(scope, field.template, json_escape), '"'))
            elif manner == "ini":
                lines.append(Draft().add(f"{key} = ", leaf(scope, field.template, one_line)))
            else:
                lines.append(Draft().add(f"{name}.{key}=", leaf(scope, field.template, one_line)))
        parts.append(joined(lines))
    return joined(parts, rng.choice(("\n", "\n\n")))


FAMILY = Family("form_config", "config", _build)
