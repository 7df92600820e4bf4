"""What only counts asks for the same practices, with far fewer steps."""

import pytest

from search.analysis.matching import All, AnyOf, AtLeast, Best, Identity, Match, Sequence, Sum, Term, unscored

A, B, C = (Term(key, 1.0) for key in "abc")
PHRASE = Sequence(("a", "b"))


@pytest.mark.parametrize(
    ("scored", "counted"),
    [
        (A, AnyOf(("a",))),
        (Sum((A, Best((B, A), 0.1), C)), AnyOf(("a", "b", "c"))),
        (Sum((A, All((B, C)))), Sum((AnyOf(("a",)), All((AnyOf(("b",)), AnyOf(("c",))))))),
        (Sum((A, Sum((B, PHRASE)), C)), Sum((AnyOf(("a", "b", "c")), PHRASE))),
        (AtLeast(1, (A, B), (C,)), AnyOf(("a", "b"))),
        (AtLeast(2, (A, Best((B, C))), (C,)), AtLeast(2, (AnyOf(("a",)), AnyOf(("b", "c"))))),
        (Sum(()), Sum(())),
        (Identity("p-1"), Identity("p-1")),
    ],
)
def test_terms_of_which_any_will_do_become_one_list(scored: object, counted: object) -> None:
    match = Match(scored, required=(PHRASE,), excluded=(A,))  # type: ignore[arg-type]
    assert unscored(match) == Match(counted, required=(PHRASE,), excluded=(A,))  # type: ignore[arg-type]


def test_everything_stays_everything() -> None:
    assert unscored(Match(None)) == Match(None)
