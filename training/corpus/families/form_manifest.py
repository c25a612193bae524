"""TEST: settings of other kinds: plists, HCL, compose files, nginx, crontabs, dotfiles, Helm values."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import key_style, leaf, one_line, xml_escape
from training.corpus.scope import Scope

_CHUNKS = (
    "machine mail.example.org\n  login {login#1}\n  password {secret.password#1}", "variable \"owner\" {{\n  default = \"{name.full#1} <{email#1}>\"\n}}", "0 6 * * 1-5 /opt/report --to {email#1} # asked by {name.given#1}", "Host bastion\n  HostName {ip.v4#1}\n  User {login#1}",
    "auth_basic_user_file /etc/htpasswd; # {login#1}:{secret.password#1}", "on_call:\n  - who: {name.full#1}\n    ring: '{phone#1}'\n  - who: {name.full#2}\n    ring: '{phone#2}'", "x-token: {secret.token#1}", "maintainers = [ \"{name.full#1}\" ]", "allow {ip.v4#1};\ndeny all;",
    "replicas: 3\nimage: records:{~code.version}\nresources: {{cpu: 500m, memory: 1Gi}}", "upstream api {{ server 127.0.0.1:9000; }}", "retention_days = 30\nmask = [\"ssn\", \"dob\", \"mrn\"]", "gpg --recv-keys {secret.key#2}",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, chunk) for chunk in rng.sample(_CHUNKS, rng.randint(1, 3))]
    if rng.random() < 0.5:
        style = key_style(rng, ("camel", "kebab"))
        fields = layout(rng, other=True, most=4).flat(0)
        if rng.random() < 0.5:
            rows = [
                Draft().add(
                    f"<key>{style(f.words)}</key><string>", leaf(scope, f.template, xml_escape), "</string>"
                )
                for f in fields
            ]
            parts.append(Draft().add("<dict>", joined(rows), "</dict>"))
        else:
            parts.append(
                joined(
                    [
                        Draft().add(f'--{style(f.words)}="', leaf(scope, f.template, one_line), '"')
                        for f in fields
                    ],
                    " \\\n  ",
                )
            )
    return joined(parts, "\n\n")


FAMILY = Family("form_manifest", "config", _build)
