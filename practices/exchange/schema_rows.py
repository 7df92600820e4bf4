"""The rows of a practice file: lessons, partners, figures, sources and the like."""

from typing import Annotated

from pydantic import Field

from practices.exchange.schema_types import (
    Address,
    Count,
    Country,
    Maybe,
    Number,
    PartialDate,
    Section,
    Year,
    beyond,
    code_of,
    fits,
)
from practices.models import Condition, EffectClaim, Indicator, Lesson, Library, Material, Partner, ReviewMark, Source
from practices.models.scales import (
    AdaptationRelation,
    Agreement,
    ConditionKind,
    Criterion,
    EffectDirection,
    EffectKind,
    LessonKind,
    LibraryKind,
    Licence,
    PartnerType,
    ReviewAnswer,
)
from practices.models.thesaurus import LabelLanguage


class LibraryPart(Section):
    """Who did it. ``name`` is null only where it is withheld."""

    name: Maybe[Annotated[str, fits(Library, "name")]] = None
    type: Maybe[Annotated[str, fits(Library, "kind_in_words")]] = None
    city: Maybe[Annotated[str, fits(Library, "city")]] = None
    region: Maybe[Annotated[str, fits(Library, "region")]] = None
    country: Maybe[Country] = None
    website: Maybe[Address] = None
    kind: Maybe[Annotated[str, code_of(LibraryKind)]] = beyond()
    isil: Maybe[Annotated[str, fits(Library, "isil")]] = beyond()
    code_bib: Maybe[Annotated[str, fits(Library, "code_bib")]] = beyond()
    latitude: Maybe[Number] = beyond()
    longitude: Maybe[Number] = beyond()


class PartnerRow(Section):
    """Whom it was done with."""

    name: Annotated[str, fits(Partner, "name")]
    type: Annotated[str, code_of(PartnerType)]
    role: Maybe[Annotated[str, fits(Partner, "role")]] = None
    contribution: Maybe[Annotated[str, fits(Partner, "contribution")]] = beyond()
    agreement: Annotated[str, code_of(Agreement)] = beyond(Agreement.UNKNOWN.value)


class LessonRow(Section):
    """One thing learned."""

    kind: Annotated[str, code_of(LessonKind)]
    text: Annotated[str, fits(Lesson, "text")]
    response: Maybe[Annotated[str, fits(Lesson, "response")]] = None


class IndicatorRow(Section):
    """One figure."""

    label: Annotated[str, fits(Indicator, "label")]
    value: Number
    unit: Maybe[Annotated[str, fits(Indicator, "unit")]] = None
    year: Maybe[Year] = None
    source: Maybe[Annotated[str, fits(Indicator, "source")]] = beyond()


class SourceRow(Section):
    """Where it can be read up."""

    title: Annotated[str, fits(Source, "title")]
    publisher: Maybe[Annotated[str, fits(Source, "publisher")]] = None
    url: Maybe[Address] = None
    date: Maybe[PartialDate] = None


class ConditionRow(Section):
    """Something that the practice needs, that helps it, or that harms it."""

    kind: Annotated[str, code_of(ConditionKind)]
    text: Annotated[str, fits(Condition, "text")]


class EffectClaimRow(Section):
    """A statement that something changed, with what it rests on."""

    statement: Annotated[str, fits(EffectClaim, "statement")]
    measure: Maybe[Annotated[str, fits(EffectClaim, "measure")]] = beyond()
    before: Maybe[Annotated[str, fits(EffectClaim, "before")]] = beyond()
    after: Maybe[Annotated[str, fits(EffectClaim, "after")]] = beyond()
    respondents: Maybe[Count] = beyond()
    method: Maybe[Annotated[str, fits(EffectClaim, "method")]] = beyond()
    date: Maybe[PartialDate] = beyond()
    source: Maybe[Annotated[str, fits(EffectClaim, "source")]] = beyond()
    kind: Maybe[Annotated[str, code_of(EffectKind)]] = beyond()
    direction: Annotated[str, code_of(EffectDirection)] = beyond(EffectDirection.NOT_MEASURED.value)


class MaterialRow(Section):
    """A file another library can use; ``file`` is its path, seen from the folder of the practice file."""

    file: str
    title: str
    description: Annotated[str, fits(Material, "description")]
    language: Annotated[str, code_of(LabelLanguage)]
    licence: Annotated[str, code_of(Licence)] = beyond(Licence.CC_BY.value)


class AdaptationRow(Section):
    """The practice this one took its idea from, by its reference."""

    origin: str
    relation: Annotated[str, code_of(AdaptationRelation)]


class ReviewMarkRow(Section):
    """A reviewer's answer to one criterion, named by its number."""

    criterion: Annotated[int, Field(ge=min(Criterion.values), le=max(Criterion.values))]
    answer: Annotated[str, code_of(ReviewAnswer)] = beyond(ReviewAnswer.NOT_STATED.value)
    comment: Maybe[Annotated[str, fits(ReviewMark, "comment")]] = beyond()
    exemplary: bool = beyond(False)
