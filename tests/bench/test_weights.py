"""Whether a change of a weight was chosen for what it does, or for the queries that happened to be there."""

from random import Random

from bench.weights import Change, left_out

PRESENT = Change("kind: own", 1.0, {"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5})


def test_a_change_that_helps_every_query_helps_those_left_out() -> None:
    better = Change("kind: own", 2.0, dict.fromkeys("abcd", 0.7))
    assert "+0.200 on these, +0.200 on those left out" in left_out([PRESENT, better], Random(1))


def test_a_change_that_helps_one_query_is_found_out() -> None:
    tuned = Change("kind: own", 2.0, {"a": 1.0, "b": 0.4, "c": 0.4, "d": 0.4})
    # Chosen in the half of throws that have "a": it gains 0.2 there, and loses 0.1 on the others.
    line = left_out([PRESENT, tuned], Random(1))
    assert "-0.05" in line.split(",")[-1]


def test_where_no_change_helps_the_present_weights_stay() -> None:
    worse = Change("kind: own", 2.0, dict.fromkeys("abcd", 0.3))
    assert "+0.000 on these, +0.000 on those left out" in left_out([PRESENT, worse], Random(1))
