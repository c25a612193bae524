"""Credentials: keys with a known form, private keys, and passwords and tokens by cue."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_LINK = r"(?:[\s:=|*\"'`(>-]|\b(?:is|was|are|value|to|the|for|set|of)\b){1,12}"

_KEY = Pattern(
    "secret.key",
    r"\b(?:sk|pk|rk)[-_](?:live|test|proj|ant|or|svcacct)?[-_A-Za-z0-9]{16,200}|\bAKIA[0-9A-Z]{16}\b|"
    r"\bASIA[0-9A-Z]{16}\b|"
    r"\bgh[pousr]_[A-Za-z0-9]{30,255}\b|\bgithub_pat_[A-Za-z0-9_]{22,255}\b|\bglpat-[A-Za-z0-9_-]{20,64}|"
    r"\bxox[abprs]-[A-Za-z0-9-]{10,255}|\bAIza[0-9A-Za-z_-]{35}|\bya29\.[0-9A-Za-z_-]{20,512}|"
    r"\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}|\bhf_[A-Za-z0-9]{30,64}\b|\bpvk_[A-Za-z0-9]{36}\b|"
    # As their makers document them: Stripe, Docker, Shopify, Square, HashiCorp, Linear, Groq, Replicate, xAI,
    # Perplexity, Atlassian, New Relic, Databricks, Google, age, Tailscale, Notion, Postman, Sentry, GitLab,
    # Supabase, Slack, Mailgun, Twilio, DigitalOcean.
    r"\b(?:whsec_|dckr_pat_|shp(?:at|ca|pa|ss)_|sq0(?:atp|csp)-|hv[sb]\.|lin_api_|gsk_|r8_|xai-|pplx-|"
    r"ATATT3|NRAK-|GOCSPX-|AGE-SECRET-KEY-1|tskey-|ntn_|PMAK-|sntry[su]_|gl(?:rt|dt|cbt|ptt)-|sbp_|xapp-|"
    r"do[or]_v1_)[A-Za-z0-9_=.-]{16,255}|\b(?:dapi|key-|SK)[0-9a-f]{32}\b|"
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
        r"otp|one[ -]time (?:code|password|passcode|pin)|verification code|"
        r"(?:2fa|mfa|sms|login|text|recovery) ?code|"
        r"unlock(?:s|ed)? (?:it |this |the \pL{2,12} )?with(?: code| pin)?",
        r"\d{4,10}\b|\d{2,3}(?:[ -]\d{2,3}){1,3}\b",
    ),
)
# What opens an account, whatever words it is made of: the whole of a value under a key that says so.
_KEYED = Pattern(
    "secret.keyed",
    r"(?i:\b(?:\w{0,12}pass ?(?:word|wd|code|phrase|key)|pwd?|jwt|hmac(?: key)?|"
    r"magic (?:link|code|token|word)|(?:password|secret) hint|reset (?:code|token|key)|"
    r"one[ -]?time (?:code|password|pin|key)|webhook secret|(?:code|watch) ?word|key ?material|"
    r"secret(?: ?(?:word|answer|key|question answer))?|"
    r"(?:security|recovery|memorable|challenge)[ -]?(?:answer|reply|word|phrase|code|key)|"
    r"(?:sms|text|door|gate|alarm|entry|access|unlock|login|otp|totp|mfa|2fa|backup|pairing|activation|"
    r"verification|lock ?box|key ?safe) ?(?:codes?|pin|secret|seed)|otp|pin(?: ?code)?|puk|"
    r"sign(?:ing|ature) ?(?:material|key|secret)|(?:session|login|auth|refresh|access|bearer|csrf|device) ?"
    r"(?:handle|token|cookie|key|id token)|"
    r"(?:api|private|integration|client|shared|encryption) ?(?:key|secret)|authorization code|mnemonic|"
    r"seed ?phrase|contraseña|clave(?: de acceso)?|(?:pass|kenn|losungs)wort|zugangscode|geheimantwort|"
    r"sicherheitsantwort|"
    r"mot de ?passe|code d ?acc[eè]s|r[ée]ponse secr[eè]te|senha|palavra passe|wachtwoord|toegangscode|"
    r"parola(?: d ordine| chiave)?|risposta segreta|respuesta secreta|resposta secreta)"
    r"(?: (?:was|now|old|new|value|from|to|before|after|current|previous))?: )(?P<value>[^\n]{3,512})$",
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


# Rules for passwords and news about them: "min 8 characters", "sent to your phone".
_TELLS_OF = frozenset(
    """
    and are ask at be by call case character characters chars contact digit digits expires field from is least
    letters min minimum must not numbers or please see sent should symbols upper was were when will with your
    """.split()  # noqa: SIM905 - a list of words
)
# What a program names: ``self.pwd``, ``user_password``, ``getpass()``.
_REFERENCE = late(r"[a-z]+(?:[_.][a-z_]+)+(?:\(.*\))?|\w+\(.*\)|[a-z_]+\[.*\]")
_PLACEHOLDERS = frozenset(
    """
    any bool boolean bytes changed char default disabled empty enabled encrypted expired false hidden
    int invalid masked missing no none null object optional password pending redacted required reset
    secret set str string text token true undefined unknown unset uuid valid varchar yes
    """.split()  # noqa: SIM905 - a list of words
)


def _kept(text: str) -> bool:
    """Whatever somebody chose, but for what stands in its place or tells of it."""
    core = text.strip(" .,;:!?()[]<>*_\"'").lower()
    if (
        len(core) < _SHORTEST
        or core in _PLACEHOLDERS
        or text.startswith(("${", "{{", "$(", "%(", "<", "[", "{"))
    ):
        return False
    if _REFERENCE.fullmatch(text.lower()) or not _TELLS_OF.isdisjoint(core.split()):
        return False
    return len(set(core)) > 1 and core.count(" ") < _MOST_WORDS


_SHORTEST, _MOST_WORDS = 3, 24


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
        Rule(_KEYED, Label.SECRET, "PASSWORD", 0.8, Evidence.CUE, _kept, key_only=True),
        Rule(_ONE_TIME, Label.SECRET, "ONE_TIME_CODE", 0.85, Evidence.CUE),
    ),
    examples=(
        Example("password: hunter2!x", ("hunter2!x",)),
        Example("AKIAIOSFODNN7EXAMPLE", ("AKIAIOSFODNN7EXAMPLE",)),
        Example("api_key = 9f8e7d6c5b4a39281706f5e4", ("9f8e7d6c5b4a39281706f5e4",)),
        Example("T32CDXSEF6Y39C2MU46J", ("T32CDXSEF6Y39C2MU46J",), keys=("auth", "token")),
        Example("hvs.CAESIJ44kd8842zqlm77qpx", ("hvs.CAESIJ44kd8842zqlm77qpx",)),
        Example("unlock with 829 438; verification code 55 12 04", ("829 438", "55 12 04")),
        Example("Mr. Whiskers", ("Mr. Whiskers",), keys=("changes", "recoveryReply", "now")),
        Example("298PR", ("298PR",), keys=("SMSCODE", "NOW")),
        Example("correcthorse", ("correcthorse",), keys=("pw",)),
        Example("string", keys=("properties", "password")),
        Example("${VAULT_PW}", keys=("db", "password")),
        Example("min 8 characters, one symbol", keys=("form", "password")),
        Example("self.pwd", keys=("pwd",)),
        Example("two", keys=("password", "minimum length")),
        Example("unlock with care; unlocked with 2 keys"),
        Example("the password is required; reset your password here"),
        Example("password: ${DB_PASSWORD}, password: {{ vault_pw1 }}"),
        Example("key findings and a secret ballot"),
    ),
)
