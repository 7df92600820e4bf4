"""Which keys of a practice file are which fields of a page, both ways."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from practices.exchange.markdown import to_markdown, to_rich_text
from practices.exchange.money import read_money
from practices.exchange.rows import decimal, plain_number
from practices.exchange.schema import LEVEL_BY_EVIDENCE, LIFE_BY_STATUS, PracticeFile
from practices.models import PracticePage
from practices.models.derived import outcome_by_rule
from practices.models.scales import Evidence, Life

# Texts and codes that stand in the file as they stand in the page.
_PLAIN = {
    "title": "title",
    "summary": "teaser",
    "period.start": "started",
    "period.end": "ended",
    "need": "need",
    "resources.staff": "staff",
    "resources.budget_note": "money_note",
    "transfer": "transfer",
    "slug": "slug",
    "record_kind": "record_kind",
    "easy_summary": "easy_summary",
    "outcome": "outcome",
    "outcome_checked": "is_outcome_checked",
    "life": "life",
    "reached_how": "reached_how",
    "why_it_should_work": "why_it_should_work",
    "participation": "participation",
    "participation_note": "participation_note",
    "why_no_difficulty": "why_no_difficulty",
    "do_differently": "do_differently",
    "evidence_level": "evidence",
    "disclosure": "disclosure",
    "author": "author",
    "organisation": "organisation",
    "licence": "licence",
    "translators": "translators",
    "change_note": "change_note",
    "resources.volunteers": "volunteers",
    "resources.currency": "currency",
    "resources.price_year": "price_year",
    "library_profile.population_served": "population_served",
    "library_profile.floor_area": "floor_area",
    "library_profile.setting": "setting",
    "review.reviewers": "reviewers",
    "review.declared_interests": "declared_interests",
    "review.expert_opinion": "expert_opinion",
    "review.expert_signature": "expert_signature",
}
_NUMBERS = {
    "resources.hours_per_month": "hours_per_month",
    "resources.start_up_cost": "start_up_cost",
    "resources.yearly_cost": "yearly_cost",
    "resources.total_cost": "total_cost",
    "library_profile.staff_fte": "staff_fte",
    "library_profile.opening_hours": "opening_hours",
}
_DAYS = {"review.reviewed_on": "reviewed_on", "review.next_check_on": "next_check_on"}
FIELD_BY_KEY: Mapping[str, str] = {**_PLAIN, **_NUMBERS, **_DAYS, "description": "description"}
KEY_BY_FIELD: Mapping[str, str] = {
    **{field: key for key, field in FIELD_BY_KEY.items()},
    "library_in_words": "library.type",
    "reference": "id",
    "locale": "language",
}
_STATUS_BY_LIFE = {life: status for status, life in LIFE_BY_STATUS.items()}
_EVIDENCE_BY_LEVEL = {level: word for word, level in LEVEL_BY_EVIDENCE.items()}
_SETTLED_BY_RULE = ("outcome", "outcome_checked", "slug")


def field_values(record: PracticeFile, page: PracticePage, page_id: Callable[[str], int | None]) -> dict[str, Any]:
    """Return the values that ``record`` gives the fields of ``page``; a field it does not speak of is left out."""
    flat = record.flat()
    values = {
        FIELD_BY_KEY[key]: _into_field(key, value)
        for key, value in flat.items()
        if key in FIELD_BY_KEY and key not in _SETTLED_BY_RULE
    }
    values["description"] = to_rich_text(record.description, page_id)
    values["evidence"] = record.evidence_level or LEVEL_BY_EVIDENCE[record.evidence].value
    values["life"] = record.life or LIFE_BY_STATUS[record.period.status].value
    values |= _money(record, flat) | _outcome(record, page, str(values["life"]))
    if record.slug:
        values["slug"] = record.slug
    return values


def file_values(page: PracticePage, reference: Callable[[int], str | None]) -> dict[str, Any]:
    """Return what the fields of ``page`` put into a file, by flat key; empty ones are null."""
    values = {key: _into_file(key, getattr(page, field)) for key, field in FIELD_BY_KEY.items()}
    values["description"] = to_markdown(page.description, reference)
    values["evidence"] = _EVIDENCE_BY_LEVEL.get(Evidence(page.evidence), "evaluation")
    if values["evidence"] in LEVEL_BY_EVIDENCE and LEVEL_BY_EVIDENCE[values["evidence"]] == page.evidence:
        values["evidence_level"] = None
    values["period.status"] = _STATUS_BY_LIFE.get(Life(page.life), "unknown")
    if page.life in _STATUS_BY_LIFE:
        values["life"] = None
    if not page.is_outcome_checked:
        values |= _outcome_in_file(page)
    return values | _budget(page)


def _into_field(key: str, value: Any) -> Any:
    if value is None:
        return None if PracticePage._meta.get_field(FIELD_BY_KEY[key]).null else ""
    if key in _NUMBERS:
        return decimal(value)
    return date.fromisoformat(value) if key in _DAYS else value


def _into_file(key: str, value: Any) -> Any:
    if value in (None, ""):
        return None
    if isinstance(value, Decimal):
        return plain_number(value)
    return value.isoformat() if isinstance(value, date) else value


def _money(record: PracticeFile, flat: Mapping[str, Any]) -> dict[str, Any]:
    resources = record.resources
    budget = None if resources.budget_eur is None else decimal(resources.budget_eur)
    money = read_money(budget, resources.budget_note or "")
    read = {"yearly_cost": money.yearly, "total_cost": money.total}
    said = {"yearly_cost": "resources.yearly_cost", "total_cost": "resources.total_cost"}
    return {field: value for field, value in read.items() if said[field] not in flat}


def _budget(page: PracticePage) -> dict[str, Any]:
    """Return ``budget_eur`` where the note makes the amounts of it; else they are written out."""
    if page.currency == "EUR":
        for budget in (page.total_cost, page.yearly_cost, None):
            money = read_money(budget, page.money_note)
            if (money.yearly, money.total) == (page.yearly_cost, page.total_cost):
                amount = None if budget is None else plain_number(budget)
                return {"resources.budget_eur": amount, "resources.yearly_cost": None, "resources.total_cost": None}
    return {"resources.budget_eur": None}


def _outcome(record: PracticeFile, page: PracticePage, life: str) -> dict[str, Any]:
    if record.outcome:
        return {"outcome": record.outcome, "is_outcome_checked": record.outcome_checked}
    if page.pk and page.is_outcome_checked:
        return {}
    by_rule = outcome_by_rule([lesson.kind for lesson in record.lessons], life)
    return {"outcome": by_rule.value, "is_outcome_checked": False}


def _outcome_in_file(page: PracticePage) -> dict[str, Any]:
    by_rule = outcome_by_rule([lesson.kind for lesson in page.lessons.all()], page.life)
    is_by_rule = by_rule == page.outcome
    return {"outcome": None if is_by_rule else page.outcome, "outcome_checked": None if is_by_rule else False}
