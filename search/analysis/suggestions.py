"""What can be suggested while a reader types: every word of a label, title or library's name is a way in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from search.analysis.documents import labels_of
from search.analysis.folding import fold, restore_umlauts
from search.analysis.stopwords import is_stopword
from search.analysis.tokens import tokenize
from search.analysis.words import NAMES
from search.values import LANGUAGES, SearchDocument, Suggestion, SuggestionKind

MOST_SUGGESTIONS = 8
_SHORTEST_PREFIX = 2
_LONGEST_PREFIX = 60
_LONGEST_LABEL = 200
_SEPARATOR = "\x1f"
# What each kind gets when there is more than fits; what one kind leaves goes to the next.
_FAIR_SHARES = {SuggestionKind.CONCEPT: 4, SuggestionKind.TITLE: 2, SuggestionKind.LIBRARY: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionEntry:
    """One way in. `key` begins with the word that the reader may begin to type."""

    key: str
    kind: SuggestionKind
    code: str
    language: str
    label: str
    scheme: str = ""

    def encode(self) -> str:
        """Return the entry as one term that sorts by its key."""
        return _SEPARATOR.join((self.key, self.scheme, self.code, self.language, self.label))

    @classmethod
    def decode(cls, term: str, kind: SuggestionKind) -> "SuggestionEntry":
        """Return the entry of a term."""
        key, scheme, code, language, label = term.split(_SEPARATOR)
        return cls(key=key, kind=kind, code=code, language=language, label=label, scheme=scheme)

    @property
    def is_start(self) -> bool:
        """Whether the key begins with the label's first word."""
        return self.key == _key(self.label)


def suggestion_entries(document: SearchDocument) -> Iterator[SuggestionEntry]:
    """Yield every way in that leads to a document, its concepts or its library."""
    for concept in document.concepts:
        for language in LANGUAGES:
            for label in labels_of(concept, language):
                yield from _entries(SuggestionKind.CONCEPT, concept.code, language, label, concept.scheme)
    for version in document.versions:
        yield from _entries(SuggestionKind.TITLE, document.id, version.language, version.title)
    if document.library is not None:
        yield from _entries(SuggestionKind.LIBRARY, document.library.slug, NAMES, document.library.name)


def encode_preferred_labels(document: SearchDocument) -> Iterator[str]:
    """Yield terms that lead from a concept and a language to the preferred label."""
    for concept in document.concepts:
        for language, label in concept.preferred.items():
            yield preferred_label_prefix(concept.scheme, concept.code, language) + _clean(label)


def preferred_label_prefix(scheme: str, code: str, language: str) -> str:
    """Return what the term of a concept's preferred label begins with; the label follows."""
    return _SEPARATOR.join((scheme, code, language, ""))


def typed_prefixes(typed: str) -> tuple[str, ...]:
    """Return what keys may begin with for what was typed so far; nothing for a single letter."""
    typed = typed[:_LONGEST_PREFIX]
    keys = dict.fromkeys(_key(spelling) for spelling in (typed, *restore_umlauts(typed)))
    return tuple(key for key in keys if len(key) >= _SHORTEST_PREFIX)


def rank_entries(found: Iterable[tuple[SuggestionEntry, int]], language: str) -> list[tuple[SuggestionEntry, int]]:
    """Return the best entry of each code with its count: at the start of a label first, then by count."""

    def rank(item: tuple[SuggestionEntry, int]) -> tuple[bool, int, bool, int, str]:
        entry, count = item
        return not entry.is_start, -count, entry.language != language, len(entry.label), entry.key

    best: dict[tuple[str, str], tuple[SuggestionEntry, int]] = {}
    for item in sorted(found, key=rank):
        best.setdefault((item[0].scheme, item[0].code), item)
    return list(best.values())


def share_places(ranked: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return at most eight of the ranked suggestions, some of every kind, concepts first."""
    by_kind: dict[SuggestionKind, list[Suggestion]] = {kind: [] for kind in SuggestionKind}
    for suggestion in ranked:
        by_kind[suggestion.kind].append(suggestion)
    taken = {kind: min(len(by_kind[kind]), share) for kind, share in _FAIR_SHARES.items()}
    for kind in SuggestionKind:
        free = MOST_SUGGESTIONS - sum(taken.values())
        taken[kind] += min(free, len(by_kind[kind]) - taken[kind])
    return tuple(suggestion for kind in SuggestionKind for suggestion in by_kind[kind][: taken[kind]])


@lru_cache(maxsize=20_000)
def _entries(
    kind: SuggestionKind, code: str, language: str, label: str, scheme: str = ""
) -> tuple[SuggestionEntry, ...]:
    return tuple(_ways_in(kind, code, language, label, scheme))


def _ways_in(kind: SuggestionKind, code: str, language: str, label: str, scheme: str) -> Iterator[SuggestionEntry]:
    words = [token.text for token in tokenize(label)]
    for place, word in enumerate(words):
        if place and language != NAMES and is_stopword(word, language):
            continue
        key = fold(" ".join(words[place:]))[:_LONGEST_LABEL]
        yield SuggestionEntry(key=key, kind=kind, code=code, language=language, label=_clean(label), scheme=scheme)


def _key(text: str) -> str:
    return fold(" ".join(token.text for token in tokenize(text)))[:_LONGEST_LABEL]


def _clean(label: str) -> str:
    return label.replace(_SEPARATOR, " ")[:_LONGEST_LABEL]
