"""Credentials: keys with a known form, private keys, and passwords and tokens by cue."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_LINK = r"(?:[\s:=|*\"'`(>-]|\b(?:is|was|are|value|to|the|for|set|of)\b){1,12}"

_KEY = Pattern(
    "secret.key",
    r"\b(?:sk|pk|rk)[-_](?:live|test|proj|ant|or|svcacct)?[-_A-Za-z0-9]{16,200}|\bAKIA[0-9A-Z]{16}\b|"
    r"\bASIA[0-9A-Z]{16}\b|"
    r"\bgh[pousr]_[A-Za-z0-9]{30,255}\b|\bgithub_pat_[A-Za-z0-9_]{22,255}\b|\bglpat-[A-Za-z0-9_-]{20,64}|"
    r"\bxox[abprs]-[A-Za-z0-9-]{10,255}|\bAIza[0-9A-Za-z_-]{35}|\bya29\.[0-9A-Za-z_-]{20,512}|"
    r"\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}|\bhf_[A-Za-z0-9]{30,64}\b|\bpvk_[A-Za-z0-9]{36}\b|"
    r"\bnpm_[A-Za-z0-9]{36}\b|\bpypi-[A-Za-z0-9_-]{50,255}|\bdop_v1_[a-f0-9]{64}\b",
)
_JWT = Pattern("secret.jwt", r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}")
_PRIVATE_KEY = Pattern(
    "secret.private_key",
    r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\s\\:,.-]+?-----END [A-Z ]{0,20}PRIVATE KEY-----",
)
_URL_PASSWORD = Pattern(
    "secret.url_password", r"(?i:\b[a-z][a-z0-9+]{1,15}://[^\s:/@]{1,64}:)(?P<value>[^\s/@]{2,128})@"
)
_PASSWORD = Pattern(
    "secret.password_by_cue",
    rf"(?i:\b(?:password|passwd|pwd|passcode|passphrase|passwort|pass ?phrase){_LINK})"
    rf"(?P<value>[^\s\"'`<>,]{{4,128}})",
)
_TOKEN = Pattern(
    "secret.token_by_cue",
    cue(
        r"api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|secret(?:[ _-]?(?:key|token))?|"
        r"auth(?:orization)?[ _-]?"
        r"(?:key|token|code)?|bearer|client[ _-]?secret|security token|session[ _-]?(?:id|token|key)|"
        r"refresh[ _-]?token|private[ _-]?key|"
        r"token|credential|key",
        r"[A-Za-z0-9_+/=.~-]{12,512}",
        _LINK,
    ),
)
_ONE_TIME = Pattern(
    "secret.one_time_code",
    cue(
        r"otp|one[ -]time (?:code|password|passcode)|verification code|2fa code|mfa code|login code",
        r"\d{4,10}\b",
    ),
)


def _password(text: str) -> bool:
    """A word of plain letters is prose about passwords, not a password; nor is what stands in for one."""
    if text.startswith(("${", "{{", "$(", "%(")):
        return False
    core = text.strip(".,;:!?()[]*_")
    return (
        len(core) >= 4
        and not core.isalpha()
        and not core.replace("-", "").replace("_", "").replace(".", "").isalpha()
    )


def _token(text: str) -> bool:
    core = text.strip("=.-_/")
    return (
        any(c.isdigit() for c in core) and any(c.isalpha() for c in core) and validators.entropy(core) >= 3.0
    )


DETECTOR = RuleDetector(
    name="secret",
    source="45 CFR 164.514(b)(2)(i)(R), 164.312(d); RFC 7468 (PEM), RFC 7519 (JWT), issuers' documented "
    "key prefixes",
    rules=(
        Rule(_PRIVATE_KEY, Label.SECRET, "PRIVATE_KEY", 0.99, Evidence.VALIDATED),
        Rule(_KEY, Label.SECRET, "API_KEY", 0.95, Evidence.VALIDATED),
        Rule(_JWT, Label.SECRET, "JWT", 0.95, Evidence.VALIDATED),
        Rule(_URL_PASSWORD, Label.SECRET, "PASSWORD", 0.9, Evidence.VALIDATED),
        Rule(_PASSWORD, Label.SECRET, "PASSWORD", 0.8, Evidence.CUE, _password),
        Rule(_TOKEN, Label.SECRET, "TOKEN", 0.8, Evidence.CUE, _token),
        Rule(_ONE_TIME, Label.SECRET, "ONE_TIME_CODE", 0.85, Evidence.CUE),
    ),
    examples=(
        Example("password: hunter2!x", ("hunter2!x",)),
        Example("AKIAIOSFODNN7EXAMPLE", ("AKIAIOSFODNN7EXAMPLE",)),
        Example("api_key = 9f8e7d6c5b4a39281706f5e4", ("9f8e7d6c5b4a39281706f5e4",)),
        Example("T32CDXSEF6Y39C2MU46J", ("T32CDXSEF6Y39C2MU46J",), keys=("auth", "token")),
        Example("the password is required; reset your password here"),
        Example("password: ${DB_PASSWORD}, password: {{ vault_pw1 }}"),
        Example("key findings and a secret ballot"),
    ),
)
