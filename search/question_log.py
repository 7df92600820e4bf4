"""Counting the words that found too little, so that editors can teach the search.

Counted are questions of readers on the results page: with words, without filters, first page, in the usual order. Those
of the API are not: a program asks as often as it likes. Kept are the words with case and accents made even, the
reader's language, what the answer lacked, the day and a number. Words that look like an address or a
number of a person are not kept. The row is written when the answer is out, and a failure to write it is only logged.
"""

import logging
import re
import threading
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone

from search.analysis.folding import fold
from search.models import Shortcoming, WantedWords
from search.values import SearchResults, Sort

logger = logging.getLogger(__name__)

# 24 months.
KEPT = timedelta(days=731)
_LONGEST = 100
# A program that asks for ever new words must not fill the disk.
_MOST_ROWS_A_DAY = 5_000
_LANGUAGE_FACET = "language"
# An address, or six digits of which at most blanks and the usual marks stand apart: telephone, birthday, card.
_PERSONAL = re.compile(r"@|\d(?:[\s./()+-]*\d){5}")


class _Question(NamedTuple):
    words: str
    language: str
    kind: Shortcoming


class _Waiting(threading.local):
    """What this thread writes when its answer is out."""

    def __init__(self) -> None:
        self.questions: list[_Question] = []


_waiting = _Waiting()


def record_search(results: SearchResults) -> None:
    """Count the words of a question that found too little. Touches no database: `write_waiting` does, later."""
    kind = _shortcoming(results)
    words = "" if kind is None else words_to_keep(results.query.text)
    if kind is not None and words:
        _waiting.questions.append(_Question(words, results.query.language, kind))


def write_waiting(**_signal: Any) -> None:
    """Write what this thread has counted; called when a request is finished. Never raises because of the database."""
    while _waiting.questions:
        question = _waiting.questions.pop()
        try:
            _count(question, timezone.localdate())
        except DatabaseError:
            logger.exception("Words that found too little could not be counted.")


def words_to_keep(text: str) -> str:
    """Return the words as they are counted; nothing where they may tell of a person."""
    return "" if _PERSONAL.search(text) else even(text)[:_LONGEST].strip()


def even(text: str) -> str:
    """Return a text without the differences that do not count: case, accents, blanks, the shape of the apostrophe."""
    return fold(" ".join(text.split()).replace("’", "'"))


def forget_old() -> int:
    """Delete what is older than 24 months; return the number of rows."""
    deleted, _by_model = WantedWords.objects.filter(day__lt=timezone.localdate() - KEPT).delete()
    return deleted


def _shortcoming(results: SearchResults) -> Shortcoming | None:
    query = results.query
    if not query.text.strip() or query.filters or query.page != 1 or query.sort is not Sort.RELEVANCE:
        return None
    if not results.total:
        return Shortcoming.NOTHING
    if results.repairs:
        return Shortcoming.REPAIRED
    return Shortcoming.FOREIGN if _is_foreign_only(results) else None


def _is_foreign_only(results: SearchResults) -> bool:
    language = results.query.language
    counts = results.facet_counts.get(_LANGUAGE_FACET)
    if counts is not None:
        return not counts.get(language)
    return not any(language in hit.languages for hit in results.hits)


def _count(question: _Question, day: date) -> None:
    rows = WantedWords.objects.filter(words=question.words, language=question.language, kind=question.kind, day=day)
    if rows.update(count=F("count") + 1):
        return
    if WantedWords.objects.filter(day=day).count() >= _MOST_ROWS_A_DAY:
        return
    _row, is_new = WantedWords.objects.get_or_create(**question._asdict(), day=day)
    if not is_new:
        rows.update(count=F("count") + 1)
