"""The addresses that are measured: home, results and practice pages, in three languages."""

from collections.abc import Sequence
from itertools import groupby

from django.urls import reverse
from django.utils.translation import override

from bench.questions import questions
from practices.addresses import url_for_reader
from practices.models import PracticePage
from practices.models.labels import LANGUAGES
from practices.selection import live_practices, version_for


def home_pages() -> list[str]:
    """Return the three home pages."""
    return [f"/{language}/" for language in LANGUAGES]


def results_pages() -> list[str]:
    """Return the results page of every development query inside each of the three interfaces."""
    return [
        f"{_in(language, 'search:results')}?{question.query_string}"
        for language in LANGUAGES
        for question in questions()
    ]


def api_searches() -> list[str]:
    """Return the data service's answer to every development query."""
    return [f"/api/v1/practices/search?{question.query_string}&lang={question.language}" for question in questions()]


def practice_pages() -> list[str]:
    """Return every practice at its address in each of the three interfaces."""
    return [
        url_for_reader(version_for(versions, language), language) for language in LANGUAGES for versions in _families()
    ]


def _families() -> list[Sequence[PracticePage]]:
    pages = live_practices().order_by("reference")
    return [list(versions) for _reference, versions in groupby(pages, key=lambda page: page.reference)]


def _in(language: str, name: str) -> str:
    with override(language):
        return reverse(name)
