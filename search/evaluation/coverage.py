"""How many words of texts and questions the vocabulary knows; the others are the list of what to write next."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from search.analysis.documents import iter_passages
from search.analysis.subjects import subject_words
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.evaluation.judgements import JudgedQuery
from search.values import SearchDocument


@dataclass
class Coverage:
    """The subject words of one language: all, known ones, and the unknown with their frequency."""

    words: int = 0
    known: int = 0
    unknown: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The known share of the words, 0 to 1."""
        return self.known / self.words if self.words else 0.0


def coverage_of_texts(documents: Iterable[SearchDocument], vocabulary: Vocabulary) -> dict[str, Coverage]:
    """Return the coverage of practices by language; words of their own names do not count."""
    found: dict[str, Coverage] = {}
    for document in documents:
        names = {word.casefold() for name in document.names for word in name.replace("-", " ").split()}
        for language, _field, passage in iter_passages(document):
            _count(passage, language, vocabulary, names, found.setdefault(language, Coverage()))
    return found


def coverage_of_queries(queries: Iterable[JudgedQuery], vocabulary: Vocabulary) -> dict[str, Coverage]:
    """Return the coverage of questions by language."""
    found: dict[str, Coverage] = {}
    for query in queries:
        _count(query.text, query.language, vocabulary, set(), found.setdefault(query.language, Coverage()))
    return found


def _count(text: str, language: str, vocabulary: Vocabulary, names: set[str], coverage: Coverage) -> None:
    words = list(subject_words(text, language))
    known = set(_known_places([word.stems for word in words], language, vocabulary))
    for place, word in enumerate(words):
        written = text[word.start : word.end].casefold()
        if written.isdigit() or written in names:
            continue
        coverage.words += 1
        if place in known:
            coverage.known += 1
        else:
            coverage.unknown[written] += 1


def _known_places(words: list[tuple[str, ...]], language: str, vocabulary: Vocabulary) -> Iterator[int]:
    for place, stems in enumerate(words):
        if any(vocabulary.asked_senses(language, stem) for stem in stems):
            yield place
        for expression in vocabulary.expressions(language, words, place, is_asked=True):
            yield from range(place, place + expression.length)
