"""A practice in brief, as lists, search hits and the two banks show it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.db import models
from django.db.models import QuerySet

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


def card_of(
    versions: Sequence[PracticePage], language: str | None = None, *, told: Iterable[str] | None = None
) -> PracticeCard:
    """Return the card of one family; ``versions`` are its live ones, with library and locale fetched.

    ``told`` are the kinds of its lessons, one for each lesson; without them the original's own are asked.
    """
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
        tells=_tells([lesson.kind for lesson in facts.lessons.all()] if told is None else told),
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
    for page in without_texts(pages):
        families.setdefault(str(page.translation_key), []).append(page)
    told = _kinds_of_lessons(page.pk for versions in families.values() for page in versions)
    return [card_of(versions, language, told=told.get(original_of(versions).pk, ())) for versions in families.values()]


def without_texts(pages: "QuerySet[PracticePage]") -> "QuerySet[PracticePage]":
    """Leave out the texts of the record, which are most of its size and which no card shows."""
    return pages.defer(*_unshown_texts())


@cache
def _unshown_texts() -> tuple[str, ...]:
    texts = (field.name for field in PracticePage._meta.concrete_fields if isinstance(field, models.TextField))
    return tuple(name for name in texts if name not in ("teaser", "url_path"))


def _kinds_of_lessons(pks: Iterable[int]) -> Mapping[int, Sequence[str]]:
    # Plain rows: a page of results has a hundred lessons, and only their kinds are counted.
    rows = Lesson.objects.filter(page__in=list(pks)).order_by().values_list("page_id", "kind")
    kinds: dict[int, list[str]] = defaultdict(list)
    for pk, kind in rows:
        kinds[pk].append(kind)
    return kinds


def _tells(told: Iterable[str]) -> tuple[Tells, ...]:
    counts = Counter(told)
    return tuple(Tells(kind=kind, count=counts[kind]) for kind in LessonKind if counts[kind])
