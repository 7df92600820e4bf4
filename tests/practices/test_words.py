"""Dates, years and countries in the reader's words."""

import pytest
from django.utils import translation

from practices.countries import country_name
from practices.dates import in_words
from practices.years import years_line


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("", "en", ""),
        ("2016", "en", "2016"),
        ("2016-10", "en", "October 2016"),
        ("2016-10-23", "fr", "23 octobre 2016"),
        ("2016-10", "de", "Oktober 2016"),
        ("2016-10-23", "de", "23. Oktober 2016"),
    ],
)
def test_a_partial_date_in_words(value: str, language: str, words: str) -> None:
    with translation.override(language):
        assert in_words(value) == words


@pytest.mark.parametrize(
    ("started", "ended", "life", "line"),
    [
        ("2012-03", "2013", "ended-as-planned", "2012–2013"),
        ("2012", "2012-11", "unknown", "2012"),
        ("2016", "", "running", "since 2016"),
        ("2016", "", "became-permanent", "since 2016"),
        ("2016", "", "unknown", "from 2016"),
        ("", "2019", "ended-early", "until 2019"),
        ("", "", "running", ""),
    ],
)
def test_the_years_of_a_practice(started: str, ended: str, life: str, line: str) -> None:
    with translation.override("en"):
        assert years_line(started, ended, life) == line


def test_countries_are_named_in_the_readers_language() -> None:
    assert country_name("DE", "fr") == "Allemagne"
    with translation.override("de"):
        assert country_name("FR") == "Frankreich"
    assert country_name("XY", "fr") == "XY"
