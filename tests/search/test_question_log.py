"""Words that found too little are counted, and nothing else is kept."""

import logging
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from search import question_log
from search.models import Shortcoming, WantedWords
from search.question_log import record_search, write_waiting
from search.values import Fragment, Hit, SearchQuery, SearchResults, Sort

pytestmark = pytest.mark.django_db


def ask(text: str, *hits: str, times: int = 1, **about: Any) -> None:
    """Ask with these words, in French unless told; each hit is the languages of one practice, such as "de en"."""
    asked = {name: about.pop(name) for name in ("language", "page", "sort", "filters") if name in about}
    results = SearchResults(
        query=SearchQuery(text=text, **asked),
        total=len(hits),
        hits=tuple(_hit(languages) for languages in hits),
        **about,
    )
    for _time in range(times):
        record_search(results)
        write_waiting()


def _hit(languages: str) -> Hit:
    codes = tuple(languages.split())
    return Hit(id=languages, language=codes[0], languages=codes, title=(Fragment("–"),), snippet=(), score=1)


def counted() -> list[tuple[str, str, str, int]]:
    """Return (words, language, kind, count) of every row."""
    return list(WantedWords.objects.order_by("pk").values_list("words", "language", "kind", "count"))


def test_words_that_find_nothing_are_counted_by_day() -> None:
    ask("potager", times=3)
    assert counted() == [("potager", "fr", "nothing", 3)]
    assert WantedWords.objects.get().day == timezone.localdate()


def test_counts_of_another_day_language_and_kind_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    ask("potager")
    ask("potager", language="de")
    ask("potager", "de")
    monkeypatch.setattr(timezone, "localdate", lambda: date(2001, 2, 3))
    ask("potager")
    assert [row[1:] for row in counted()] == [
        ("fr", "nothing", 1),
        ("de", "nothing", 1),
        ("fr", "foreign", 1),
        ("fr", "nothing", 1),
    ]


def test_capitals_accents_blanks_and_apostrophes_make_no_difference() -> None:
    for text in ("L’Échec  scolaire", " l'échec scolaire", "l'echec\tscolaire "):
        ask(text)
    assert counted() == [("l'echec scolaire", "fr", "nothing", 3)]


def test_mistyped_words_are_counted_as_they_were_typed() -> None:
    ask("biblioteque", "fr", repairs=(("biblioteque", "bibliothèque"),))
    assert counted() == [("biblioteque", "fr", "repaired", 1)]


def test_an_answer_in_other_languages_only_is_counted() -> None:
    ask("Hausaufgaben", "de", "de en")
    ask("devoirs", "de", "fr de")
    assert counted() == [("hausaufgaben", "fr", "foreign", 1)]


def test_practices_behind_the_first_page_count_where_languages_were_counted() -> None:
    ask("Hausaufgaben", "de", facet_counts={"language": {"de": 30, "fr": 2}})
    assert counted() == []
    ask("Hausaufgaben", "de", facet_counts={"language": {"de": 30}})
    assert counted() == [("hausaufgaben", "fr", "foreign", 1)]


def test_what_found_something_is_not_counted() -> None:
    ask("lecture", "fr")
    assert counted() == []


@pytest.mark.parametrize(
    "about", [{"filters": {"country": ("DE",)}}, {"page": 2}, {"sort": Sort.NEWEST}], ids=["filter", "page", "order"]
)
def test_only_the_first_page_of_words_alone_is_counted(about: dict[str, Any]) -> None:
    ask("potager", **about)
    assert counted() == []


def test_a_question_without_words_is_not_counted() -> None:
    ask("   ")
    assert counted() == []


@pytest.mark.parametrize(
    "text", ["anne@example.org", "06 12 34 56 78", "+49 (30) 12-34", "né le 12.05.1980", "carte 123456", "٠١٢٣٤٥"]
)
def test_what_may_tell_of_a_person_is_not_kept(text: str) -> None:
    ask(text)
    assert counted() == []


def test_years_and_laws_are_no_numbers_of_persons() -> None:
    ask("SGB 2 et 8, 2016")
    assert counted() == [("sgb 2 et 8, 2016", "fr", "nothing", 1)]


def test_long_questions_are_cut_at_100_letters() -> None:
    ask("é" * 150)
    assert counted() == [("e" * 100, "fr", "nothing", 1)]


def test_a_letter_that_becomes_several_does_not_make_the_words_too_long() -> None:
    ask("ﷺ" * 99)
    assert len(WantedWords.objects.get().words) <= 100


def test_nothing_touches_the_database_until_the_answer_is_out(
    client: Client, engine: object, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    empty = SearchResults(query=SearchQuery(text="potager"), total=0, hits=())
    with django_assert_num_queries(0):
        record_search(empty)
    assert counted() == []
    client.get("/health/")
    assert counted() == [("potager", "fr", "nothing", 1)]
    record_search(empty)
    with django_assert_num_queries(1):
        write_waiting()


def test_a_database_that_fails_is_only_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError("locked")

    with monkeypatch.context() as patch:
        patch.setattr(question_log, "_count", fail)
        with caplog.at_level(logging.ERROR):
            ask("potager")
    assert "could not be counted" in caplog.text
    ask("jardin")
    assert counted() == [("jardin", "fr", "nothing", 1)]


def test_two_that_ask_for_new_words_at_once_are_both_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    real = WantedWords.objects.get_or_create

    def come_second(**values: Any) -> Any:
        WantedWords.objects.create(**values)
        return real(**values)

    monkeypatch.setattr(WantedWords.objects, "get_or_create", come_second)
    ask("potager")
    assert counted() == [("potager", "fr", "nothing", 2)]


def test_a_program_that_asks_for_ever_new_words_does_not_fill_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_log, "_MOST_ROWS_A_DAY", 2)
    for text in ("un", "deux", "trois", "un"):
        ask(text)
    assert counted() == [("un", "fr", "nothing", 2), ("deux", "fr", "nothing", 1)]


def test_words_are_forgotten_after_24_months() -> None:
    today = timezone.localdate()
    for words, age in (("old", 732), ("kept", 730)):
        WantedWords.objects.create(
            words=words, language="fr", kind=Shortcoming.NOTHING, day=today - timedelta(days=age)
        )
    output = StringIO()
    call_command("forget_searches", stdout=output)
    assert output.getvalue().startswith("1 ")
    assert [row[0] for row in counted()] == ["kept"]


def test_no_row_says_who_asked_or_when_on_that_day() -> None:
    fields = {field.name for field in WantedWords._meta.get_fields()}
    assert fields == {"id", "words", "language", "kind", "day", "count"}
    assert str(WantedWords(words="potager", language="fr", day=date(2026, 1, 2))) == "potager (fr, 2026-01-02)"
