"""Values that are computed from a record and never typed in. Pure functions: no database, no language."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from practices.models.scales import Completeness, CostBand, LessonKind, Life, Outcome, TransferLevel

# Upper bounds in euros a year, both included; above the last one comes C5.
_COST_BOUNDS = (
    (Decimal(0), CostBand.NONE),
    (Decimal("999.99"), CostBand.UNDER_1000),
    (Decimal(5_000), CostBand.TO_5000),
    (Decimal(20_000), CostBand.TO_20000),
    (Decimal(100_000), CostBand.TO_100000),
)

QUICK_FIELDS = (
    "title",
    "teaser",
    "record_kind",
    "outcome",
    "library",
    "themes",
    "audiences",
    "need",
    "description",
    "lessons",
    "do_differently",
)
SOLID_FIELDS = ("life", "objectives", "partners", "staff", "money", "indicators", "transfer", "arguments", "sources")
FULL_FIELDS = (
    "easy_summary",
    "reached_how",
    "why_it_should_work",
    "participation",
    "effect_claims",
    "conditions",
    "materials",
)


@dataclass(frozen=True)
class CompletenessReport:
    """How complete a record is, and the names of the fields that are still empty, in the order of the record."""

    level: Completeness
    missing: tuple[str, ...]


@dataclass(frozen=True)
class TransferFacts:
    """What the transfer level is computed from. ``places`` counts the libraries that did it, the first one included."""

    has_conditions: bool
    has_materials: bool
    places: int
    crosses_border: bool


def cost_band(yearly_euros: Decimal | None) -> CostBand:
    """Return the band of a yearly amount in euros; no amount is unknown, which is not zero."""
    if yearly_euros is None:
        return CostBand.UNKNOWN
    return next((band for bound, band in _COST_BOUNDS if yearly_euros <= bound), CostBand.ABOVE)


def completeness(filled: Collection[str]) -> CompletenessReport:
    """Return the level of a record whose ``filled`` fields are named: solid needs all quick and solid fields."""
    missing = tuple(name for name in (*QUICK_FIELDS, *SOLID_FIELDS, *FULL_FIELDS) if name not in filled)
    if not missing:
        level = Completeness.FULL
    elif set(missing) <= set(FULL_FIELDS):
        level = Completeness.SOLID
    else:
        level = Completeness.QUICK
    return CompletenessReport(level, missing)


def transfer_level(facts: TransferFacts) -> TransferLevel:
    """Return the highest level whose test the facts pass (design, section 3)."""
    if facts.places >= 3 and facts.crosses_border:
        return TransferLevel.TRAVELLED
    if facts.places >= 2:
        return TransferLevel.ADAPTED
    if facts.has_materials:
        return TransferLevel.MATERIALS
    return TransferLevel.CONDITIONS if facts.has_conditions else TransferLevel.NOT_CONSIDERED


def outcome_by_rule(lesson_kinds: Iterable[str], life: str) -> Outcome:
    """Return the outcome that the lessons suggest, for records that do not state one (record, "Outcome at import").

    The first rule that holds decides: failures and no success, did not work; ended early, stopped early; failures and
    successes, mixed; difficulties and successes, worked with difficulties; successes only, worked; no lesson, too early
    to say. Difficulties alone, for which the record has no rule, are mixed: nothing says that it worked.
    """
    kinds = set(lesson_kinds)
    if not kinds:
        return Outcome.STOPPED_EARLY if life == Life.ENDED_EARLY else Outcome.TOO_EARLY
    if LessonKind.FAILURE in kinds and LessonKind.SUCCESS not in kinds:
        return Outcome.DID_NOT_WORK
    if life == Life.ENDED_EARLY:
        return Outcome.STOPPED_EARLY
    if LessonKind.FAILURE in kinds:
        return Outcome.MIXED
    if LessonKind.DIFFICULTY in kinds:
        return Outcome.WORKED_WITH_DIFFICULTIES if LessonKind.SUCCESS in kinds else Outcome.MIXED
    return Outcome.WORKED
