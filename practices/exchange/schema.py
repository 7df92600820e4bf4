"""The format of a practice file: YAML, one practice each, in the language of its original.

Keys that the corpus has are always written; null and left out mean the same: the source does not say. Keys beyond the
corpus (marked with ``beyond``) are written only where they hold something; left out, they leave the record as it is.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from practices.exchange.schema_rows import (
    AdaptationRow,
    ConditionRow,
    EffectClaimRow,
    IndicatorRow,
    LessonRow,
    LibraryPart,
    MaterialRow,
    PartnerRow,
    ReviewMarkRow,
    SourceRow,
)
from practices.exchange.schema_types import (
    Amount,
    Count,
    Currency,
    Language,
    Maybe,
    PartialDate,
    PartialMonth,
    Rows,
    Section,
    Year,
    beyond,
    code_of,
    fits,
    is_beyond,
    one_of,
)
from practices.models import Argument, Funder, Objective, PracticePage
from practices.models.scales import Disclosure, Evidence, Licence, Life, Outcome, Participation, RecordKind, Setting
from practices.models.sections.identity import TITLE_LENGTH

LIFE_BY_STATUS = {
    "ongoing": Life.RUNNING,
    "completed": Life.ENDED_AS_PLANNED,
    "discontinued": Life.ENDED_EARLY,
    "unknown": Life.UNKNOWN,
}
LEVEL_BY_EVIDENCE = {
    "testimony": Evidence.TOLD,
    "monitoring": Evidence.COUNTED,
    "survey": Evidence.REPORTED,
    "evaluation": Evidence.MEASURED,
}
REFERENCE = r"^[a-z]{1,3}-[0-9]{1,9}$"


class Period(Section):
    """When: years, or years and months."""

    start: Maybe[PartialMonth] = None
    end: Maybe[PartialMonth] = None
    status: Annotated[str, one_of(*LIFE_BY_STATUS)] = "unknown"


class Resources(Section):
    """What it took. ``budget_eur`` is a yearly amount only where ``budget_note`` says so."""

    staff: Maybe[Annotated[str, fits(PracticePage, "staff")]] = None
    budget_eur: Maybe[Amount] = None
    budget_note: Maybe[Annotated[str, fits(PracticePage, "money_note")]] = None
    funding: Rows[Annotated[str, fits(Funder, "name")]] = Field(default_factory=list)
    hours_per_month: Maybe[Amount] = beyond()
    volunteers: Maybe[Count] = beyond()
    start_up_cost: Maybe[Amount] = beyond()
    yearly_cost: Maybe[Amount] = beyond()
    total_cost: Maybe[Amount] = beyond()
    currency: Currency = beyond("EUR")
    price_year: Maybe[Year] = beyond()


class LibraryProfile(Section):
    """The library at the time."""

    population_served: Maybe[Count] = beyond()
    staff_fte: Maybe[Amount] = beyond()
    opening_hours: Maybe[Amount] = beyond()
    floor_area: Maybe[Count] = beyond()
    setting: Annotated[str, code_of(Setting)] = beyond(Setting.UNKNOWN.value)


class Review(Section):
    """Who checked it, and with what result. Dates are days: 2026-11-24."""

    reviewers: Maybe[Annotated[str, fits(PracticePage, "reviewers")]] = beyond()
    reviewed_on: Maybe[PartialDate] = beyond()
    next_check_on: Maybe[PartialDate] = beyond()
    declared_interests: Maybe[Annotated[str, fits(PracticePage, "declared_interests")]] = beyond()
    expert_opinion: Maybe[str] = beyond()
    expert_signature: Maybe[Annotated[str, fits(PracticePage, "expert_signature")]] = beyond()
    marks: Rows[ReviewMarkRow] = beyond([])


class PracticeFile(Section):
    """A whole practice file."""

    id: Annotated[str, StringConstraints(pattern=REFERENCE)]
    language: Language
    title: Annotated[str, StringConstraints(min_length=1, max_length=TITLE_LENGTH)]
    summary: Annotated[str, fits(PracticePage, "teaser")]
    library: LibraryPart = LibraryPart()
    period: Period = Period()
    themes: Rows[str] = Field(default_factory=list)
    audiences: Rows[str] = Field(default_factory=list)
    partners: Rows[PartnerRow] = Field(default_factory=list)
    need: Annotated[str, fits(PracticePage, "need")]
    objectives: Rows[Annotated[str, fits(Objective, "text")]] = Field(default_factory=list)
    description: Annotated[str, StringConstraints(min_length=1)]
    lessons: Rows[LessonRow] = Field(default_factory=list)
    resources: Resources = Resources()
    indicators: Rows[IndicatorRow] = Field(default_factory=list)
    evidence: Annotated[str, one_of(*LEVEL_BY_EVIDENCE)] = "testimony"
    transfer: Maybe[Annotated[str, fits(PracticePage, "transfer")]] = None
    justification: Rows[Annotated[str, fits(Argument, "text")]] = Field(default_factory=list)
    sources: Rows[SourceRow] = Field(default_factory=list)

    slug: Maybe[Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=255)]] = beyond()
    record_kind: Annotated[str, code_of(RecordKind)] = beyond(RecordKind.PRACTICE.value)
    easy_summary: Maybe[Annotated[str, fits(PracticePage, "easy_summary")]] = beyond()
    outcome: Maybe[Annotated[str, code_of(Outcome)]] = beyond()
    outcome_checked: bool = beyond(True)
    life: Maybe[Annotated[str, code_of(Life)]] = beyond()
    library_profile: LibraryProfile = LibraryProfile()
    reached_how: Maybe[Annotated[str, fits(PracticePage, "reached_how")]] = beyond()
    why_it_should_work: Maybe[Annotated[str, fits(PracticePage, "why_it_should_work")]] = beyond()
    participation: Annotated[str, code_of(Participation)] = beyond(Participation.UNKNOWN.value)
    participation_note: Maybe[Annotated[str, fits(PracticePage, "participation_note")]] = beyond()
    why_no_difficulty: Maybe[Annotated[str, fits(PracticePage, "why_no_difficulty")]] = beyond()
    do_differently: Maybe[Annotated[str, fits(PracticePage, "do_differently")]] = beyond()
    effect_claims: Rows[EffectClaimRow] = beyond([])
    evidence_level: Maybe[Annotated[str, code_of(Evidence)]] = beyond()
    conditions: Rows[ConditionRow] = beyond([])
    materials: Rows[MaterialRow] = beyond([])
    adapted_from: Rows[AdaptationRow] = beyond([])
    disclosure: Annotated[str, code_of(Disclosure)] = beyond(Disclosure.NAMED.value)
    author: Maybe[Annotated[str, fits(PracticePage, "author")]] = beyond()
    organisation: Maybe[Annotated[str, fits(PracticePage, "organisation")]] = beyond()
    licence: Annotated[str, code_of(Licence)] = beyond(Licence.CC_BY.value)
    translators: Maybe[Annotated[str, fits(PracticePage, "translators")]] = beyond()
    change_note: Maybe[Annotated[str, fits(PracticePage, "change_note")]] = beyond()
    review: Review = Review()

    @model_validator(mode="after")
    def _names_as_disclosed(self) -> Self:
        if self.disclosure == Disclosure.NAMED:
            if not (self.library.name and self.library.country):
                message = "a named record needs the library’s name and country"
                raise PydanticCustomError("names", message, {"key": "library"})
        elif self.library.name or self.library.city or self.author or self.organisation or self.materials:
            message = "a {given} record names no library, town, author or organisation and holds no files"
            raise PydanticCustomError("names", message, {"key": "disclosure", "given": self.disclosure})
        return self

    def flat(self) -> dict[str, Any]:
        """Return what the file says, by key; keys of a section are joined with a point, as in ``library.name``.

        A key beyond the corpus is there only where the file has it. All values are as JSON has them.
        """
        data = self.model_dump(mode="json")
        flat: dict[str, Any] = {}
        for key, value in data.items():
            part = getattr(self, key)
            if isinstance(part, Section):
                flat.update({f"{key}.{inner}": value[inner] for inner in said(part)})
            elif key in said(self):
                flat[key] = value
        return flat


def said(section: Section) -> list[str]:
    """Return the keys of a section that say something, in their order."""
    kind = type(section)
    return [key for key in kind.model_fields if not is_beyond(kind, key) or key in section.model_fields_set]


def unsaid(key: str) -> Any:
    """Return what a key holds that a record does not say, as `PracticeFile.flat` would give it."""
    part, _, inner = key.partition(".")
    field = PracticeFile.model_fields[part]
    return getattr(field.default, inner) if inner else field.get_default(call_default_factory=True)


def nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Return the mapping of which ``flat`` is the flat form, in the order of the format."""
    data: dict[str, Any] = {}
    for key in PracticeFile.model_fields:
        if key in flat:
            data[key] = flat[key]
        names = getattr(PracticeFile.model_fields[key].annotation, "model_fields", {})
        inner = {name: flat[f"{key}.{name}"] for name in names if f"{key}.{name}" in flat}
        if inner:
            data[key] = inner
    return data
