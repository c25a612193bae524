"""One running gateway for all of these tests: a real process, a simulated provider, the real SDKs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.gateway import MESSAGES, MODELS, TOOLS, Harness, harness


@pytest.fixture(scope="session")
def gateway() -> Iterator[Harness]:
    with harness(models=MODELS, messages=MESSAGES, tools=TOOLS) as running:
        yield running


@pytest.fixture(scope="session")
def key(gateway: Harness) -> str:
    return gateway.key("clinic")
