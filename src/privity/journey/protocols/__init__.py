"""The provider protocols, by name. What runs is what is listed here."""

from __future__ import annotations

from privity.journey.protocol import ProtocolAdapter
from privity.journey.protocols.anthropic_messages import AnthropicCountTokens, AnthropicMessages
from privity.journey.protocols.openai_chat import OpenAIChat

_LISTED: tuple[ProtocolAdapter, ...] = (OpenAIChat(), AnthropicMessages(), AnthropicCountTokens())

PROTOCOLS: dict[str, ProtocolAdapter] = {adapter.name: adapter for adapter in _LISTED}
