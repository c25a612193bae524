"""The ids by which providers know a tool call, a message or a request.

They are drawn at random and stand for nobody, and a provider takes them back only as it gave them. The
forms are
those that the APIs of OpenAI and Anthropic use.
"""

from __future__ import annotations

import re
from typing import Final

PROVIDER_ID: Final = re.compile(
    r"(?:call|toolu|srvtoolu|fc|ctc|msg|resp|rs|chatcmpl|run|step|req)[_-][A-Za-z0-9]{16,64}(?![\w-])"
)
