"""What worked beside what did not."""

import pytest
from django.utils import translation

from practices.models import PracticePage
from practices.presentation.banks import bank_of, banks_of
from practices.selection import live_practices
from tests.factories import a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")

_SUCCESS = (("success", "Tous sont venus."),)
_DIFFICULTY = (("difficulty", "Peu de salles."),)
_FAILURE = (("failure", "Personne n’est venu."),)


def _french(*lessons: tuple[str, str]) -> PracticePage:
    return a_named_practice(lessons=lessons, why_no_difficulty="Petit.")


def _german(*lessons: tuple[str, str]) -> PracticePage:
    return a_german_practice(lessons=lessons, why_no_difficulty="Klein.")


def _pairs(*pages: PracticePage, limit: int = 3) -> list[tuple[str, str]]:
    families = [list(live_practices().filter(translation_key=page.translation_key)) for page in pages]
    banks = banks_of(families, limit=limit)
    return [(pair.left.practice.reference, pair.right.practice.reference) for pair in banks]


def test_a_success_stands_beside_a_failure_of_another_practice() -> None:
    worked, failed = _french(*_SUCCESS), _german(*_FAILURE)
    assert _pairs(worked, failed) == [(worked.reference, failed.reference)]


def test_the_other_language_is_preferred_opposite() -> None:
    french, german, failed = _french(*_SUCCESS), _german(*_SUCCESS), _french(*_FAILURE)
    assert _pairs(french, german, failed) == [(german.reference, failed.reference)]


def test_failures_come_before_difficulties() -> None:
    first, second = _french(*_SUCCESS), _french(*_SUCCESS)
    hard, failed = _german(*_DIFFICULTY), _german(*_FAILURE)
    assert _pairs(first, second, hard, failed) == [
        (first.reference, failed.reference),
        (second.reference, hard.reference),
    ]


def test_no_practice_stands_opposite_itself_or_twice_on_a_side() -> None:
    alone = _french(*_SUCCESS, *_FAILURE)
    assert _pairs(alone) == []
    other = _german(*_SUCCESS, *_FAILURE)
    assert len(_pairs(alone, other)) == 1


def test_no_more_pairs_are_shown_than_asked_for() -> None:
    pages = [_french(*_SUCCESS), _french(*_SUCCESS), _german(*_FAILURE), _german(*_FAILURE)]
    assert len(_pairs(*pages, limit=1)) == 1
    assert _pairs(*pages, limit=0) == []


def test_a_side_speaks_the_readers_language_where_it_can() -> None:
    original = _german(("failure", "Niemand kam."))
    version = a_translation_of(original, "fr")
    lesson = version.lessons.get()
    lesson.text = "Personne n’est venu."
    lesson.save()
    versions = list(live_practices().filter(translation_key=original.translation_key))
    with translation.override("fr"):
        french = bank_of(versions, ("failure",))
    with translation.override("en"):
        english = bank_of(versions, ("failure",))
    assert french is not None
    assert english is not None
    assert (french.text, french.text_language) == ("Personne n’est venu.", "fr")
    assert (english.text, english.text_language) == ("Niemand kam.", "de")
    assert english.line == "Neustadt, since 2016"
    assert (english.kind, bank_of(versions, ("success",))) == ("failure", None)
