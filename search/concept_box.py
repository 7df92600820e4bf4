"""The concept above the results: its labels in every language, and ways to search it itself, narrower or wider."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.display import ConceptCard, ConceptLink
from search.finding import find
from search.result_rows import address
from search.values import LANGUAGES, SearchQuery, SearchResults

ConceptOf = Callable[[str], ConceptCard | None]

_MOST_NEIGHBOURS = 6
# A question names more than one concept; the first that still exists is shown.
_MOST_TRIED = 3


@dataclass(frozen=True, kw_only=True)
class ConceptStep:
    """One way to search: by the words, by the concept, by it without narrower ones."""

    label: str
    url: str
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class ConceptBox:
    """What is shown of a concept. `foreign` are (language, label); `broader` and `narrower` are (label, address)."""

    label: str
    foreign: tuple[tuple[str, str], ...]
    note: str
    count_words: str
    steps: tuple[ConceptStep, ...]
    broader: tuple[tuple[str, str], ...]
    narrower: tuple[tuple[str, str], ...]


def concept_box(results: SearchResults, concept_of: ConceptOf, path: str) -> ConceptBox | None:
    """Return the concept that is searched, or the first that the question names; on the first page only.

    Asks the engine once more, for the number of practices.
    """
    query = results.query
    card = _card(query, results.concepts, concept_of) if query.page == 1 else None
    if card is None:
        return None
    total = find(SearchQuery(language=query.language, concept=card.code, page_size=1)).total
    return ConceptBox(
        label=card.labels[query.language],
        foreign=tuple((language, card.labels[language]) for language in LANGUAGES if language != query.language),
        note=card.note,
        count_words=ngettext(
            "%(count)d practice is about it or speaks of it.", "%(count)d practices are about it or speak of it.", total
        )
        % {"count": total},
        steps=_steps(query, card, path) if total else (),
        broader=_links(card.broader, query, path),
        narrower=_links(card.narrower, query, path),
    )


def _card(query: SearchQuery, codes: Sequence[str], concept_of: ConceptOf) -> ConceptCard | None:
    tried = (query.concept,) if query.concept else codes[:_MOST_TRIED]
    return next((card for code in tried if (card := concept_of(code)) is not None), None)


def _steps(query: SearchQuery, card: ConceptCard, path: str) -> tuple[ConceptStep, ...]:
    whole = replace(query, concept=card.code, has_narrower=True, page=1)
    steps = [(_("All about this concept"), whole)]
    if query.text:
        steps.insert(0, (_("What the words find"), replace(query, concept="", has_narrower=True, page=1)))
    if card.narrower:
        steps.append((_("Without narrower concepts"), replace(whole, has_narrower=False)))
    return tuple(
        ConceptStep(label=label, url=address(step, path), is_current=_is_same(step, query)) for label, step in steps
    )


def _is_same(step: SearchQuery, query: SearchQuery) -> bool:
    return (step.concept, step.has_narrower) == (query.concept, query.has_narrower)


def _links(links: Sequence[ConceptLink], query: SearchQuery, path: str) -> tuple[tuple[str, str], ...]:
    # The words belong to the concept they name: another one is searched without them.
    return tuple(
        (link.label, address(SearchQuery(language=query.language, concept=link.code), path))
        for link in links[:_MOST_NEIGHBOURS]
    )
