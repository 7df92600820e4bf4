"""What goes into an engine and what comes out: frozen values that every engine understands.

Nothing here knows Django, a model or an engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

LANGUAGES = ("fr", "de", "en")


class Sort(StrEnum):
    """The orders a reader can ask for."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    TITLE = "title"


class SuggestionKind(StrEnum):
    """What a suggestion leads to; the order here is the order of display."""

    CONCEPT = "concept"
    TITLE = "title"
    LIBRARY = "library"


class IndexState(StrEnum):
    """Whether an engine can answer and, if not, why."""

    READY = "ready"
    MISSING = "missing"
    DAMAGED = "damaged"
    OUTDATED = "outdated"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, kw_only=True)
class ConceptLabels:
    """A concept with the labels it can be found by, in every language.

    `scheme` tells the vocabulary ("theme", "audience"), as the facet of that name does.
    """

    code: str
    scheme: str
    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class LibraryName:
    """A library as suggestions name it."""

    slug: str
    name: str


@dataclass(frozen=True, kw_only=True)
class DocumentVersion:
    """One live language version as plain text, without markup.

    `lessons` and `body` are passages in reading order (a lesson with its response, a
    paragraph, an item of a list). A snippet never runs from one passage into the next.
    """

    language: str
    title: str
    teaser: str = ""
    lessons: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ValueError(f"No analysis for the language {self.language!r}.")


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """One practice: a family with every language version that is live.

    `id` is the permanent reference. `names` are proper names in any language (library,
    place, region, country), `places` those of them that name where it is. `facets` maps a facet's
    name to the codes of this practice.
    `original_language` need not be live; `published` orders by newest.
    """

    id: str
    versions: tuple[DocumentVersion, ...]
    original_language: str
    concepts: tuple[ConceptLabels, ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    library: LibraryName | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: date | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.versions:
            raise ValueError("A search document needs an id and at least one version.")
        if len(set(self.languages)) != len(self.versions):
            raise ValueError(f"{self.id}: two versions in one language.")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it can be read in."""
        return tuple(version.language for version in self.versions)

    def version_for(self, language: str) -> DocumentVersion:
        """Return what a reader of `language` gets: that version, else the original, else any live one."""
        live = {version.language: version for version in self.versions}
        return live.get(language) or live.get(self.original_language) or self.versions[0]


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """A question: words, filters and the wanted page.

    `language` is the reader's. An empty `text` asks for everything. Codes of one facet
    in `filters` are alternatives, facets restrict each other. `facets` names what to count.
    `is_literal`: mistyped words are not repaired. `concept` is the code of a concept that every practice must be
    tagged with or speak of; with `has_narrower` one that is narrower is enough. `similar_to` is the id of a
    practice to be left out: `text` is what is like it, and any of its words is enough.
    """

    text: str = ""
    language: str = "fr"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 20
    facets: tuple[str, ...] = ()
    is_literal: bool = False
    concept: str = ""
    has_narrower: bool = True
    similar_to: str = ""

    @property
    def offset(self) -> int:
        """How many hits come before the wanted page."""
        return (max(self.page, 1) - 1) * self.page_size

    @property
    def active_filters(self) -> tuple[tuple[str, str], ...]:
        """Every selected (facet name, code), in the order of the facets."""
        return tuple((name, code) for name, codes in self.filters.items() for code in codes)

    def is_selected(self, name: str, code: str) -> bool:
        """Tell whether `code` of the facet `name` is among the filters."""
        return code in self.filters.get(name, ())

    def with_filter(self, name: str, code: str) -> Self:
        """Return the first page of the question narrowed (or, within the facet, widened) by one code."""
        codes = (*self.filters.get(name, ()), *(() if self.is_selected(name, code) else (code,)))
        return replace(self, filters={**self.filters, name: codes}, page=1)

    def without_filter(self, name: str, code: str | None = None) -> Self:
        """Return the first page of the question without one code, or without the whole facet."""
        kept = tuple(c for c in self.filters.get(name, ()) if code is not None and c != code)
        others = {n: codes for n, codes in self.filters.items() if n != name or kept}
        return replace(self, filters={**others, name: kept} if kept else others, page=1)

    def without_filters(self) -> Self:
        """Return the first page of the question with its words alone."""
        return replace(self, filters={}, page=1)


@dataclass(frozen=True)
class Fragment:
    """A piece of text, marked if it answers the question. Not escaped: templates do that."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, kw_only=True)
class MatchedWord:
    """Why a hit was found: a word of the question, its forms in the shown version, concepts it names.

    `forms` are as written in the text. `concepts` are codes of the practice's concepts
    that have the word in a label of any language.
    """

    word: str
    forms: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A practice that answers, in the version its reader gets.

    `id` is the reference, `language` that of the shown version, `languages` all live ones.
    """

    id: str
    language: str
    languages: tuple[str, ...]
    title: tuple[Fragment, ...]
    snippet: tuple[Fragment, ...]
    score: float
    matched: tuple[MatchedWord, ...] = ()

    @property
    def plain_title(self) -> str:
        """The title without marks."""
        return "".join(fragment.text for fragment in self.title)

    @property
    def plain_snippet(self) -> str:
        """The snippet without marks."""
        return "".join(fragment.text for fragment in self.snippet)


@dataclass(frozen=True, kw_only=True)
class SearchResults:
    """One page of hits, the number of all, and counts per facet.

    `facet_counts[name][code]` leaves out the facet's own filter; codes with no practice are
    absent. `is_relaxed`: no practice has enough of the words, so any word was enough.
    `words` are the words that were looked for; `repairs` the mistyped words with what they were taken for,
    `concepts` the codes of the concepts that the question names, those of several words first.
    """

    query: SearchQuery
    total: int
    hits: tuple[Hit, ...]
    facet_counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    is_relaxed: bool = False
    words: tuple[str, ...] = ()
    repairs: tuple[tuple[str, str], ...] = ()
    concepts: tuple[str, ...] = ()

    @property
    def page_count(self) -> int:
        """The number of pages; an empty result has one."""
        return max(1, -(-self.total // self.query.page_size))

    @property
    def is_beyond(self) -> bool:
        """Whether the wanted page lies behind the last one."""
        return self.query.page > self.page_count


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """One line under the search field.

    `code` is the concept's code, the practice's reference or the library's slug. `label` is
    in the reader's language where there is one; `matched_label`, in `language`, is what
    begins like the typed text. `scheme` is the concept's vocabulary, `count` the number of practices.
    """

    kind: SuggestionKind
    code: str
    label: str
    language: str
    matched_label: str
    count: int
    scheme: str = ""


@dataclass(frozen=True, kw_only=True)
class EngineStatus:
    """What an engine says of itself. `documents` and `built_at` are None when it cannot tell."""

    state: IndexState
    detail: str = ""
    documents: int | None = None
    schema_version: str = ""
    built_at: datetime | None = None
    is_rebuilding: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether searches are answered."""
        return self.state is IndexState.READY
