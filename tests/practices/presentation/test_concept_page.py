"""A theme or an audience as its page shows it."""

from decimal import Decimal

import pytest
from django.utils import translation

from practices.models import Concept
from practices.presentation.concept_page import ConceptPage, concept_page
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_failed_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)

pytestmark = pytest.mark.usefixtures("site")


def _page(concept: Concept) -> ConceptPage:
    with translation.override("en"):
        return concept_page(concept)


def test_the_newest_practices_come_first_and_each_family_once(concepts: dict[str, Concept]) -> None:
    first = a_named_practice()
    second = a_german_practice()
    a_translation_of(first)
    a_named_practice(themes=["homework-help"])
    a_draft()
    shown = _page(concepts["literacy"])
    assert [card.reference for card in shown.cards] == [second.reference, first.reference]
    assert (shown.total, shown.french, shown.german) == (2, 1, 2)
    assert shown.updated == max(first.last_published_at, second.last_published_at)


def test_places_and_countries_are_counted_without_giving_away_a_withheld_town(concepts: dict[str, Concept]) -> None:
    a_named_practice()
    a_named_practice()
    a_german_practice()
    a_confidential_practice()
    an_anonymous_practice()
    shown = _page(concepts["literacy"])
    assert (shown.places, shown.countries, shown.total) == (2, 2, 5)


def test_lessons_are_counted_and_practices_by_what_they_tell(concepts: dict[str, Concept]) -> None:
    a_named_practice()
    assert not _page(concepts["literacy"]).tells_failure
    a_failed_practice(lessons=(("failure", "A"), ("failure", "B")))
    shown = _page(concepts["literacy"])
    assert shown.tells_failure
    assert {tell.kind.value: tell.count for tell in shown.tells} == {"success": 1, "difficulty": 1, "failure": 1}
    assert shown.lessons == 4


def test_spreads_show_zeros_and_unknowns(concepts: dict[str, Concept]) -> None:
    a_named_practice(evidence="E0", yearly_cost=Decimal(800))
    a_german_practice(evidence="E0")
    shown = _page(concepts["everyone"])
    with translation.override("en"):
        evidence = [(row.code, row.count) for row in shown.evidence_spread]
        cost = [(row.code, row.word, row.count) for row in shown.cost_spread]
    assert evidence == [("E0", 2), ("E1", 0), ("E2", 0), ("E3", 0), ("E4", 0), ("E5", 0)]
    assert cost[0] == ("C0", "none", 0)
    assert cost[1] == ("C1", "under €1,000", 1)
    assert cost[-1] == ("", "unknown", 1)
    assert shown.unknown_costs == 1


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("literacy", "theme=literacy"),
        ("learning", "theme=literacy&theme=homework-help"),
        ("children", "audience=children"),
    ],
)
def test_the_search_lists_the_same_practices(concepts: dict[str, Concept], code: str, question: str) -> None:
    with translation.override("en"):
        assert _page(concepts[code]).search_url == f"/en/search/?{question}"


def test_an_empty_theme_has_no_counts_and_leads_on(concepts: dict[str, Concept]) -> None:
    with translation.override("en"):
        shown = _page(concepts["homework-help"])
        assert [url for _label, url, _count in shown.steps] == ["/en/themes/", "/en/search/"]
    assert (shown.total, shown.banks, shown.tells, shown.updated, shown.places) == (0, (), (), None, 0)
