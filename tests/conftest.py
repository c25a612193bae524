"""How properties are tested: with fresh examples in `make check`, with the same ones each time in `make test`."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("default", deadline=None)
# Whether a commit may land must not depend on the draw.
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("default")
