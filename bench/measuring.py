"""Taking times, those of a first round or those after a round to warm up."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Times:
    """The durations of many calls, in seconds. At least one is needed.

    ``processor`` holds the shares in which this process really computed: on a machine that others use too, they tell
    more than the durations.
    """

    seconds: tuple[float, ...]
    processor: tuple[float, ...]

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
    return times_of_first_calls([action for _round in range(rounds) for action in actions])


def times_of_first_calls(actions: Sequence[Callable[[], object]]) -> Times:
    """Call every action once and count that one call: for actions that are quicker the second time."""
    calls = [_call(action) for action in actions]
    return Times(tuple(seconds for seconds, _processor in calls), tuple(processor for _seconds, processor in calls))


def _call(action: Callable[[], object]) -> tuple[float, float]:
    computed = time.process_time()
    seconds = seconds_of(action)
    return seconds, time.process_time() - computed
