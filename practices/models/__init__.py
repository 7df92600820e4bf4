"""The models of the practices app."""

from practices.models.contributions import Contribution
from practices.models.libraries import Library
from practices.models.pages import PracticeIndexPage, PracticePage
from practices.models.proof_rows import EffectClaim, Indicator, ReviewMark, Source
from practices.models.references import ReferenceNumber
from practices.models.story_rows import Argument, Condition, Funder, Lesson, Objective, Partner
from practices.models.thesaurus import Concept, ConceptLabel
from practices.models.thesaurus_stamp import ThesaurusStamp
from practices.models.transfer_rows import Adaptation, Material

__all__ = [
    "Adaptation",
    "Argument",
    "Concept",
    "ConceptLabel",
    "Condition",
    "Contribution",
    "EffectClaim",
    "Funder",
    "Indicator",
    "Lesson",
    "Library",
    "Material",
    "Objective",
    "Partner",
    "PracticeIndexPage",
    "PracticePage",
    "ReferenceNumber",
    "ReviewMark",
    "Source",
    "ThesaurusStamp",
]
