"""From the address of a results page to a question, and back."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlencode

from search.facets import Facet
from search.values import SearchQuery, Sort

DEFAULT_PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
MAX_TEXT_LENGTH = 1_000
_FIRST_PAGE = 1
_YES, _NO = "1", "0"
_CODE = re.compile(r"[\w-]{1,64}", re.ASCII)


def _no_concept(_code: str) -> bool:
    return False


class QueryValues(Protocol):
    """What is read from a QueryDict."""

    def getlist(self, key: str) -> Sequence[str]:
        """Return every value of a parameter."""
        ...


class ProblemKind(StrEnum):
    """What is wrong with a value of the address."""

    UNKNOWN_CODE = "unknown-code"
    UNKNOWN_SORT = "unknown-sort"
    NOT_A_PAGE = "not-a-page"
    NOT_A_PAGE_SIZE = "not-a-page-size"
    TEXT_TOO_LONG = "text-too-long"


@dataclass(frozen=True, kw_only=True)
class QueryProblem:
    """A value that was left out, for a message to the reader or a refusal by the API."""

    kind: ProblemKind
    parameter: str
    value: str


@dataclass(frozen=True, kw_only=True)
class ParsedQuery:
    """The question as understood and what had to be left out of it. `query` is always usable."""

    query: SearchQuery
    problems: tuple[QueryProblem, ...] = ()

    @property
    def is_page_valid(self) -> bool:
        """Whether the page was a number from 1 on; a view answers 404 otherwise."""
        return all(problem.kind is not ProblemKind.NOT_A_PAGE for problem in self.problems)


def parse_query(
    values: QueryValues,
    *,
    language: str,
    facets: Iterable[Facet],
    is_concept: Callable[[str], bool] = _no_concept,
    default_page_size: int = DEFAULT_PAGE_SIZE,
) -> ParsedQuery:
    """Read q, literal, concept, narrower, sort, page, page_size and one parameter per facet. Never raises.

    `is_concept` tells whether there is a concept of that code; it is asked only where the address names one.
    Unknown or impossible values are left out and reported in `problems`.
    """
    problems: list[QueryProblem] = []
    facets = tuple(facets)
    text = _read_text(values, problems)
    concept = _read_concept(values, is_concept, problems)
    query = SearchQuery(
        text=text,
        language=language,
        filters=_read_filters(values, facets, problems),
        sort=_read_sort(values, problems),
        page=_read_page(values, problems),
        page_size=_read_page_size(values, default_page_size, problems),
        facets=tuple(facet.name for facet in facets),
        is_literal=_is_literal(values, text),
        concept=concept,
        has_narrower=not concept or _last(values, "narrower") != _NO,
    )
    return ParsedQuery(query=query, problems=tuple(problems))


def clean_text(text: str) -> str:
    """Return typed text on one line without control characters and half characters."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in whole).split())


def to_query_string(query: SearchQuery) -> str:
    """Return the address part that restores the question, without what is default and without "?"."""
    pairs: list[tuple[str, str]] = [("q", query.text)] if query.text else []
    pairs += query.active_filters
    if query.concept:
        pairs.append(("concept", query.concept))
        if not query.has_narrower:
            pairs.append(("narrower", _NO))
    if query.is_literal:
        pairs.append(("literal", _YES))
    if query.sort is not Sort.RELEVANCE:
        pairs.append(("sort", query.sort.value))
    if query.page_size != DEFAULT_PAGE_SIZE:
        pairs.append(("page_size", str(query.page_size)))
    if query.page != _FIRST_PAGE:
        pairs.append(("page", str(query.page)))
    return urlencode(pairs)


def _read_text(values: QueryValues, problems: list[QueryProblem]) -> str:
    text = clean_text(_last(values, "q"))
    if len(text) > MAX_TEXT_LENGTH:
        problems.append(_problem(ProblemKind.TEXT_TOO_LONG, "q", text))
    return text[:MAX_TEXT_LENGTH].strip()


def _is_literal(values: QueryValues, text: str) -> bool:
    # The form of the results page sends the words that were to be taken literally: other ones are repaired again.
    asked = clean_text(_last(values, "literal"))
    return bool(text) and asked in (_YES, text)


def _read_concept(values: QueryValues, is_concept: Callable[[str], bool], problems: list[QueryProblem]) -> str:
    asked = _last(values, "concept")
    if not asked or (_CODE.fullmatch(asked) and is_concept(asked)):
        return asked
    problems.append(_problem(ProblemKind.UNKNOWN_CODE, "concept", asked))
    return ""


def _read_filters(
    values: QueryValues, facets: tuple[Facet, ...], problems: list[QueryProblem]
) -> Mapping[str, tuple[str, ...]]:
    filters: dict[str, tuple[str, ...]] = {}
    for facet in facets:
        asked = [code for code in values.getlist(facet.name) if code]
        if not asked:
            continue
        known, unknown = facet.split_known(asked)
        problems += [_problem(ProblemKind.UNKNOWN_CODE, facet.name, code) for code in unknown]
        if known:
            filters[facet.name] = known
    return filters


def _read_sort(values: QueryValues, problems: list[QueryProblem]) -> Sort:
    asked = _last(values, "sort")
    if not asked:
        return Sort.RELEVANCE
    try:
        return Sort(asked)
    except ValueError:
        problems.append(_problem(ProblemKind.UNKNOWN_SORT, "sort", asked))
        return Sort.RELEVANCE


def _read_page(values: QueryValues, problems: list[QueryProblem]) -> int:
    asked = _last(values, "page")
    number = _positive_number(asked) if asked else _FIRST_PAGE
    if number is None:
        problems.append(_problem(ProblemKind.NOT_A_PAGE, "page", asked))
    return number or _FIRST_PAGE


def _read_page_size(values: QueryValues, default: int, problems: list[QueryProblem]) -> int:
    asked = _last(values, "page_size")
    number = _positive_number(asked) if asked else default
    if number is None or number > MAX_PAGE_SIZE:
        problems.append(_problem(ProblemKind.NOT_A_PAGE_SIZE, "page_size", asked))
    return min(number or default, MAX_PAGE_SIZE)


def _positive_number(digits: str) -> int | None:
    # Twelve digits are more pages than there can be, and int() is slow on endless ones.
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= 12
    return (int(digits) or None) if is_number else None


def _last(values: QueryValues, parameter: str) -> str:
    found = values.getlist(parameter)
    return found[-1].strip() if found else ""


def _problem(kind: ProblemKind, parameter: str, value: str) -> QueryProblem:
    return QueryProblem(kind=kind, parameter=parameter, value=clean_text(value)[:80])
