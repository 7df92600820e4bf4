"""What the levels of the three scales mean, in a sentence each: the ladders that badges open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from practices.models.scales import CostBand, Evidence, TransferLevel

_EVIDENCE: Final = {
    Evidence.TOLD: _("An account of what happened, without dated figures."),
    Evidence.COUNTED: _("Dated activity figures with a source: visits, sessions, people reached."),
    Evidence.REPORTED: _(
        "Participants or partners report a change; how they were asked and how many they were is given."
    ),
    Evidence.MEASURED: _("A starting value or a target, and a later measure."),
    Evidence.COMPARED: _(
        "A comparison group, or the same result in two or more other places by other teams, or an independent"
        " evaluation."
    ),
    Evidence.SYNTHESISED: _("Two or more rigorous independent studies."),
}
_COST: Final = {
    CostBand.NONE: _("No additional money."),
    CostBand.UNDER_1000: _("Less than 1,000 euros a year."),
    CostBand.TO_5000: _("1,000 to 5,000 euros a year."),
    CostBand.TO_20000: _("5,000 to 20,000 euros a year."),
    CostBand.TO_100000: _("20,000 to 100,000 euros a year."),
    CostBand.ABOVE: _("More than 100,000 euros a year."),
    CostBand.UNKNOWN: _("The record gives no yearly amount. Unknown does not mean free."),
}
_TRANSFER: Final = {
    TransferLevel.NOT_CONSIDERED: _("The record does not say what another library would need."),
    TransferLevel.CONDITIONS: _("The conditions another library needs are listed."),
    TransferLevel.MATERIALS: _("Materials to work with are supplied."),
    TransferLevel.ADAPTED: _("Another library has done it, with a record here."),
    TransferLevel.TRAVELLED: _("It was done in three places or more, one of them in another country or language."),
}
_LADDERS: Final[Mapping[str, Sequence[tuple[TextChoices, Promise | str]]]] = {
    "evidence": tuple(_EVIDENCE.items()),
    "cost": tuple(_COST.items()),
    "transfer": tuple(_TRANSFER.items()),
}


@dataclass(frozen=True)
class Rung:
    """One level of a scale: its code (empty for unknown), its word and what it means."""

    code: str
    word: Promise | str
    meaning: Promise | str
    is_present: bool


def ladder(scale: str, present: str = "") -> Iterator[Rung]:
    """Yield the rungs of ``scale`` (evidence, cost, transfer) from the lowest up, ``present`` marked."""
    for level, meaning in _LADDERS[scale]:
        code = "" if level.value == "unknown" else level.value
        yield Rung(
            code=code,
            word=level.label,
            meaning=meaning,
            is_present=level.value == present,
        )
