"""The pages of the knowledge base: a practice, and the page that holds them all."""

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from practices.models.child_rows import row_errors
from practices.models.derived import (
    CompletenessReport,
    TransferFacts,
    completeness,
    transfer_level,
)
from practices.models.lengths import length_errors
from practices.models.references import next_reference
from practices.models.scales import Disclosure, LessonKind, TransferLevel
from practices.models.sections.identity import TITLE_LENGTH, Identity
from practices.models.sections.means import Means
from practices.models.sections.proof import Proof
from practices.models.sections.publication import Publication
from practices.models.sections.story import Story

if TYPE_CHECKING:
    from practices.models.transfer_rows import Adaptation

MAX_THEMES = 5
_SLUG_HELP = _("The last part of the address, the same in every language. Old addresses lead to the new one.")
CHILD_ROWS = (
    "objectives",
    "lessons",
    "partners",
    "funders",
    "conditions",
    "arguments",
    "indicators",
    "effect_claims",
    "sources",
    "materials",
    "adapted_from",
    "review_marks",
)


class PracticeIndexPage(Page):
    """Holds the practices of one language; its address lists them all through search."""

    intro = models.TextField(_("Introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["practices.PracticePage"]
    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("List of practices")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the practice; one without a version in this language is read here in the language it has."""
        try:
            return cast(RouteResult, super().route(request, path_components))
        except Http404:
            if len(path_components) != 1:
                raise
            return self._route_foreign(path_components[0])

    def serve(self, request: HttpRequest, own_version: "PracticePage | None" = None) -> HttpResponse:
        """Lead to the list of all practices or, from a foreign version's address, to the reader's own version."""
        return redirect(own_version.get_url(request) if own_version else reverse("search:results"))

    def _route_foreign(self, slug: str) -> RouteResult:
        live = PracticePage.objects.live()
        keys = live.filter(slug=slug).values("translation_key")
        family = list(live.filter(translation_key__in=keys).select_related("locale"))
        named = [page for page in family if page.slug == slug]
        version = min(named, key=lambda page: (not page.is_original, page.pk), default=None)
        if version is None:
            raise Http404
        own = next((page for page in family if page.locale_id == self.locale_id), None)
        return RouteResult(self, kwargs={"own_version": own}) if own else RouteResult(version)


class PracticePage(Identity, Story, Means, Proof, Publication, Page):
    """One language version of a practice. Its family are the pages that share its ``translation_key``.

    Facts (codes, figures, dates, library) are read through ``facts``, the family's original, so that all versions show
    the same ones; text is read from the version itself.
    """

    content_panels = [*Identity.identity_panels, *Story.story_panels, *Means.means_panels, *Proof.proof_panels]
    edit_handler = TabbedInterface(
        [
            ObjectList(Identity.identity_panels, heading=_("Identity")),
            ObjectList(Story.story_panels, heading=_("Story")),
            ObjectList(Means.means_panels, heading=_("Means")),
            ObjectList(Proof.proof_panels, heading=_("Proof and transfer")),
            ObjectList(Publication.publication_panels, heading=_("Publication and review")),
            ObjectList(
                [FieldPanel("slug", help_text=_SLUG_HELP), *Page.settings_panels], heading=_("Address and dates")
            ),
        ]
    )
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("reference", overridable=False),
        SynchronizedField("started", overridable=False),
        SynchronizedField("ended", overridable=False),
        SynchronizedField("library_in_words", overridable=False),
        SynchronizedField("currency", overridable=False),
        SynchronizedField("original_published_at", overridable=False),
        SynchronizedField("author"),
        SynchronizedField("organisation"),
        SynchronizedField("translators"),
        SynchronizedField("reviewers"),
        SynchronizedField("declared_interests"),
        SynchronizedField("expert_signature"),
    ]
    # A copy is a practice of its own; a version in another language takes them from its family.
    exclude_fields_in_copy = ["reference", "original_language", "original_published_at"]
    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Practice")
        verbose_name_plural = _("Practices")

    @cached_property
    def facts(self) -> "PracticePage":
        """The family's original, whose codes, figures and dates hold for every version."""
        return self if self.is_original else (self.original or self)

    @property
    def language(self) -> str:
        """The language this version is written in."""
        return str(self.locale.language_code)

    @property
    def is_original(self) -> bool:
        """Whether the practice was first written in this version's language."""
        return not self.original_language or self.original_language == self.language

    @property
    def original(self) -> "PracticePage | None":
        """The version in the original language, or None where it was deleted."""
        return self.family().filter(locale__language_code=self.original_language).first()

    def family(self) -> "models.QuerySet[PracticePage]":
        """Return every language version of this practice, drafts included."""
        return PracticePage.objects.filter(translation_key=self.translation_key)

    @property
    def is_translation_outdated(self) -> bool:
        """Whether the original was published again since the text that this translation renders."""
        newest, own = self.facts.original_published_at, self.original_published_at
        return not self.is_original and newest is not None and (own is None or own < newest)

    @cached_property
    def adaptations(self) -> "list[Adaptation]":
        """The rows of other practices, drafts included, that say they took their idea from this one."""
        return list(self.adaptation_rows.select_related("page__library", "page__locale")) if self.pk else []

    @property
    def transfer_level(self) -> TransferLevel:
        """How ready it is to be taken over. Its own library doing it once more makes it no other place."""
        pages = [row.page for row in self.adaptations]
        adapting = [page for page in pages if page.library_id is None or page.library_id != self.library_id]
        countries = {page.library.country for page in [self, *adapting] if page.library}
        languages = {page.original_language for page in [self, *adapting]}
        return transfer_level(
            TransferFacts(
                has_conditions=self.conditions.exists() or bool(self.transfer),
                has_materials=self.materials.exists(),
                places=1 + len({page.reference for page in adapting if page.live}),
                crosses_border=len(countries) > 1 or len(languages) > 1,
            )
        )

    @property
    def completeness(self) -> CompletenessReport:
        """How complete this version is, and what is missing."""
        rows = {name for name in (*CHILD_ROWS, "themes", "audiences") if getattr(self, name).exists()}
        return self.completeness_with(rows)

    def completeness_with(self, rows: Collection[str]) -> CompletenessReport:
        """Return the completeness where the names of the rows it has are known, as in lists."""
        return completeness(self._filled_fields() | set(rows))

    def _filled_fields(self) -> set[str]:
        plain: tuple[str, ...] = (
            "title",
            "teaser",
            "record_kind",
            "outcome",
            "need",
            "description",
            "do_differently",
            "staff",
            "transfer",
        )
        plain += ("easy_summary", "reached_how", "why_it_should_work")
        filled = {name for name in plain if getattr(self, name)}
        filled |= {name for name in ("life", "participation") if getattr(self, name) != "unknown"}
        if self.library_id or self.disclosure != Disclosure.NAMED:
            filled.add("library")
        return filled | ({"money"} if self.has_money else set())

    def full_clean(self, exclude: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        """Check the fields, then what one field alone cannot tell. Wagtail calls this where a page is or goes live.

        A form excludes fields and its rows are not in place yet: it asks `check_rules` itself.
        """
        super().full_clean(exclude, *args, **kwargs)
        if not exclude:
            self.check_rules()

    def check_rules(self) -> None:
        """Raise ValidationError where the record as a whole cannot be published."""
        errors = {name: messages for name, messages in self._rule_errors().items() if messages}
        for name, error in length_errors(self).items():
            errors.setdefault(name, []).append(error)
        if errors:
            raise ValidationError(errors)

    def _rule_errors(self) -> dict[str, list[Any]]:
        return {
            "title": [] if len(self.title) <= TITLE_LENGTH else [_("A title has at most 120 characters.")],
            "slug": [_("Another practice already has this address.")] if self._is_slug_taken() else [],
            "reference": [_("Another practice already has this reference.")] if self._is_reference_taken() else [],
            "library": self._library_errors(),
            "ended": [_("The end lies before the start.")] if self._ends_before_start() else [],
            "themes": [] if 1 <= self.themes.count() <= MAX_THEMES else [_("Choose one to five themes.")],
            "audiences": [] if self.audiences.exists() else [_("Choose at least one audience.")],
            "why_no_difficulty": [] if self._tells_difficulty() else [_MISSING_DIFFICULTY],
            "__all__": [error for name in CHILD_ROWS for error in row_errors(getattr(self, name).all())],
        }

    def _library_errors(self) -> list[Any]:
        if self.library_id or self.disclosure != Disclosure.NAMED:
            return []
        return [_("Name the library, or choose a confidential or anonymous disclosure.")]

    def _ends_before_start(self) -> bool:
        shared = min(len(self.started), len(self.ended))
        return bool(shared) and self.ended[:shared] < self.started[:shared]

    def _tells_difficulty(self) -> bool:
        kinds = {lesson.kind for lesson in self.lessons.all()}
        return bool(kinds & {LessonKind.DIFFICULTY, LessonKind.FAILURE}) or bool(self.why_no_difficulty)

    def _others(self) -> "models.QuerySet[PracticePage]":
        return PracticePage.objects.exclude(translation_key=self.translation_key)

    def _is_slug_taken(self) -> bool:
        # One address serves a practice in every interface language, so it must be free in all of them.
        return self._others().filter(slug=self.slug).exists()

    def _is_reference_taken(self) -> bool:
        return bool(self.reference) and self._others().filter(reference=self.reference).exists()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a version takes reference and original language from its family, a new practice gets its own."""
        if not (self.reference and self.original_language):
            self._join_family()
        if self.live and self.is_original and self.last_published_at:
            self.original_published_at = _in_milliseconds(self.last_published_at)
        super().save(*args, **kwargs)

    def _join_family(self) -> None:
        locale = self.locale if self.locale_id else self.get_default_locale()
        other = self.family().exclude(pk=self.pk).first()
        self.reference = self.reference or (other.reference if other else next_reference())
        self.original_language = self.original_language or (other.original_language if other else locale.language_code)


def _in_milliseconds(moment: datetime) -> datetime:
    # The JSON in which translators' texts are kept has no more.
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


_MISSING_DIFFICULTY = _("Tell at least one difficulty or failure, or say here why there was none.")
