from __future__ import annotations

import pytest

from privity.policy.memo import Memo


def test_remembers_and_forgets_the_least_recently_used() -> None:
    made: list[int] = []
    memo: Memo[int, int] = Memo(2)

    def get(key: int) -> int:
        return memo.get(key, lambda: made.append(key) or key * 10)  # type: ignore[func-returns-value]

    assert [get(1), get(2), get(1), get(3), get(1), get(2)] == [10, 20, 10, 30, 10, 20]
    assert made == [1, 2, 3, 2]
    assert len(memo) == 2


def test_a_failure_is_not_remembered() -> None:
    memo: Memo[str, int] = Memo(2)
    with pytest.raises(ZeroDivisionError):
        memo.get("a", lambda: 1 // 0)
    assert memo.get("a", lambda: 7) == 7
