"""Practices from a seed, one after the other: the same seed gives the same ones, and none is kept in memory."""

from collections.abc import Iterator, Sequence
from random import Random

from bench.scale.facets import Codes, draw_codes
from bench.scale.material import WRITTEN, Lengths, Material
from bench.scale.texts import passage, shortened
from bench.scale.words import WordSource
from practices.countries import country_name
from practices.models.sections.identity import TEASER_LENGTH, TITLE_LENGTH
from practices.models.slugs import slug_of
from practices.models.thesaurus import ConceptScheme
from search.values import LANGUAGES, ConceptLabels, DocumentVersion, LibraryName, SearchDocument

_IN_BOTH = 0.05
_UNNAMED = 0.03
_LESSONS = 3
_LIBRARIES_GROW = 0.85
"""The number of libraries grows with this power of the number of practices: some tell of many, most of one."""
_LARGE_LIBRARIES = 40
_MOST_LIBRARIES = 10**9
_THEMES = (1, 2, 2, 3, 3, 4, 5)
_AUDIENCES = (1, 1, 2, 2, 3)
_LIBRARY_NAMES = {"fr": ("Médiathèque de", "Bibliothèque de"), "de": ("Stadtbibliothek", "Stadtbücherei")}


class PracticeMaker:
    """Makes any practice of a series by its number."""

    def __init__(self, material: Material, seed: int) -> None:
        self._material = material
        self._seed = seed
        self.words = {language: WordSource(language, material.words[language]) for language in WRITTEN}

    def generate(self, number: int) -> Iterator[SearchDocument]:
        """Yield so many practices."""
        return (self.make(place) for place in range(number))

    def make(self, place: int) -> SearchDocument:
        """Return the practice at one place of the series."""
        chance = Random(f"{self._seed} {place}")
        first = WRITTEN[place % len(WRITTEN)]
        is_in_both = chance.random() < _IN_BOTH
        written = [first, *(language for language in WRITTEN if language != first and is_in_both)]
        codes = draw_codes(chance, first)
        themes = self._draw_concepts(chance, ConceptScheme.THEME, chance.choice(_THEMES))
        audiences = self._draw_concepts(chance, ConceptScheme.AUDIENCE, chance.choice(_AUDIENCES))
        town, library = self._draw_library(chance, first, codes.country)
        concepts = (*themes, *audiences)
        is_named = chance.random() >= _UNNAMED
        places = (*((town, *self._draw_region(chance, codes.country)) if is_named else ()), *_countries(codes.country))
        return SearchDocument(
            id=f"p-{place + 1}",
            versions=tuple(self._version(chance, language, concepts, town) for language in written),
            original_language=first,
            concepts=concepts,
            names=(library.name, *places) if is_named else places,
            places=places,
            library=library if is_named else None,
            facets=_facets(codes, themes, audiences, written),
            published=codes.published,
        )

    def _version(self, chance: Random, language: str, concepts: Sequence[ConceptLabels], town: str) -> DocumentVersion:
        lengths: Lengths = chance.choice(self._material.lengths[language])
        phrases = [
            label
            for concept in concepts
            for label in (concept.preferred[language], *concept.alternative.get(language, ()))
        ]

        def write(length: int) -> str:
            return passage(chance, self.words[language], length, phrases)

        lessons = (length for _lesson in range(_LESSONS) for length in (_one_of(chance, lengths.lessons), 14))
        title = f"{concepts[0].preferred[language]}: {write(chance.randint(3, 7)).rstrip('.')} ({town})"
        return DocumentVersion(
            language=language,
            title=shortened(title, TITLE_LENGTH),
            teaser=shortened(write(lengths.teaser), TEASER_LENGTH),
            lessons=tuple(write(length) for length in lessons),
            body=tuple(write(length) for length in lengths.body),
        )

    def _draw_concepts(self, chance: Random, scheme: str, number: int) -> tuple[ConceptLabels, ...]:
        concepts, weights = zip(*self._material.concepts[scheme], strict=True)
        drawn = chance.choices(concepts, weights, k=number)
        return tuple({concept.code: concept for concept in drawn}.values())

    def _draw_library(self, chance: Random, language: str, country: str) -> tuple[str, LibraryName]:
        number = int(min(_LARGE_LIBRARIES * (1 - chance.random()) ** (-1 / _LIBRARIES_GROW), _MOST_LIBRARIES))
        own = Random(f"library {country} {language} {number}")
        town = self.words[language].draw_town(own)
        name = f"{own.choice(_LIBRARY_NAMES[language])} {town}"
        return town, LibraryName(slug=slug_of(f"{name} {country}", language), name=name)

    def _draw_region(self, chance: Random, country: str) -> tuple[str, ...]:
        regions = self._material.regions.get(country, ())
        return (chance.choice(regions),) if regions else ()


def _one_of(chance: Random, lengths: Sequence[int]) -> int:
    return chance.choice(lengths) if lengths else 1


def _countries(code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(country_name(code, language) for language in LANGUAGES))


def _facets(
    codes: Codes, themes: Sequence[ConceptLabels], audiences: Sequence[ConceptLabels], written: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    return {
        "theme": tuple(concept.code for concept in themes),
        "audience": tuple(concept.code for concept in audiences),
        "tells": codes.tells,
        "outcome": (codes.outcome,),
        "language": tuple(written),
        "country": (codes.country,),
        "library_kind": (codes.kind,),
        "evidence": (codes.evidence,),
        "cost": (codes.cost,),
        "period": codes.period,
    }
