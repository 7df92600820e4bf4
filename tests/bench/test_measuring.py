"""How times are taken and summed up."""

import pytest

from bench.measuring import Times, percentile, times_of


def test_p95_of_a_hundred_calls_is_the_ninety_fifth() -> None:
    times = Times(tuple(float(number) for number in range(100, 0, -1)), processor=())

    assert (times.p50, times.p95, times.longest) == (50.0, 95.0, 100.0)


def test_percentile_of_few_values_is_one_of_them() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([3.0, 1.0, 2.0], 95) == 3.0
    assert percentile([3.0], 50) == 3.0


def test_round_to_warm_up_is_not_counted() -> None:
    called: list[str] = []

    times = times_of([lambda: called.append("home"), lambda: called.append("results")], rounds=2)

    assert called == ["home", "results"] * 3
    assert len(times.seconds) == len(times.processor) == 4


def test_call_that_fails_ends_the_measuring() -> None:
    def fail() -> None:
        raise ValueError("no page")

    with pytest.raises(ValueError, match="no page"):
        times_of([fail], rounds=1)
