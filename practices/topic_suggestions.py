"""Topics as suggestions, by any label in any language.

The index suggests what its practices are tagged with; topics are no tags, so they come from the thesaurus itself: a
sorted list of their words, made once a process and again when the thesaurus changes.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from practices.models import Concept
from practices.models.labels import LANGUAGES
from practices.models.thesaurus import ConceptScheme, LabelKind
from practices.models.thesaurus_stamp import thesaurus_stamp
from search.analysis.folding import fold
from search.analysis.stopwords import is_stopword
from search.analysis.suggestions import typed_prefixes
from search.analysis.tokens import tokenize
from search.values import Suggestion, SuggestionKind


class _Label(NamedTuple):
    """A label with a word of it that somebody may begin to type, and what follows."""

    key: str
    is_start: bool
    code: str
    language: str
    label: str


@dataclass(frozen=True)
class ConceptLabels:
    """The labels of one state of the thesaurus."""

    ways: Sequence[_Label] = ()
    preferred: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hidden: frozenset[tuple[str, str]] = frozenset()

    def topics(self, prefix: str, language: str) -> tuple[Suggestion, ...]:
        """Return each topic once, those first whose label begins so, then those in the reader's own words."""
        found = [way for typed in typed_prefixes(prefix) for way in self._ways_like(typed)]
        found.sort(key=lambda way: (not way.is_start, way.language != language, len(way.label), way.key))
        best: dict[str, _Label] = {}
        for way in found:
            best.setdefault(way.code, way)
        return tuple(self._suggestion(way, language) for way in best.values())

    def is_hidden(self, code: str, label: str) -> bool:
        """Tell whether a label is found but never shown."""
        return (code, label) in self.hidden

    def _ways_like(self, typed: str) -> Iterator[_Label]:
        start = bisect_left(self.ways, typed, key=lambda way: way.key)
        return takewhile(
            lambda way: way.key.startswith(typed), (self.ways[place] for place in range(start, len(self.ways)))
        )

    def _suggestion(self, way: _Label, language: str) -> Suggestion:
        labels = self.preferred[way.code]
        is_hidden = self.is_hidden(way.code, way.label)
        return Suggestion(
            kind=SuggestionKind.CONCEPT,
            code=way.code,
            label=labels[language],
            language=way.language,
            matched_label=labels[way.language] if is_hidden else way.label,
            count=0,
            scheme=ConceptScheme.TOPIC,
        )


_made: dict[str, ConceptLabels] = {}


def concept_labels() -> ConceptLabels:
    """Return the labels of this moment; two queries when the thesaurus has changed."""
    stamp = thesaurus_stamp()
    found = _made.get(stamp)
    if found is None:
        found = _load()
        _made.clear()
        _made[stamp] = found
    return found


def _load() -> ConceptLabels:
    ways: list[_Label] = []
    preferred: dict[str, dict[str, str]] = {}
    hidden: set[tuple[str, str]] = set()
    for concept in Concept.objects.prefetch_related("other_labels"):
        others = list(concept.other_labels.all())
        hidden |= {(concept.code, row.label) for row in others if row.kind == LabelKind.HIDDEN}
        if concept.scheme != ConceptScheme.TOPIC:
            continue
        own = {language: getattr(concept, f"preferred_{language}") for language in LANGUAGES}
        preferred[concept.code] = own
        for language, label in (*own.items(), *((row.language, row.label) for row in others)):
            ways.extend(_ways_in(concept.code, language, label))
    return ConceptLabels(sorted(ways), preferred, frozenset(hidden))


def _ways_in(code: str, language: str, label: str) -> Iterator[_Label]:
    words = [token.text for token in tokenize(label)]
    for place, word in enumerate(words):
        if place == 0 or not is_stopword(word, language):
            yield _Label(fold(" ".join(words[place:])), place == 0, code, language, label)
