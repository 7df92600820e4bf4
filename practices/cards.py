"""A practice in brief, as lists, search hits and the two banks show it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.db import models
from django.db.models import Prefetch, QuerySet

from practices.addresses import url_for_reader
from practices.countries import country_name
from practices.models import Lesson, PracticePage
from practices.models.labels import interface_language
from practices.models.scales import CostBand, Disclosure, Evidence, LessonKind, Outcome
from practices.selection import live_practices, original_of, version_for
from practices.years import years_line


@dataclass(frozen=True)
class Tells:
    """How many lessons of one kind a practice tells."""

    kind: LessonKind
    count: int


@dataclass(frozen=True, kw_only=True)
class PracticeCard:
    """A practice in brief: text from the version its reader gets, facts from the original.

    ``library``, ``city`` are empty where the name is withheld (``is_withheld``) or not known. ``language`` is that of
    the shown text, ``languages`` are all live ones.
    """

    reference: str
    title: str
    teaser: str
    url: str
    language: str
    languages: tuple[str, ...]
    library: str
    city: str
    country: str
    years: str
    is_withheld: bool
    tells: tuple[Tells, ...]
    outcome: Outcome
    is_outcome_checked: bool
    evidence: Evidence
    cost_band: CostBand

    @property
    def library_line(self) -> str:
        """Library, country and years, as search hits show them; the town only where the library's name lacks it."""
        town = "" if self.city in self.library else self.city
        return ", ".join(filter(None, (self.library, town, self.country, self.years)))

    @property
    def place_line(self) -> str:
        """Town (or library) and years."""
        return ", ".join(filter(None, (self.city or self.library or self.country, self.years)))


def card_of(versions: Sequence[PracticePage], language: str | None = None) -> PracticeCard:
    """Return the card of one family; ``versions`` are its live ones, with library, locale and lessons fetched."""
    reader = language or interface_language()
    text, facts = version_for(versions, reader), original_of(versions)
    is_withheld = facts.disclosure != Disclosure.NAMED
    library = None if is_withheld else facts.library
    return PracticeCard(
        reference=facts.reference,
        title=text.title,
        teaser=text.teaser,
        url=url_for_reader(text, reader),
        language=text.language,
        languages=tuple(page.language for page in versions),
        library=library.name if library else "",
        city=library.city if library else "",
        country=country_name(facts.library.country, reader) if facts.library else "",
        years=years_line(facts.started, facts.ended, facts.life),
        is_withheld=is_withheld,
        tells=_tells(facts),
        outcome=Outcome(facts.outcome),
        is_outcome_checked=facts.is_outcome_checked,
        evidence=Evidence(facts.evidence),
        cost_band=facts.cost_band,
    )


def cards_by_reference(references: Iterable[str], language: str | None = None) -> Mapping[str, PracticeCard]:
    """Return the cards of those references that readers may see; two queries, however many."""
    pages = live_practices().filter(reference__in=list(references))
    return {card.reference: card for card in cards_of(pages, language)}


def cards_of(pages: "QuerySet[PracticePage]", language: str | None = None) -> list[PracticeCard]:
    """Return one card a family, in the order in which the families first come; pages come from ``live_practices``."""
    families: dict[str, list[PracticePage]] = {}
    kinds_of_lessons = Prefetch("lessons", Lesson.objects.only("page_id", "kind", "sort_order"))
    for page in without_texts(pages).prefetch_related(kinds_of_lessons):
        families.setdefault(str(page.translation_key), []).append(page)
    return [card_of(versions, language) for versions in families.values()]


def without_texts(pages: "QuerySet[PracticePage]") -> "QuerySet[PracticePage]":
    """Leave out the texts of the record, which are most of its size and which no card shows."""
    return pages.defer(*_unshown_texts())


@cache
def _unshown_texts() -> tuple[str, ...]:
    texts = (field.name for field in PracticePage._meta.concrete_fields if isinstance(field, models.TextField))
    return tuple(name for name in texts if name not in ("teaser", "url_path"))


def _tells(facts: PracticePage) -> tuple[Tells, ...]:
    counts = Counter(lesson.kind for lesson in facts.lessons.all())
    return tuple(Tells(kind=kind, count=counts[kind]) for kind in LessonKind if counts[kind])
