"""What is asked of many practices: many different questions, so that hardly any answer is remembered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import cycle
from random import Random

from bench.questions import questions as development_questions
from bench.scale.material import WRITTEN
from bench.scale.practices import PracticeMaker
from search.analysis.stopwords import is_stopword
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.glossary import glossary_entries
from search.registry import get_facets
from search.values import SearchDocument, SearchQuery

_OF_EACH_KIND = 90
_LONGEST_PREFIX = 6
_FILTERED = ("theme", "tells", "country", "outcome", "period", "audience", "library_kind")


class Kind(StrEnum):
    """Where the words of a question come from."""

    DEVELOPMENT = "development queries"
    TEXTS = "words of one practice"
    ABROAD = "words of the glossary, for a reader of the other language"


@dataclass(frozen=True)
class Asked:
    """A question, of which kind it is, and how many filters it has."""

    kind: Kind
    query: SearchQuery

    @property
    def filters(self) -> int:
        """How many facets restrict it."""
        return len(self.query.filters)


def make_questions(maker: PracticeMaker, number: int, seed: str) -> list[Asked]:
    """Return questions to the first ``number`` practices, in an order of chance; each asks to count every facet."""
    chance = Random(f"questions {seed}")
    asked = [*_development(), *_of_texts(maker, number, chance), *_of_glossary(chance)]
    facets = tuple(facet.name for facet in get_facets())
    filters = cycle((0, 1, 2))
    made = [
        Asked(each.kind, replace(each.query, facets=facets, filters=_filters(maker, number, chance, next(filters))))
        for each in asked
    ]
    chance.shuffle(made)
    return made


def make_prefixes(maker: PracticeMaker, number: int, seed: str, count: int) -> list[tuple[str, str]]:
    """Return what readers have typed so far, one to six letters, with their language."""
    chance = Random(f"prefixes {seed}")
    return [_prefix(_any(maker, number, chance), chance) for _time in range(count)]


def _development() -> Iterator[Asked]:
    # Thrice, as there are questions without, with one and with two filters.
    for question in (*development_questions(),) * 3:
        yield Asked(Kind.DEVELOPMENT, SearchQuery(text=question.text, language=question.language))


def _of_texts(maker: PracticeMaker, number: int, chance: Random) -> Iterator[Asked]:
    for _time in range(_OF_EACH_KIND):
        version = chance.choice(_any(maker, number, chance).versions)
        text = chance.choice((version.title, version.teaser, *version.lessons, *version.body))
        words = [token.text for token in tokenize(text) if not is_stopword(token.text, version.language)]
        picked = chance.sample(words, min(len(words), chance.randint(1, 4)))
        yield Asked(Kind.TEXTS, SearchQuery(text=" ".join(picked) or version.title, language=version.language))


def _of_glossary(chance: Random) -> Iterator[Asked]:
    entries = list(glossary_entries())
    for place in range(_OF_EACH_KIND):
        language, other = WRITTEN if place % 2 else reversed(WRITTEN)
        words = [entry.words[language][0] for entry in chance.sample(entries, chance.randint(1, 3))]
        yield Asked(Kind.ABROAD, SearchQuery(text=" ".join(words), language=other))


def _filters(maker: PracticeMaker, number: int, chance: Random, count: int) -> dict[str, tuple[str, ...]]:
    facets = _any(maker, number, chance).facets
    return {name: (chance.choice(facets[name]),) for name in chance.sample(_FILTERED, count)}


def _prefix(document: SearchDocument, chance: Random) -> tuple[str, str]:
    version = chance.choice(document.versions)
    labels = [concept.preferred[version.language] for concept in document.concepts]
    words = [token.text for token in tokenize(chance.choice([version.title, *labels, *document.places]))]
    return chance.choice(words)[: chance.randint(1, _LONGEST_PREFIX)], version.language


def _any(maker: PracticeMaker, number: int, chance: Random) -> SearchDocument:
    return maker.make(chance.randrange(number))
