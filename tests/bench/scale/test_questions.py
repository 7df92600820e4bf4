"""What the engines are asked."""

import pytest

from bench.scale.practices import PracticeMaker
from bench.scale.questions import Kind, make_prefixes, make_questions
from search.registry import get_facets

pytestmark = pytest.mark.django_db


def test_questions_are_many_and_differ_in_kind_and_filters(maker: PracticeMaker) -> None:
    asked = make_questions(maker, 100, "one")

    assert len(asked) >= 200
    assert {each.kind for each in asked} == set(Kind)
    assert {each.filters for each in asked} == {0, 1, 2}
    assert {each.query.language for each in asked} == {"fr", "de", "en"}
    assert all(each.query.text.strip() for each in asked)
    assert {each.query.facets for each in asked} == {tuple(facet.name for facet in get_facets())}


def test_filters_are_codes_that_practices_have(maker: PracticeMaker) -> None:
    codes: dict[str, set[str]] = {}
    for document in maker.generate(100):
        for name, own in document.facets.items():
            codes.setdefault(name, set()).update(own)

    for each in make_questions(maker, 100, "one"):
        assert all(set(chosen) <= codes[name] for name, chosen in each.query.filters.items())


def test_same_seed_asks_the_same(maker: PracticeMaker) -> None:
    assert make_questions(maker, 50, "one") == make_questions(maker, 50, "one")
    assert make_questions(maker, 50, "one") != make_questions(maker, 50, "two")


def test_typed_beginnings_have_one_to_six_letters(maker: PracticeMaker) -> None:
    typed = make_prefixes(maker, 100, "one", 200)

    assert {len(text) for text, _language in typed} == {1, 2, 3, 4, 5, 6}
