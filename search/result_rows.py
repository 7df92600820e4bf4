"""The rows of the results page: hits, facets, chips, sort and page links, ready for the templates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from search.display import Card
from search.facets import Facet, FacetRow, FacetRows, Label
from search.query import to_query_string
from search.values import Fragment, Hit, MatchedWord, SearchQuery, SearchResults, Sort

# Long lists that few readers need stay closed until they filter.
_CLOSED_FACETS = {"country", "library_kind", "cost", "period"}
_MOST_SUBJECTS = 2
_LADDERS = {"evidence", "cost"}


@dataclass(frozen=True, kw_only=True)
class OptionRow:
    """One value of a facet."""

    value: str
    label: Label
    count: int
    is_selected: bool


@dataclass(frozen=True, kw_only=True)
class FacetPanel:
    """A facet with the values shown at once and those behind "5 others"."""

    name: str
    label: Label
    options: tuple[OptionRow, ...]
    more: tuple[OptionRow, ...]
    more_label: Label
    is_open: bool
    scale: str


@dataclass(frozen=True, kw_only=True)
class Chip:
    """An active filter and the address without it."""

    group: Label
    label: Label
    url: str


@dataclass(frozen=True, kw_only=True)
class SortLink:
    """An order and the address that asks for it."""

    label: str
    url: str
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class HitRow:
    """A hit with its card. `title` and `snippet` are escaped, with `<mark>` around what answers."""

    card: Card
    language: str
    title: SafeString
    snippet: SafeString
    found_typed: str
    found_words: tuple[str, ...]
    found_where: str


def address(query: SearchQuery, path: str) -> str:
    """Return the address that restores a question."""
    asked = to_query_string(query)
    return f"{path}?{asked}" if asked else path


def facet_panels(results: SearchResults, facets: Sequence[Facet]) -> tuple[FacetPanel, ...]:
    """Return the facets that have something to choose, in their order."""
    panels = (_panel(facet.rows(*_counts(results, facet))) for facet in facets)
    return tuple(panel for panel in panels if panel.options)


def chips(query: SearchQuery, facets: Sequence[Facet], path: str) -> tuple[Chip, ...]:
    """Return one chip for every active filter."""
    by_name = {facet.name: facet for facet in facets}
    return tuple(
        Chip(
            group=by_name[name].label,
            label=by_name[name].label_of(code),
            url=address(query.without_filter(name, code), path),
        )
        for name, code in query.active_filters
    )


def sort_links(query: SearchQuery, path: str) -> tuple[SortLink, ...]:
    """Return the orders; without words there is no relevance, and the newest come first."""
    labels = {
        Sort.RELEVANCE: pgettext("sort", "relevance"),
        Sort.NEWEST: pgettext("sort", "newest"),
        Sort.TITLE: pgettext("sort", "title"),
    }
    current = Sort.NEWEST if not query.text and query.sort is Sort.RELEVANCE else query.sort
    offered = [sort for sort in labels if query.text or sort is not Sort.RELEVANCE]
    return tuple(
        SortLink(label=labels[sort], url=address(replace(query, sort=sort, page=1), path), is_current=sort is current)
        for sort in offered
    )


def page_of(results: SearchResults) -> "Page[int]":
    """Return the wanted page as Django's own, for the page links."""
    return Paginator(range(results.total), results.query.page_size).get_page(results.query.page)


def page_links(results: SearchResults, path: str) -> list[tuple[int | None, str]]:
    """Return (number, address) of the pages near the present one; None stands for a gap."""
    pages = Paginator(range(results.total), results.query.page_size)
    numbers = pages.get_elided_page_range(results.query.page, on_each_side=2, on_ends=1)
    return [
        (number, address(replace(results.query, page=number), path)) if isinstance(number, int) else (None, "")
        for number in numbers
    ]


def hit_rows(results: SearchResults, cards: Mapping[str, Card], facets: Sequence[Facet]) -> tuple[HitRow, ...]:
    """Return the hits that readers may still see, in the engine's order."""
    return tuple(_hit_row(hit, cards[hit.id], facets) for hit in results.hits if hit.id in cards)


def marked(fragments: Sequence[Fragment]) -> SafeString:
    """Return the text escaped, with `<mark>` around what answers the question."""
    pieces = ((format_html("<mark>{}</mark>", piece.text) if piece.is_match else piece.text,) for piece in fragments)
    return format_html_join("", "{}", pieces)


def _hit_row(hit: Hit, card: Card, facets: Sequence[Facet]) -> HitRow:
    return HitRow(
        card=card,
        language=hit.language,
        title=marked(hit.title),
        snippet=marked(hit.snippet),
        found_typed=", ".join(word.word for word in hit.matched),
        found_words=tuple(_forms(hit.matched)),
        found_where=_where(hit.matched, facets),
    )


def _forms(matched: Sequence[MatchedWord]) -> Iterator[str]:
    """Yield the words of the text that are not simply the words of the question."""
    typed = {word.word.casefold() for word in matched}
    yield from dict.fromkeys(form for word in matched for form in word.forms if form.casefold() not in typed)


def _where(matched: Sequence[MatchedWord], facets: Sequence[Facet]) -> str:
    codes = dict.fromkeys(code for word in matched for code in word.concepts)
    labels = [str(facet.label_of(code)) for code in codes for facet in facets if code in facet.choices()][
        :_MOST_SUBJECTS
    ]
    return _("by the subject %(labels)s") % {"labels": ", ".join(labels)} if labels else ""


def _counts(results: SearchResults, facet: Facet) -> tuple[Mapping[str, int], Sequence[str]]:
    return results.facet_counts.get(facet.name, {}), results.query.filters.get(facet.name, ())


def _panel(rows: FacetRows) -> FacetPanel:
    facet = rows.facet
    number = len(rows.folded)
    more_label = facet.more_label(number) if facet.more_label else _("%(number)d more") % {"number": number}
    return FacetPanel(
        name=facet.name,
        label=facet.label,
        options=tuple(_option(row) for row in rows.shown),
        more=tuple(_option(row) for row in rows.folded),
        more_label=more_label,
        is_open=facet.name not in _CLOSED_FACETS or bool(rows.selected),
        scale=facet.name if facet.name in _LADDERS else "",
    )


def _option(row: FacetRow) -> OptionRow:
    return OptionRow(value=row.code, label=row.label, count=row.count, is_selected=row.is_selected)
