"""Taking times. One round to warm up is thrown away; the rounds after it count."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Times:
    """The durations of many calls, in seconds. At least one is needed."""

    seconds: tuple[float, ...]

    @property
    def p50(self) -> float:
        """Half of the calls were at least as quick."""
        return percentile(self.seconds, 50)

    @property
    def p95(self) -> float:
        """Ninety-five of a hundred calls were at least as quick."""
        return percentile(self.seconds, 95)

    @property
    def longest(self) -> float:
        """The slowest call."""
        return max(self.seconds)


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest value that ``percent`` of all values do not exceed (nearest rank, nothing interpolated)."""
    rank = math.ceil(len(values) * percent / 100)
    return sorted(values)[max(rank, 1) - 1]


def seconds_of(action: Callable[[], object]) -> float:
    """Return how long one call takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def times_of(actions: Sequence[Callable[[], object]], *, rounds: int) -> Times:
    """Call every action once to warm up, then all of them, in their order, ``rounds`` times."""
    for action in actions:
        action()
    return Times(tuple(seconds_of(action) for _round in range(rounds) for action in actions))
