"""A practice that travelled: where it began, who took the idea up, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.html import format_html

from home.front.families import Families
from practices.cards import card_of
from practices.models import Adaptation, PracticePage
from practices.models.labels import interface_language
from practices.models.scales import AdaptationRelation
from practices.selection import version_for

if TYPE_CHECKING:
    from home.models import HomePage


@dataclass(frozen=True, kw_only=True)
class JourneyEnd:
    """A practice at one end, with its newest dated figure in words (safe HTML, may be empty)."""

    url: str
    title: str
    language: str
    place_line: str
    figure: str


@dataclass(frozen=True, kw_only=True)
class Journey:
    """The two ends and, in words, what the second did with the idea."""

    origin: JourneyEnd
    adaptation: JourneyEnd
    relation: str


def journey_found(page: "HomePage") -> tuple[str, str, str] | None:
    """Return (origin, adaptation, relation) of the journey that the page's editors chose, else of the newest one."""
    rows = Adaptation.objects.filter(page__live=True)
    chosen = rows.filter(page=page.travelled_id) if page.travelled_id else rows.none()
    ends = ("origin__reference", "page__reference", "relation")
    # Only the references: whole pages come with their families, below.
    found: tuple[str, str, str] | None = (
        chosen.values_list(*ends).first() or rows.order_by("-page__first_published_at", "pk").values_list(*ends).first()
    )
    return found


def journey_between(found: tuple[str, str, str], families: Families) -> Journey | None:
    """Return a journey as the page shows it, or None where one of its ends is no longer live."""
    origin, adaptation, relation = found
    if {origin, adaptation} - families.keys():
        return None
    return Journey(
        origin=_end(families[origin]),
        adaptation=_end(families[adaptation]),
        relation=str(AdaptationRelation(relation).label),
    )


def _end(versions: Sequence[PracticePage]) -> JourneyEnd:
    card = card_of(versions)
    return JourneyEnd(
        url=card.url,
        title=card.title,
        language=card.language,
        place_line=card.place_line,
        figure=_newest_figure(version_for(versions, interface_language())),
    )


def _newest_figure(page: PracticePage) -> str:
    dated = [row for row in page.indicators.all() if row.year]
    if not dated:
        return ""
    row = max(dated, key=lambda row: row.year or 0)
    return format_html(
        '<span lang="{}">{} {}</span>, {}', page.language, _number(row.value), row.unit or row.label, row.year
    )


def _number(value: Decimal) -> str:
    exact = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return number_format(exact, force_grouping=True)
