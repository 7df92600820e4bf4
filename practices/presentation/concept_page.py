"""A theme or an audience as its page shows it: the two banks, the spreads, every practice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from practices.cards import PracticeCard, Tells, card_of
from practices.models import Concept, PracticePage
from practices.models.scales import CostBand, Evidence, LessonKind
from practices.models.thesaurus import ConceptScheme
from practices.presentation.banks import TwoBanks, banks_of
from practices.selection import live_practices, newest_first

_PAIRS = 3


@dataclass(frozen=True, kw_only=True)
class SpreadRow:
    """How many practices stand at one level of a scale; ``code`` is empty for unknown."""

    code: str
    word: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ConceptPage:
    """The practices of a concept (of a group: of all its themes), newest first."""

    concept: Concept
    cards: tuple[PracticeCard, ...]
    banks: tuple[TwoBanks, ...]
    tells: tuple[Tells, ...]
    places: int
    countries: int
    lessons: int
    updated: datetime | None

    @property
    def total(self) -> int:
        """The number of practices."""
        return len(self.cards)

    @property
    def french(self) -> int:
        """How many can be read in French."""
        return sum("fr" in card.languages for card in self.cards)

    @property
    def german(self) -> int:
        """How many can be read in German."""
        return sum("de" in card.languages for card in self.cards)

    @property
    def tells_failure(self) -> bool:
        """Whether at least one practice tells a failure."""
        return any(tell.kind is LessonKind.FAILURE for tell in self.tells)

    @property
    def steps(self) -> list[tuple[str, str, None]]:
        """Where to go on from a concept without practices."""
        return [
            (_("All themes"), reverse("practices:themes"), None),
            (_("All practices"), reverse("search:results"), None),
        ]

    @property
    def unknown_costs(self) -> int:
        """How many do not say what the service costs a year."""
        return sum(card.cost_band is CostBand.UNKNOWN for card in self.cards)

    @property
    def evidence_spread(self) -> list[SpreadRow]:
        """How many practices stand at each evidence level, zeros shown."""
        counts = Counter(card.evidence for card in self.cards)
        return [SpreadRow(code=level.value, word=str(level.label), count=counts[level]) for level in Evidence]

    @property
    def cost_spread(self) -> list[SpreadRow]:
        """How many practices stand in each cost band, zeros and unknowns shown."""
        counts = Counter(card.cost_band for card in self.cards)
        return [
            SpreadRow(code="" if band is CostBand.UNKNOWN else band.value, word=str(band.label), count=counts[band])
            for band in CostBand
        ]

    @property
    def search_url(self) -> str:
        """The search that lists the same practices; a group asks for all its themes."""
        members = self.concept.narrower.filter(scheme=self.concept.scheme)
        asked = list(members.values_list("code", flat=True)) or [self.concept.code]
        return f"{reverse('search:results')}?{'&'.join(f'{self.concept.scheme}={code}' for code in asked)}"


def concept_page(concept: Concept) -> ConceptPage:
    """Gather the page of a concept; the number of queries does not grow with the practices."""
    families = _families(concept)
    cards = tuple(card_of(versions) for versions in families)
    facts = [next((page for page in versions if page.is_original), versions[0]) for versions in families]
    named = [page.library for page in facts if page.library and page.disclosure == "named"]
    return ConceptPage(
        concept=concept,
        cards=cards,
        banks=banks_of(families, limit=_PAIRS),
        tells=_tells(cards),
        places=len({(library.city or library.name, library.country) for library in named}),
        countries=len({page.library.country for page in facts if page.library}),
        lessons=sum(tell.count for tell in chain.from_iterable(card.tells for card in cards)),
        updated=max((page.last_published_at for page in facts if page.last_published_at), default=None),
    )


def _families(concept: Concept) -> list[list[PracticePage]]:
    relation = "themes" if concept.scheme == ConceptScheme.THEME else "audiences"
    tagged = Q(**{relation: concept}) | Q(**{f"{relation}__broader": concept})
    keys = live_practices().filter(tagged, locale__language_code=F("original_language")).values("translation_key")
    pages = newest_first(live_practices().filter(translation_key__in=keys))
    families: dict[str, list[PracticePage]] = {}
    for page in pages.prefetch_related("lessons"):
        families.setdefault(str(page.translation_key), []).append(page)
    return list(families.values())


def _tells(cards: Sequence[PracticeCard]) -> tuple[Tells, ...]:
    counts = Counter(tell.kind for card in cards for tell in card.tells)
    return tuple(Tells(kind=kind, count=counts[kind]) for kind in LessonKind if counts[kind])
