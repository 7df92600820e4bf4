"""The scales and code lists of a practice: codes in the data, labels in the reader's language.

Cost, strength of proof and size of effect are kept apart: they are never added up and never averaged.
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class RecordKind(TextChoices):
    """What sort of record a practice is."""

    PRACTICE = "practice", _("Practice")
    ADAPTATION = "adaptation", _("Adaptation")
    FAILURE_REPORT = "failure-report", _("Failure report")
    BUILDING_BLOCK = "building-block", _("Building block")


class Outcome(TextChoices):
    """How it turned out."""

    WORKED = "worked", _("Worked")
    WORKED_WITH_DIFFICULTIES = "worked-with-difficulties", _("Worked, with difficulties")
    MIXED = "mixed", _("Mixed result")
    STOPPED_EARLY = "stopped-early", _("Stopped early")
    DID_NOT_WORK = "did-not-work", _("Did not work")
    TOO_EARLY = "too-early", _("Too early to say")


class Life(TextChoices):
    """Where the practice itself stands in time."""

    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Running")
    ENDED_AS_PLANNED = "ended-as-planned", _("Ended as planned")
    ENDED_EARLY = "ended-early", _("Ended early")
    BECAME_PERMANENT = "became-permanent", _("Became permanent")
    UNKNOWN = "unknown", pgettext_lazy("life", "Unknown")


class LessonKind(TextChoices):
    """What a lesson tells of."""

    SUCCESS = "success", _("Success")
    DIFFICULTY = "difficulty", _("Difficulty")
    FAILURE = "failure", _("Failure")


class FailureKind(TextChoices):
    """What sort of failure it was; several may hold at once."""

    NEED_MISREAD = "need-misread", _("Need misread")
    NOT_REACHED = "not-reached", _("People not reached")
    PARTNER_LEFT = "partner-left", _("Partner left")
    MEANS_ENDED = "means-ended", _("Money or staff ended")
    TECHNOLOGY = "technology", _("Technology")
    SPACE_OR_RULES = "space-or-rules", _("Space or rules")
    CONFLICT = "conflict", _("Conflict or safety")
    TEAM = "team", _("Communication in the team")
    POLITICS = "politics", _("Political change")
    OVER_INVESTMENT = "over-investment", _("Over-investment")
    NEVER_STARTED = "never-started", _("Never started")
    CHANCE_MISSED = "chance-missed", _("Chance missed")


class Evidence(TextChoices):
    """How sure one can be that it had the effect; never how big the effect is."""

    TOLD = "E0", pgettext_lazy("evidence", "told")
    COUNTED = "E1", pgettext_lazy("evidence", "counted")
    REPORTED = "E2", pgettext_lazy("evidence", "reported")
    MEASURED = "E3", pgettext_lazy("evidence", "measured")
    COMPARED = "E4", pgettext_lazy("evidence", "compared")
    SYNTHESISED = "E5", pgettext_lazy("evidence", "synthesised")


class CostBand(TextChoices):
    """Additional money a year in euros, building and existing staff excluded."""

    NONE = "C0", pgettext_lazy("cost", "none")
    UNDER_1000 = "C1", pgettext_lazy("cost", "under €1,000")
    TO_5000 = "C2", pgettext_lazy("cost", "up to €5,000")
    TO_20000 = "C3", pgettext_lazy("cost", "up to €20,000")
    TO_100000 = "C4", pgettext_lazy("cost", "up to €100,000")
    ABOVE = "C5", pgettext_lazy("cost", "above €100,000")
    UNKNOWN = "unknown", pgettext_lazy("cost", "unknown")


class TransferLevel(TextChoices):
    """How ready the practice is to be taken over; computed from facts."""

    NOT_CONSIDERED = "T0", pgettext_lazy("transfer", "not considered")
    CONDITIONS = "T1", pgettext_lazy("transfer", "conditions listed")
    MATERIALS = "T2", pgettext_lazy("transfer", "materials supplied")
    ADAPTED = "T3", pgettext_lazy("transfer", "done by another library")
    TRAVELLED = "T4", pgettext_lazy("transfer", "done in three places or more, one abroad or in another language")


class Completeness(TextChoices):
    """How much of the record is filled in."""

    QUICK = "quick", pgettext_lazy("completeness", "Quick")
    SOLID = "solid", pgettext_lazy("completeness", "Solid")
    FULL = "full", pgettext_lazy("completeness", "Full")


class Disclosure(TextChoices):
    """Who may know who told it."""

    NAMED = "named", _("Named")
    CONFIDENTIAL = "confidential", _("Confidential")
    ANONYMOUS = "anonymous", _("Anonymous")


class Participation(TextChoices):
    """How far the people concerned took part in deciding."""

    NONE = "none", pgettext_lazy("participation", "None")
    CONSULTED = "consulted", _("Consulted")
    CO_DECIDED = "co-decided", _("Co-decided")
    LED = "led", _("Led by them")
    UNKNOWN = "unknown", pgettext_lazy("participation", "Unknown")


class LibraryKind(TextChoices):
    """What kind of library it is."""

    MUNICIPAL = "municipal", _("Municipal library")
    JOINT_MUNICIPAL = "joint-municipal", _("Joint municipal library")
    LARGE_CITY = "large-city", _("Large city or regional library")
    DEPARTMENTAL = "departmental", _("Departmental or state library service")
    NATIONAL = "national", _("National library")
    UNIVERSITY = "university", _("University library")
    SCHOOL = "school", _("School library")
    PRISON = "prison", _("Prison library")
    HOSPITAL = "hospital", _("Hospital library")
    MOBILE = "mobile", _("Mobile library")
    ASSOCIATIVE = "associative", _("Associative or volunteer-run library")
    BOOK_AGENCY = "book-agency", _("Regional book agency")
    NETWORK = "network", _("Network or association")
    OTHER = "other", pgettext_lazy("library kind", "Other")
    UNKNOWN = "unknown", pgettext_lazy("library kind", "Unknown")


class Setting(TextChoices):
    """Where the people served live."""

    URBAN = "urban", _("Urban")
    RURAL = "rural", _("Rural")
    UNKNOWN = "unknown", pgettext_lazy("setting", "Unknown")


class PartnerType(TextChoices):
    """What kind of body a partner is."""

    EMPLOYMENT_SERVICE = "employment-service", _("Employment service")
    SOCIAL_SERVICE = "social-service", _("Social service")
    ASSOCIATION = "association", _("Association")
    EDUCATION = "education", _("Education")
    MUNICIPALITY = "municipality", _("Municipality")
    STATE = "state", _("State or region")
    FOUNDATION = "foundation", _("Foundation")
    HEALTH = "health", _("Health")
    JUSTICE = "justice", _("Justice")
    COMPANY = "company", _("Company")
    LIBRARY_NETWORK = "library-network", _("Library network")
    OTHER = "other", pgettext_lazy("partner type", "Other")


class Agreement(TextChoices):
    """Whether the partnership was put in writing."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", pgettext_lazy("agreement", "Unknown")


class ConditionKind(TextChoices):
    """What a condition does to the practice."""

    NEEDED = "needed", pgettext_lazy("condition", "Needed")
    HELPFUL = "helpful", pgettext_lazy("condition", "Helpful")
    HARMFUL = "harmful", pgettext_lazy("condition", "Harmful")


class EffectKind(TextChoices):
    """The four kinds of effect of the Impact Compass."""

    HAVEN = "haven", _("Haven")
    PERSPECTIVE = "perspective", _("Perspective")
    CREATIVITY = "creativity", _("Creativity")
    COMMUNITY = "community", _("Community")


class EffectDirection(TextChoices):
    """Which way the effect went."""

    POSITIVE = "positive", pgettext_lazy("effect", "Positive")
    MIXED = "mixed", pgettext_lazy("effect", "Mixed")
    NONE_FOUND = "none-found", pgettext_lazy("effect", "None found")
    NEGATIVE = "negative", pgettext_lazy("effect", "Negative")
    NOT_MEASURED = "not-measured", pgettext_lazy("effect", "Not measured")


class AdaptationRelation(TextChoices):
    """What an adaptation did with the practice it comes from."""

    REPEATED = "repeated", _("repeated the idea")
    ADAPTED = "adapted", _("adapted the idea")
    SCALED = "scaled", _("scaled the idea up")
    STOPPED = "stopped", _("tried the idea and stopped")
    CONTRADICTS = "contradicts", _("contradicts the idea")


class Licence(TextChoices):
    """The licence of a text or a file."""

    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    CC0 = "CC0-1.0", "CC0 1.0"


class ReviewAnswer(TextChoices):
    """A reviewer's answer to one criterion."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    NOT_STATED = "not-stated", _("Not stated")


class Criterion(IntegerChoices):
    """The sixteen criteria of the review grid."""

    RELEVANCE = 1, _("Relevance: a documented need, in this place, for these people")
    AIM = 2, _("Clear aim and stated reasoning")
    ETHICS = 3, _("Ethics: dignity, data protection, no harm, no stigma")
    EFFECT = 4, _("Tangible effect on people’s lives")
    COST = 5, _("Cost and staff time stated")
    EQUITY = 6, _("Equity: who is reached, who is not")
    PARTICIPATION = 7, _("Participation of those concerned")
    PARTNERSHIP = 8, _("Partnership, roles written down")
    LOW_THRESHOLD = 9, _("Low threshold")
    FEASIBLE = 10, _("Feasible for a comparable team")
    SUSTAINED = 11, _("Sustained two years, or an honest end")
    TRANSFERABLE = 12, _("Transferable: conditions and materials given")
    LIMITS_TOLD = 13, _("Difficulties and limits told")
    DOCUMENTED = 14, _("Documented, sources attached, dated")
    REVIEWED_BY_TWO = 15, _("Reviewed by two people without an interest in it, one from another country")
    DATED = 16, _("Dated: the mark lapses after three years unless checked again")
