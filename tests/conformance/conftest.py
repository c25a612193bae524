"""Every backend, for the suites that run over each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.support import postgres
from tests.support.stores import BACKENDS, Open, opener


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[Callable[[], str]]:
    """Start the server when the first test asks, and not for runs that leave it out."""
    with ExitStack() as stack:
        url: list[str] = []

        def start() -> str:
            if not url:
                url.append(stack.enter_context(postgres.server()))
            return url[0]

        yield start


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.postgres, pytest.mark.slow] if name == "postgres" else [])
        for name in BACKENDS
    ]
)
def open_store(request: pytest.FixtureRequest, tmp_path: Path, postgres_url: Callable[[], str]) -> Open:
    return opener(request.param, tmp_path, postgres_url)
