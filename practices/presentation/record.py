"""A whole practice as its page shows it: text from the version that is read, facts from the original."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from practices.addresses import permanent_path
from practices.cards import PracticeCard, card_of
from practices.dates import in_words
from practices.mail_links import mail_link
from practices.models import Concept, PracticePage, Source
from practices.models.labels import interface_language
from practices.models.scales import ConditionKind, Disclosure, TransferLevel
from practices.models.thesaurus import ConceptScheme
from practices.presentation.figures import FigureGroup, figure_groups
from practices.presentation.identity import CardRow, identity_rows, removed_terms
from practices.presentation.related import Neighbours, neighbours_of
from practices.presentation.rows import fetch_rows, rows_of
from practices.selection import live_practices, original_of

Crumbs: TypeAlias = list[tuple[str, str]]
# Each in its own language, whatever the reader's: so no message of the catalogue.
_READ_HERE = {"fr": "Lire en français", "de": "Auf Deutsch lesen", "en": "Read in English"}


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A source with its date in words."""

    title: str
    publisher: str
    url: str
    date: str


@dataclass(frozen=True, kw_only=True)
class PracticeRecord:
    """Everything the practice page shows. ``rows`` are the child rows of the version that is read."""

    page: PracticePage
    facts: PracticePage
    card: PracticeCard
    rows: Mapping[str, Sequence[Any]]
    identity: list[CardRow]
    removed: list[str]
    figures: tuple[FigureGroup, ...]
    sources: tuple[SourceLine, ...]
    neighbours: Neighbours
    versions: tuple[PracticePage, ...]
    themes: tuple[Concept, ...]
    interface_language: str

    @property
    def is_foreign(self) -> bool:
        """Whether the text is in another language than the interface."""
        return self.page.language != self.interface_language

    @property
    def is_withheld(self) -> bool:
        """Whether readers may not know who tells it."""
        return self.facts.disclosure != Disclosure.NAMED

    @property
    def place_line(self) -> str:
        """Library, town, country and years; where the name is withheld, that it was removed."""
        if not self.is_withheld:
            return self.card.library_line
        return ", ".join(filter(None, (_("library removed for anonymity"), self.card.country, self.card.years)))

    @property
    def is_outcome_by_rule(self) -> bool:
        """Whether the outcome was set by rule and nobody has confirmed it."""
        return not self.facts.is_outcome_checked

    @property
    def transfer_level(self) -> TransferLevel:
        """How ready it is to be taken over, from the rows at hand."""
        return self.facts.transfer_level

    @property
    def own_url(self) -> str:
        """The address of this version inside the interface of its own language."""
        return self.page.get_url() or ""

    @property
    def read_in_own_language(self) -> str:
        """The invitation to its own interface, in the text's own language."""
        return _READ_HERE[self.page.language]

    @property
    def send_url(self) -> str:
        """A mail in the reader's own program, with title, teaser and permanent address."""
        return mail_link(self.page.title, self.page.teaser, self.permanent_url)

    @property
    def conditions(self) -> list[tuple[str, list[str]]]:
        """The conditions by kind, kinds without one left out."""
        rows = self.rows["conditions"]
        by_kind = ((str(kind.label), [row.text for row in rows if row.kind == kind]) for kind in ConditionKind)
        return [(label, texts) for label, texts in by_kind if texts]

    @property
    def other_versions(self) -> list[tuple[str, str, str]]:
        """(address, title, language) of the versions in other languages, each in its own interface."""
        others = [version for version in self.versions if version.language != self.page.language]
        return [(version.get_url() or "", version.title, version.language) for version in others]

    @property
    def permanent_url(self) -> str:
        """The address that never changes; empty in the preview of a practice that was never saved."""
        if not self.facts.reference:
            return ""
        return f"{settings.WAGTAILADMIN_BASE_URL}{permanent_path(self.facts.reference)}"

    @property
    def citation(self) -> str:
        """How to cite it: who, title, where, reference, date, licence, address."""
        who = "" if self.is_withheld else (self.facts.author or self.card.library)
        moment = self.page.last_published_at
        version = _("version of %(date)s") % {"date": in_words(moment.date().isoformat())} if moment else ""
        tail = (settings.SITE_NAME, self.facts.reference, version, str(self.facts.get_licence_display()))
        return f"{who}{'. ' if who else ''}{self.page.title}. {', '.join(filter(None, tail))}. {self.permanent_url}"

    @property
    def breadcrumb(self) -> Crumbs:
        """Home, group, first theme, practice."""
        home = (pgettext("breadcrumb", "Home"), f"/{self.interface_language}/")
        theme = self.themes[0] if self.themes else None
        path = [concept for concept in (theme.broader if theme else None, theme) if concept]
        crumbs = [(concept.label, reverse("practices:theme", args=[concept.code])) for concept in path]
        return [home, *crumbs, (self.page.title, "")]

    @property
    def contents(self) -> list[tuple[str, str]]:
        """(label, anchor) of the sections this practice has."""
        sections = (
            (_("Story"), "story", True),
            (_("Lessons"), "lessons", True),
            (_("Figures"), "figures", True),
            (_("Arguments"), "arguments", self.rows["arguments"]),
            (_("Take it over"), "transfer", True),
            (_("Tried elsewhere"), "tried", True),
            (_("Sources"), "sources", True),
        )
        return [(label, anchor) for label, anchor, has_content in sections if has_content]


def record_of(page: PracticePage, *, in_memory: bool = False) -> PracticeRecord:
    """Gather a practice for its page. ``in_memory``: a preview, whose unsaved rows are shown."""
    versions = [page] if in_memory else _versions(page)
    facts = page if in_memory else original_of(versions)
    # The version at hand has its language and library fetched with it.
    page = next(version for version in versions if version.pk == page.pk)
    rows = rows_of(page, in_memory=True)
    themes, audiences = _tags(facts, in_memory=in_memory)
    return PracticeRecord(
        page=page,
        facts=facts,
        card=card_of(versions),
        rows=rows,
        identity=identity_rows(page, facts, rows=rows, themes=themes, audiences=audiences),
        removed=removed_terms(facts),
        figures=figure_groups(rows["indicators"], rows["sources"]),
        sources=tuple(_source(source) for source in rows["sources"]),
        neighbours=neighbours_of(facts, rows["adapted_from"], themes=themes, audiences=audiences),
        versions=tuple(versions),
        themes=themes,
        interface_language=interface_language(),
    )


def _versions(page: PracticePage) -> list[PracticePage]:
    live = list(live_practices().filter(translation_key=page.translation_key))
    versions = live if any(version.pk == page.pk for version in live) else [*live, page]
    fetch_rows(versions)
    return versions


def _tags(facts: PracticePage, *, in_memory: bool) -> tuple[tuple[Concept, ...], tuple[Concept, ...]]:
    if in_memory:
        return tuple(facts.themes.all()), tuple(facts.audiences.all())
    tagged = Q(practices_by_theme=facts) | Q(practices_by_audience=facts)
    concepts = list(Concept.objects.filter(tagged).select_related("broader").distinct())
    themes = tuple(concept for concept in concepts if concept.scheme == ConceptScheme.THEME)
    return themes, tuple(concept for concept in concepts if concept.scheme == ConceptScheme.AUDIENCE)


def _source(source: Source) -> SourceLine:
    return SourceLine(title=source.title, publisher=source.publisher, url=source.url, date=in_words(source.published))
