"""From a stored practice and a question to what a reader sees of it."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from search.analysis.documents import iter_passages, labels_of, text_of
from search.analysis.highlighting import (
    Highlighter,
    Mark,
    question_meanings,
    question_terms,
    split_fragments,
)
from search.analysis.passages import chunks_with
from search.analysis.questions import Question
from search.analysis.snippets import make_snippet
from search.analysis.subjects import stems_of_labels
from search.analysis.texts import chunk_at, places_of_chunk
from search.analysis.vocabulary.entries import concept_sense
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.values import LANGUAGES, ConceptLabels, DocumentVersion, Hit, MatchedWord, SearchDocument, SearchQuery


@dataclass
class HitMaker:
    """Makes the hits of one search. What it learns from one practice serves the next."""

    question: Question
    language: str
    vocabulary: Vocabulary
    _namings: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)
    _highlighters: dict[str, Highlighter] = field(default_factory=dict)

    @cached_property
    def _asked(self) -> Mapping[str, Mapping[str, int]]:
        return {language: question_terms(self.question, language, with_parts=False) for language in LANGUAGES}

    def make(self, document: SearchDocument, score: float, packed: bytes) -> Hit:
        """Return the hit in the version its reader gets, with marks and reasons.

        ``packed`` tells where its terms stand (see ``search.analysis.passages``): only what answers is read.
        """
        version = document.version_for(self.language)
        marks = self._marks(document, version, packed)
        seen: dict[tuple[int, ...], dict[str, None]] = {}
        for text, found in marks.items():
            for mark in found:
                seen.setdefault(mark.words, {})[text[mark.start : mark.end]] = None
        return Hit(
            id=document.id,
            language=version.language,
            languages=document.languages,
            title=split_fragments(version.title, marks.get(version.title, ())),
            snippet=make_snippet(version, marks),
            score=score,
            matched=tuple(self._matched(document, seen)),
        )

    def _marks(
        self, document: SearchDocument, version: DocumentVersion, packed: bytes
    ) -> Mapping[str, tuple[Mark, ...]]:
        """Return the passages of a version that may have marks, in reading order, each with its marks."""
        highlighter = self._highlighter(version.language)
        first_places = chunks_with(packed, highlighter.keys)
        if not first_places:
            return {}
        text = text_of(document)
        answering = {chunk_at(place, text) for place in first_places}
        places = sorted(place for chunk in answering for place in places_of_chunk(chunk, text))
        marks: dict[str, tuple[Mark, ...]] = {}
        start, first = 0, 0
        for language, _field, passage in iter_passages(document):
            end, last = start + len(passage), first
            while last < len(places) and places[last] < end:
                last += 1
            if last > first and language == version.language:
                marks[passage] = highlighter.marks_at(passage, [place - start for place in places[first:last]])
            start, first = end + 1, last
        return marks

    def _matched(
        self, document: SearchDocument, seen: Mapping[tuple[int, ...], Mapping[str, None]]
    ) -> Iterator[MatchedWord]:
        texts = self._texts_by_places(document, seen)
        named = [(concept.code, self._named(concept)) for concept in document.concepts]
        for places in sorted(texts):
            concepts = tuple(code for code, of_words in named if not of_words.isdisjoint(places))
            groups = (places, *((place,) for place in places))
            forms = tuple(dict.fromkeys(form for group in groups for form in seen.get(group, ())))
            if forms or concepts:
                yield MatchedWord(word=texts[places], forms=forms, concepts=concepts)

    def _texts_by_places(
        self, document: SearchDocument, seen: Container[tuple[int, ...]]
    ) -> Mapping[tuple[int, ...], str]:
        """Return what was typed, word by word; words that answer together, as an expression, are one."""
        texts: dict[tuple[int, ...], str] = {}
        taken: set[int] = set()
        senses = {concept_sense(concept.code) for concept in document.concepts}
        for together in self.question.expressions:
            is_found = together.places in seen or not senses.isdisjoint(together.senses)
            if is_found and taken.isdisjoint(together.places):
                texts[together.places] = together.text
                taken.update(together.places)
        alone = (place for place in range(len(self.question.words)) if place not in taken)
        return texts | {(place,): self.question.words[place].text for place in alone}

    def _highlighter(self, language: str) -> Highlighter:
        if language not in self._highlighters:
            terms = question_terms(self.question, language, with_parts=True)
            meanings = tuple(question_meanings(self.question, language, self.vocabulary))
            self._highlighters[language] = Highlighter(terms, language, meanings)
        return self._highlighters[language]

    def _named(self, concept: ConceptLabels) -> frozenset[int]:
        """Return the places of the words that mean a concept or stand in one of its labels."""
        key = (concept.scheme, concept.code)
        if key not in self._namings:
            self._namings[key] = frozenset(_naming_places(self.question, self._asked, concept))
        return self._namings[key]


def hit_maker(question: Question, query: SearchQuery, vocabulary: Vocabulary) -> HitMaker:
    """Return what makes the hits of a query. Where a whole text asks for what is like it, marks tell nothing."""
    return HitMaker(Question(()) if query.similar_to else question, query.language, vocabulary)


def _naming_places(
    question: Question, asked_terms: Mapping[str, Mapping[str, int]], concept: ConceptLabels
) -> Iterator[int]:
    sense = concept_sense(concept.code)
    yield from (place for place, word in enumerate(question.words) if sense in word.senses)
    for language, asked in asked_terms.items():
        named = stems_of_labels(labels_of(concept, language), language)
        yield from (asked[stem] for stem in named.intersection(asked))
