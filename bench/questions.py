"""The development queries, as questions to the engine and as addresses."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

import yaml
from django.conf import settings
from django.http import QueryDict

from search.query import parse_query
from search.registry import get_facets
from search.values import SearchQuery


@dataclass(frozen=True)
class Question:
    """Words that a reader types, in the reader's language."""

    text: str
    language: str

    @property
    def query_string(self) -> str:
        """The address part that asks it."""
        return urlencode({"q": self.text})

    def as_query(self) -> SearchQuery:
        """Return the question as the results page asks it: first page, every facet counted."""
        return parse_query(QueryDict(self.query_string), language=self.language, facets=get_facets()).query


@cache
def questions() -> tuple[Question, ...]:
    """Return the development queries."""
    path = settings.BASE_DIR / "tests" / "data" / "queries-dev.yaml"
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))["queries"]
    return tuple(Question(row["text"], row["lang"]) for row in rows)
