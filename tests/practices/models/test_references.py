"""References are given once and never again."""

import pytest

from practices.models.references import ReferenceNumber, keep_reference, next_reference

pytestmark = pytest.mark.django_db


def _number(reference: str) -> int:
    return int(reference.removeprefix("p-"))


def test_references_count_up() -> None:
    assert _number(next_reference()) < _number(next_reference())


def test_a_reference_that_came_from_elsewhere_is_never_given_again() -> None:
    free = _number(next_reference()) + 1
    keep_reference(f"p-{free}")
    keep_reference(f"p-{free}")
    assert _number(next_reference()) > free


def test_a_reference_of_the_corpus_takes_no_number() -> None:
    before = ReferenceNumber.objects.count()
    keep_reference("fr-012")
    assert ReferenceNumber.objects.count() == before


def test_a_number_reads_as_its_reference() -> None:
    assert str(ReferenceNumber(pk=7)) == "p-7"
