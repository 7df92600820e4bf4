"""What made-up practices are made of: the words, lengths, concepts and regions of the demo, and the glossary."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from django.conf import settings

from practices.exchange.reading import find_files, read_practice
from practices.exchange.schema import PracticeFile
from practices.models.thesaurus import ConceptScheme
from practices.thesaurus.loading import THESAURUS_FILE
from practices.thesaurus.turtle import read_turtle
from practices.thesaurus.values import ConceptRecord
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.glossary import glossary_entries
from search.values import LANGUAGES, ConceptLabels

WRITTEN = ("fr", "de")
"""The languages that made-up practices are written in."""

_TAGGED = (ConceptScheme.THEME, ConceptScheme.AUDIENCE)
_NEVER_SEEN = 0.2


@dataclass(frozen=True, kw_only=True)
class Lengths:
    """How many words the parts of one practice have."""

    teaser: int
    lessons: tuple[int, ...]
    body: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Material:
    """Plain values, so that another process can be given them.

    ``words`` are by language, the most frequent first. ``concepts`` are by scheme, each with the weight by which it is
    chosen; ``regions`` by country.
    """

    words: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[Lengths, ...]]
    concepts: Mapping[str, tuple[tuple[ConceptLabels, float], ...]]
    regions: Mapping[str, tuple[str, ...]]


def read_material() -> Material:
    """Read the demo, the thesaurus and the glossary from their files; takes some seconds."""
    records = list(demo_records())
    return Material(
        words={language: _words(records, language) for language in WRITTEN},
        lengths={
            language: tuple(_lengths(record) for record in records if record.language == language)
            for language in WRITTEN
        },
        concepts=_concepts(records),
        regions=_regions(records),
    )


def demo_records() -> Iterator[PracticeFile]:
    """Yield the practices of the demo as their files have them."""
    for path in find_files([Path(settings.BASE_DIR) / "demo" / "practices"]).files:
        record = read_practice(path).record
        if record is not None:
            yield record


def lessons_of(record: PracticeFile) -> list[str]:
    """Return the passages of its lessons."""
    return [text for lesson in record.lessons for text in (lesson.text, lesson.response) if text]


def body_of(record: PracticeFile) -> list[str]:
    """Return the passages beside title, teaser and lessons, as the search is given them."""
    passages: list[str | None] = [record.need, *(record.description or "").split("\n\n")]
    passages += [*record.objectives, *record.justification]
    resources = record.resources
    passages += [record.transfer, record.do_differently, resources.staff, resources.budget_note]
    passages += [f"{partner.name}: {partner.role}" if partner.role else partner.name for partner in record.partners]
    passages += [indicator.label for indicator in record.indicators]
    return [passage for passage in passages if passage]


def _lengths(record: PracticeFile) -> Lengths:
    def lengths(passages: Iterable[str]) -> tuple[int, ...]:
        return tuple(len(passage.split()) for passage in passages)

    return Lengths(
        teaser=len(record.summary.split()), lessons=lengths(lessons_of(record)), body=lengths(body_of(record))
    )


def _words(records: Iterable[PracticeFile], language: str) -> tuple[str, ...]:
    """Return the words of the demo by frequency, as they stand there; then those that the glossary alone has."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        if record.language == language:
            for text in (record.title, record.summary, *lessons_of(record), *body_of(record)):
                for token in tokenize(text):
                    forms[token.text.lower()][token.text] += 1
    by_frequency = sorted(forms.values(), key=lambda counts: -counts.total())
    seen = {counts.most_common(1)[0][0]: None for counts in by_frequency}
    rest = {
        token.text: None
        for entry in glossary_entries()
        for word in entry.words.get(language, ())
        for token in tokenize(word)
        if token.text.lower() not in forms
    }
    # The glossary goes by subjects: its order must not make some of them frequent.
    return (*seen, *Random(language).sample(list(rest), len(rest)))


def _concepts(records: Iterable[PracticeFile]) -> dict[str, tuple[tuple[ConceptLabels, float], ...]]:
    chosen = Counter(code for record in records for code in (*record.themes, *record.audiences))
    found: dict[str, list[tuple[ConceptLabels, float]]] = {scheme: [] for scheme in _TAGGED}
    thesaurus = read_turtle(THESAURUS_FILE)
    groups = {concept.broader for concept in thesaurus if concept.scheme in found}
    for concept in thesaurus:
        if concept.scheme in found and concept.code not in groups:
            found[concept.scheme].append((_labels(concept), chosen[concept.code] or _NEVER_SEEN))
    return {scheme: tuple(pairs) for scheme, pairs in found.items()}


def _labels(concept: ConceptRecord) -> ConceptLabels:
    alternative = {
        language: (*concept.alternative.get(language, ()), *concept.hidden.get(language, ())) for language in LANGUAGES
    }
    return ConceptLabels(
        code=concept.code, scheme=concept.scheme, preferred=dict(concept.preferred), alternative=alternative
    )


def _regions(records: Iterable[PracticeFile]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for record in records:
        library = record.library
        if library is not None and library.region and library.country:
            found[library.country][library.region] = None
    return {country: tuple(regions) for country, regions in found.items()}
