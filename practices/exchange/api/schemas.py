"""What the data service answers. Codes are those of the facets; every text names its language."""

from datetime import date, datetime
from decimal import Decimal

from ninja import Field, Schema


class Problem(Schema):
    """Why a request was refused."""

    detail: str = Field(description="A sentence in the language of the request.")


class FacetValue(Schema):
    """One value of a facet and how many practices it would leave."""

    code: str
    label: str = Field(description="In the language of the request.")
    count: int


class Matched(Schema):
    """A word of the question that led to a practice."""

    word: str = Field(description="As it was looked for.")
    forms: list[str] = Field(description="How it stands in the shown version, in the language of that version.")
    concepts: list[str] = Field(description="Codes of the practice's themes and audiences that the word names.")


class Repair(Schema):
    """A word that exists nowhere and what it was taken for."""

    typed: str
    repaired: str


class NamedConcept(Schema):
    """A concept that the question names. Search it itself with `concept`."""

    code: str
    labels: dict[str, str] = Field(description="Preferred labels by language: fr, de, en.")


class Result(Schema):
    """One practice that answers the question."""

    reference: str
    language: str = Field(description="Language of title and snippet: fr, de or en.")
    languages: list[str] = Field(description="Languages the practice can be read in.")
    title: str
    snippet: str = Field(description="Plain text around the words that answer; the teaser where none does.")
    url: str = Field(description="Where a reader of the requested language reads it.")
    score: float = Field(description="Comparable within one answer only.")
    matched: list[Matched] = Field(description="Why it was found; empty where the question has no words.")


class SearchAnswer(Schema):
    """One page of results."""

    total: int = Field(description="Number of practices, one for all its language versions.")
    page: int
    page_size: int
    is_relaxed: bool = Field(description="No practice has all the words, so some were enough.")
    repairs: list[Repair] = Field(description="Mistyped words; `literal=1` searches for them as they are.")
    concepts: list[NamedConcept] = Field(description="Concepts that the question names, the most specific first.")
    results: list[Result]
    facets: dict[str, list[FacetValue]] = Field(description="Counts leave out the facet's own filter.")


class Label(Schema):
    """A code and its label in the language of the request."""

    code: str
    label: str


class LessonRecord(Schema):
    """One thing learned; an empty response means that none was reported."""

    kind: str
    text: str
    response: str


class PartnerRecord(Schema):
    """Who it was done with."""

    name: str
    kind: str
    role: str
    contribution: str
    agreement: str


class IndicatorRecord(Schema):
    """One figure; without year or source those are null or empty."""

    label: str
    value: Decimal
    unit: str
    year: int | None
    source: str


class EffectRecord(Schema):
    """A statement that something changed, with what it rests on."""

    statement: str
    measure: str
    before: str
    after: str
    respondents: int | None
    method: str
    measured_on: str
    source: str
    kind: str
    direction: str


class SourceRecord(Schema):
    """Where it can be read up."""

    title: str
    publisher: str
    url: str
    published: str


class ConditionRecord(Schema):
    """Something that the practice needs, that helps it, or that harms it."""

    kind: str
    text: str


class RelationRecord(Schema):
    """Another practice this one is tied to, and how."""

    reference: str
    relation: str


class LibraryRecord(Schema):
    """Who did it. Null where the name is withheld."""

    name: str
    kind: str
    city: str
    region: str
    country: str
    website: str
    isil: str


class MoneyRecord(Schema):
    """Amounts in ``currency``; null is unknown, which is not zero."""

    start_up: Decimal | None
    a_year: Decimal | None
    total: Decimal | None
    currency: str
    price_year: int | None
    note: str
    funders: list[str]
    band: str


class VersionRecord(Schema):
    """A language version and its address."""

    language: str
    title: str
    url: str


class PracticeAnswer(Schema):
    """The whole public record of a practice. Texts are in ``language``, codes hold for all versions."""

    reference: str
    url: str = Field(description="The permanent address.")
    language: str
    original_language: str
    versions: list[VersionRecord]
    title: str
    teaser: str
    easy_summary: str
    record_kind: str
    outcome: str
    is_outcome_checked: bool = Field(description="False: set by rule, not yet confirmed by an editor.")
    life: str
    started: str
    ended: str
    disclosure: str
    country: str = Field(description="ISO 3166-1 alpha-2; empty where unknown.")
    library: LibraryRecord | None
    population_served: int | None
    staff_fte: Decimal | None
    opening_hours: Decimal | None
    floor_area: int | None
    setting: str
    themes: list[Label]
    audiences: list[Label]
    reached_how: str
    need: str
    objectives: list[str]
    description: str = Field(description="HTML.")
    why_it_should_work: str
    partners: list[PartnerRecord]
    participation: str
    participation_note: str
    staff: str
    hours_per_month: Decimal | None
    volunteers: int | None
    money: MoneyRecord
    indicators: list[IndicatorRecord]
    effect_claims: list[EffectRecord]
    evidence: str
    lessons: list[LessonRecord]
    why_no_difficulty: str
    do_differently: str
    conditions: list[ConditionRecord]
    transfer: str
    transfer_level: str
    adapted_from: list[RelationRecord]
    arguments: list[str]
    sources: list[SourceRecord]
    author: str
    organisation: str
    licence: str
    translators: str
    reviewers: str
    reviewed_on: date | None
    expert_opinion: str
    completeness: str
    first_published: datetime | None
    last_published: datetime | None
