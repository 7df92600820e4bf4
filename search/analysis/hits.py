"""From a stored practice and a question to what a reader sees of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from search.analysis.documents import labels_of
from search.analysis.highlighting import Highlighter, Mark, Phrase, label_terms, question_terms, split_fragments
from search.analysis.questions import Question
from search.analysis.snippets import make_snippet
from search.values import LANGUAGES, ConceptLabels, Hit, MatchedWord, SearchDocument


@dataclass
class HitMaker:
    """Makes the hits of one search. What it learns from one practice serves the next."""

    question: Question
    language: str
    _namings: dict[tuple[str, str], "_Naming"] = field(default_factory=dict)
    _terms: dict[str, Mapping[str, int]] = field(default_factory=dict)

    @cached_property
    def _asked(self) -> Mapping[str, Mapping[str, int]]:
        return {language: question_terms(self.question, language, with_parts=False) for language in LANGUAGES}

    def make(self, document: SearchDocument, score: float) -> Hit:
        """Return the hit in the version its reader gets, with marks and reasons."""
        version = document.version_for(self.language)
        highlighter = self._highlighter(document, version.language)
        seen: dict[int, dict[str, None]] = {}

        def marker(text: str) -> tuple[Mark, ...]:
            marks = highlighter.marks(text)
            for mark in marks:
                seen.setdefault(mark.word, {})[text[mark.start : mark.end]] = None
            return marks

        return Hit(
            id=document.id,
            language=version.language,
            languages=document.languages,
            title=split_fragments(version.title, marker(version.title)),
            snippet=make_snippet(version, marker),
            score=score,
            matched=tuple(self._matched(document, seen)),
        )

    def _matched(self, document: SearchDocument, seen: dict[int, dict[str, None]]) -> Iterator[MatchedWord]:
        for place, word in enumerate(self.question.words):
            concepts = tuple(c.code for c in document.concepts if place in self._naming(c).found)
            forms = tuple(seen.get(place, ()))
            if forms or concepts:
                yield MatchedWord(word=word.text, forms=forms, concepts=concepts)

    def _highlighter(self, document: SearchDocument, language: str) -> Highlighter:
        if language not in self._terms:
            self._terms[language] = question_terms(self.question, language, with_parts=True)
        return Highlighter(self._terms[language], language, tuple(self._phrases(document, language)))

    def _phrases(self, document: SearchDocument, language: str) -> Iterator[Phrase]:
        """Yield labels in the shown language of concepts that the question names in another one."""
        for concept in document.concepts:
            naming = self._naming(concept)
            if not naming.named or language in naming.languages:
                continue
            for label in labels_of(concept, language):
                if terms := label_terms(label, language):
                    yield Phrase(terms, min(naming.named))

    def _naming(self, concept: ConceptLabels) -> "_Naming":
        key = (concept.scheme, concept.code)
        if key not in self._namings:
            self._namings[key] = _read_naming(self._asked, concept)
        return self._namings[key]


@dataclass(frozen=True, slots=True)
class _Naming:
    """How a question names a concept, as places of its words.

    `found`: words in any label. `named`: words that make up a whole label and stand in the preferred one,
    so that the concept is what they mean; `languages` are those of the whole labels.
    """

    found: frozenset[int]
    named: frozenset[int]
    languages: frozenset[str]


def _read_naming(asked_terms: Mapping[str, Mapping[str, int]], concept: ConceptLabels) -> _Naming:
    found, whole, preferred, languages = set[int](), set[int](), set[int](), set[str]()
    for language, asked in asked_terms.items():
        for place, label in enumerate(labels_of(concept, language)):
            terms = label_terms(label, language)
            places = {asked[term] for term in terms if term in asked}
            found |= places
            if place == 0:
                preferred |= places
            if terms and all(term in asked for term in terms):
                whole |= places
                languages.add(language)
    return _Naming(frozenset(found), frozenset(whole & preferred), frozenset(languages))
