"""What the search field offers while somebody types: concepts first, by any label in any language.

Themes, audiences, titles and libraries come from the index. Topics are no tags, so no index lists them: the thesaurus
gives those with a label like what was typed, and the engine tells how many practices each would find. A topic that
finds none is not offered. At most four are asked for; each costs the engine one term without words, facets or marks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext, pgettext

from search.analysis.folding import fold
from search.analysis.suggestions import share_places
from search.display import Display, get_display
from search.finding import find, suggest
from search.values import LANGUAGES, SearchQuery, Suggestion, SuggestionKind

_TOPIC = "topic"
_MOST_TOPICS = 4
_IN_LANGUAGE = {"fr": gettext_lazy("in French"), "de": gettext_lazy("in German"), "en": gettext_lazy("in English")}


def offered(prefix: str, language: str) -> list[dict[str, Any]]:
    """Return the rows under the search field, ready for its script. Raises IndexUnavailable."""
    display = get_display()
    tagged = [_without_hidden(row, display) for row in suggest(prefix, language)]
    topics = tuple(_counted_topics(prefix, language, display))
    concepts = [row for row in tagged if row.kind is SuggestionKind.CONCEPT]
    ranked = sorted((*concepts, *topics), key=lambda row: not fold(row.matched_label).startswith(fold(prefix)))
    others = [row for row in tagged if row.kind is not SuggestionKind.CONCEPT]
    return list(_rows(share_places([*ranked, *others]), language, display))


def _without_hidden(row: Suggestion, display: Display) -> Suggestion:
    is_hidden = row.kind is SuggestionKind.CONCEPT and display.is_hidden_label(row.code, row.matched_label)
    return replace(row, matched_label=row.label) if is_hidden else row


def _counted_topics(prefix: str, language: str, display: Display) -> Iterator[Suggestion]:
    for topic in display.topics(prefix, language)[:_MOST_TOPICS]:
        total = find(SearchQuery(language=language, concept=topic.code, page_size=1)).total
        if total:
            yield replace(topic, count=total)


def _rows(rows: tuple[Suggestion, ...], language: str, display: Display) -> Iterator[dict[str, Any]]:
    titles = [row.code for row in rows if row.kind is SuggestionKind.TITLE]
    cards = display.cards(titles, language) if titles else {}
    addresses = {reference: card.url for reference, card in cards.items()}
    for row in rows:
        url = _url(row, addresses, display)
        if url:
            yield _row(row, url, language)


def _url(row: Suggestion, addresses: Mapping[str, str], display: Display) -> str:
    match row.kind:
        case SuggestionKind.CONCEPT:
            parameter = "concept" if row.scheme == _TOPIC else row.scheme
            return f"{reverse('search:results')}?{parameter}={row.code}"
        case SuggestionKind.TITLE:
            return addresses.get(row.code, "")
        case SuggestionKind.LIBRARY:
            return display.library_url(row.code)


def _row(row: Suggestion, url: str, language: str) -> dict[str, Any]:
    is_own = row.matched_label == row.label and row.kind is SuggestionKind.CONCEPT
    is_foreign = row.language in LANGUAGES and row.language != language and not is_own
    return {
        "kind": row.kind.value,
        "label": row.label if row.matched_label == row.label else f"{row.label} ({row.matched_label})",
        "language": row.language if row.kind is SuggestionKind.TITLE else language,
        "badge": row.language if is_foreign else "",
        "badge_words": _IN_LANGUAGE[row.language] if is_foreign else "",
        "count_words": _count_words(row),
        "url": url,
    }


def _count_words(row: Suggestion) -> str:
    if row.kind is SuggestionKind.TITLE:
        return pgettext("suggestion", "practice")
    words = ngettext("%(count)d practice", "%(count)d practices", row.count) % {"count": row.count}
    library = pgettext("suggestion", "library")
    return f"{library}, {words}" if row.kind is SuggestionKind.LIBRARY else words
