"""From a stored practice and a question to what a reader sees of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

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
    _named: dict[tuple[str, str], tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)
    _highlighters: dict[tuple[str, tuple[Phrase, ...]], Highlighter] = field(default_factory=dict)

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
            concepts = tuple(c.code for c in document.concepts if place in self._words_in_labels(c)[0])
            forms = tuple(seen.get(place, ()))
            if forms or concepts:
                yield MatchedWord(word=word.text, forms=forms, concepts=concepts)

    def _highlighter(self, document: SearchDocument, language: str) -> Highlighter:
        phrases = tuple(dict.fromkeys(self._phrases(document, language)))
        known = (language, phrases)
        if known not in self._highlighters:
            self._highlighters[known] = Highlighter(self.question, language, phrases)
        return self._highlighters[known]

    def _phrases(self, document: SearchDocument, language: str) -> Iterator[Phrase]:
        """Yield the labels, in the shown language, of the practice's concepts that the question names."""
        for concept in document.concepts:
            meant = self._words_in_labels(concept)[1]
            for label in labels_of(concept, language) if meant else ():
                if terms := label_terms(label, language):
                    yield Phrase(terms, min(meant))

    def _words_in_labels(self, concept: ConceptLabels) -> tuple[frozenset[int], frozenset[int]]:
        """Return the places of words in any label of a concept, and of those that make up a whole label."""
        key = (concept.scheme, concept.code)
        if key not in self._named:
            found, whole = set[int](), set[int]()
            for language in LANGUAGES:
                asked = question_terms(self.question, language, with_parts=False)
                for label in labels_of(concept, language):
                    terms = label_terms(label, language)
                    places = {asked[term] for term in terms if term in asked}
                    found |= places
                    whole |= places if terms and all(term in asked for term in terms) else set()
            self._named[key] = (frozenset(found), frozenset(whole))
        return self._named[key]
