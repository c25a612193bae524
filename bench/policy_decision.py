"""Time of a policy decision: the first of a slice, a new set of labels in it, and a remembered one."""

from __future__ import annotations

import dataclasses
import itertools
import statistics
import time
from collections.abc import Callable, Iterable

from privity.domain.labels import Label
from privity.policy.action import Given
from privity.policy.engine import Engine
from privity.policy.query import PromptQuery


def microseconds(run: Callable[[PromptQuery], object], queries: Iterable[PromptQuery]) -> str:
    """Return p50 and p99 of ``run`` over the queries."""
    times = []
    for query in queries:
        started = time.perf_counter_ns()
        run(query)
        times.append((time.perf_counter_ns() - started) / 1000)
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:8.1f} us   p99 {cuts[98]:8.1f} us   n {len(times)}"


def main() -> None:
    """Measure with the shipped pack."""
    engine = Engine.load(["hipaa"])
    query = Given().query()

    def of_application(number: int) -> PromptQuery:
        application = dataclasses.replace(query.application, owner=f"owner {number}")
        return dataclasses.replace(query, application=application)

    subsets = itertools.islice(itertools.combinations(list(Label), 3), 1000)
    print("first of a slice    ", microseconds(engine.decide_prompt, (of_application(n) for n in range(200))))
    print(
        "other labels        ",
        microseconds(
            engine.decide_prompt, (dataclasses.replace(query, labels=frozenset(labels)) for labels in subsets)
        ),
    )
    print(
        "remembered          ",
        microseconds(engine.decide_prompt, (dataclasses.replace(query) for _ in range(5000))),
    )


if __name__ == "__main__":
    main()
