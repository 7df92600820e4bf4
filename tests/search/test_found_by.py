"""Why a hit was found, as the reader sees it."""

from django.utils import translation

from search.facets import Facet
from search.found_by import found_subjects, found_words
from search.values import Hit, MatchedWord

_FACETS = (Facet(name="theme", label="Theme", choices=lambda: {"poverty": "Poverty", "health": "Health"}),)


def _hit(*matched: MatchedWord, language: str = "de") -> Hit:
    return Hit(id="p-1", language=language, languages=(language,), title=(), snippet=(), score=1.0, matched=matched)


def test_each_word_has_its_own_forms() -> None:
    found = found_words(
        (MatchedWord(word="sans-abri", forms=("obdachlos",)), MatchedWord(word="jeunes", forms=("Jugendliche",)))
    )
    assert [(word.word, word.forms) for word in found] == [("sans-abri", ("obdachlos",)), ("jeunes", ("Jugendliche",))]


def test_typed_words_are_no_forms_and_a_form_comes_once_however_it_is_written() -> None:
    (found,) = found_words((MatchedWord(word="jeunes", forms=("Jeunes", "Jugend", "JUGEND", "jugendlich", "Kind")),))
    assert found.forms == ("Jugend", "jugendlich", "Kind")


def test_no_more_is_said_than_fits_in_two_lines() -> None:
    many = tuple(f"Wort{number}" for number in range(9))
    found = found_words(tuple(MatchedWord(word=f"mot{number}", forms=many) for number in range(9)))
    assert (len(found), len(found[0].forms)) == (6, 3)


def test_subject_is_said_where_the_text_is_foreign_or_lacks_the_word() -> None:
    named = MatchedWord(word="pauvreté", forms=("Armut",), concepts=("poverty",))
    without_forms = MatchedWord(word="pauvreté", concepts=("poverty", "health", "gone"))
    with translation.override("en"):
        assert found_subjects(_hit(named), "fr", _FACETS) == "by the subject Poverty"
        assert found_subjects(_hit(named), "de", _FACETS) == ""
        assert found_subjects(_hit(without_forms), "de", _FACETS) == "by the subject Poverty, Health"
