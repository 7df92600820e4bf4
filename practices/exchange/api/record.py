"""From a practice to its public record."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings

from practices.addresses import permanent_path, url_for_reader
from practices.exchange.api.schemas import Label, PracticeAnswer, RelationRecord, VersionRecord
from practices.models import Concept, PracticePage
from practices.models.scales import Disclosure
from practices.presentation.rows import rows_of
from practices.selection import original_of, version_for

_TEXTS = (
    "title",
    "teaser",
    "easy_summary",
    "reached_how",
    "need",
    "description",
    "why_it_should_work",
    "participation_note",
    "staff",
    "why_no_difficulty",
    "do_differently",
    "transfer",
    "translators",
    "expert_opinion",
)
_FACTS = (
    "reference",
    "original_language",
    "record_kind",
    "outcome",
    "is_outcome_checked",
    "life",
    "started",
    "ended",
    "disclosure",
    "population_served",
    "staff_fte",
    "opening_hours",
    "floor_area",
    "setting",
    "participation",
    "hours_per_month",
    "volunteers",
    "evidence",
    "transfer_level",
    "licence",
    "reviewers",
    "reviewed_on",
)
_ROWS = {
    "partners": ("name", "kind", "role", "contribution", "agreement"),
    "indicators": ("label", "value", "unit", "year", "source"),
    "effect_claims": (
        "statement",
        "measure",
        "before",
        "after",
        "respondents",
        "method",
        "measured_on",
        "source",
        "kind",
        "direction",
    ),
    "lessons": ("kind", "text", "response"),
    "conditions": ("kind", "text"),
    "sources": ("title", "publisher", "url", "published"),
}


def public_record(versions: Sequence[PracticePage], language: str) -> PracticeAnswer:
    """Return the record in ``language`` where there is such a version, else in the original's.

    ``versions`` are the live pages of one family. Of a confidential or anonymous practice neither library nor author
    are told.
    """
    text, facts = version_for(versions, language), original_of(versions)
    rows = rows_of(text)
    values: dict[str, Any] = {name: getattr(text, name) for name in _TEXTS}
    values |= {name: getattr(facts, name) for name in _FACTS}
    values |= {name: [_fields(row, fields) for row in rows[name]] for name, fields in _ROWS.items()}
    values |= {name: [row.text for row in rows[name]] for name in ("objectives", "arguments")}
    values |= _who(facts) | _money(text, facts, rows["funders"])
    return PracticeAnswer(
        **values,
        url=f"{settings.WAGTAILADMIN_BASE_URL}{permanent_path(facts.reference)}",
        language=text.language,
        versions=[_version(page) for page in versions],
        themes=_labels(facts.themes.all()),
        audiences=_labels(facts.audiences.all()),
        adapted_from=[
            RelationRecord(reference=row.origin.reference, relation=row.relation)
            for row in rows["adapted_from"]
            if row.origin.live
        ],
        completeness=text.completeness.level,
        first_published=facts.first_published_at,
        last_published=text.last_published_at,
    )


def _who(facts: PracticePage) -> dict[str, Any]:
    is_named = facts.disclosure == Disclosure.NAMED
    library = facts.library
    fields = ("name", "kind", "city", "region", "country", "website", "isil")
    return {
        "author": facts.author if is_named else "",
        "organisation": facts.organisation if is_named else "",
        "country": library.country if library else "",
        "library": _fields(library, fields) if library and is_named else None,
    }


def _money(text: PracticePage, facts: PracticePage, funders: Iterable[Any]) -> dict[str, Any]:
    return {
        "money": {
            "start_up": facts.start_up_cost,
            "a_year": facts.yearly_cost,
            "total": facts.total_cost,
            "currency": facts.currency,
            "price_year": facts.price_year,
            "note": text.money_note,
            "funders": [funder.name for funder in funders],
            "band": facts.cost_band,
        }
    }


def _version(page: PracticePage) -> VersionRecord:
    address = f"{settings.WAGTAILADMIN_BASE_URL}{url_for_reader(page, page.language)}"
    return VersionRecord(language=page.language, title=page.title, url=address)


def _labels(concepts: Iterable[Concept]) -> list[Label]:
    return [Label(code=concept.code, label=concept.label) for concept in concepts]


def _fields(row: Any, fields: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in fields}
