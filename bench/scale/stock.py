"""Stock Wagtail search on the same practices: the database backend, asked as its users would ask it.

Each function works in a process of its own and returns plain values.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.management import call_command
from django.db import connection
from wagtail.models import Page
from wagtail.search import index

from bench.measuring import Times, times_of_first_calls
from bench.scale.engines import Task
from bench.scale.stock_pages import PageWriter
from practices.models import PracticePage
from practices.thesaurus.loading import load_thesaurus

FACETS = ("outcome", "evidence", "life", "locale_id")
_PAGE_SIZE = 20
_OPERATORS = {"every word": "and", "any word": "or"}


@dataclass(frozen=True, kw_only=True)
class StockTimes:
    """First pages without and with the counts of four facets, and how many questions found something."""

    operator: str
    pages: Times
    with_facets: Times
    found: int


@dataclass(frozen=True, kw_only=True)
class StockMeasured:
    """What was measured on one database: pages indexed a second, and times by operator."""

    pages: int
    indexing: float
    times: tuple[StockTimes, ...]


def measure_stock(task: Task, questions: Sequence[tuple[str, str]]) -> StockMeasured:
    """Fill an empty database, index it and ask every question, each both ways."""
    call_command("migrate", verbosity=0, interactive=False)
    load_thesaurus()
    with _no_indexing():
        pages = PageWriter().write(task.maker().generate(task.documents))
    with searchable():
        began = time.perf_counter()
        call_command("update_index", verbosity=0, stdout=sys.stderr)
        indexing = time.perf_counter() - began
        _analyse()
        times = tuple(_ask_all([text for text, _language in questions], name) for name in _OPERATORS)
    return StockMeasured(pages=pages, indexing=pages / indexing, times=times)


def _ask_all(questions: Sequence[str], name: str) -> StockTimes:
    results = partial(_results, operator=_OPERATORS[name])
    found: list[int] = []
    pages = times_of_first_calls([partial(_first_page, results, text, found) for text in questions])
    counted = times_of_first_calls([partial(with_facets, results, text) for text in questions])
    return StockTimes(operator=name, pages=pages, with_facets=counted, found=sum(1 for hits in found if hits))


def _results(text: str, *, operator: str) -> Any:
    return PracticePage.objects.live().search(text, operator=operator)


def _first_page(results: Callable[[str], Any], text: str, found: list[int]) -> None:
    found.append(len(list(results(text)[:_PAGE_SIZE])))


def with_facets(results: Callable[[str], Any], text: str) -> None:
    """Ask for the first page and the counts of four facets."""
    found = results(text)
    list(found[:_PAGE_SIZE])
    for name in FACETS:
        found.facet(name)


@contextmanager
def searchable() -> Iterator[None]:
    """Name the fields that stock search should know: the texts, and what is counted."""
    texts = [index.SearchField(name) for name in ("teaser", "need", "description")]
    lessons = index.RelatedFields("lessons", [index.SearchField("text"), index.SearchField("response")])
    codes = [index.FilterField(name) for name in FACETS if name != "locale_id"]
    own = PracticePage.search_fields
    PracticePage.search_fields = [*Page.search_fields, *texts, lessons, *codes]
    try:
        yield
    finally:
        PracticePage.search_fields = own


@contextmanager
def _no_indexing() -> Iterator[None]:
    """Keep our own index out of it: the rows are only for stock search."""
    from django.db.models.signals import post_save

    from practices import signals

    post_save.disconnect(signals._mark_saved_practice, sender=PracticePage)
    try:
        yield
    finally:
        post_save.connect(signals._mark_saved_practice, sender=PracticePage)


def _analyse() -> None:
    # Both databases do this by themselves after a while; without it, they would plan for empty tables.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
