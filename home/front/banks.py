"""What worked beside what did not, on the home page: an editor's choice or, without one, a rule's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from home.front.families import Families, newest_families
from practices.concept_counts import ConceptGroup, CountedConcept
from practices.models import PracticePage
from practices.models.scales import LessonKind
from practices.presentation.banks import Bank, bank_of, banks_of

if TYPE_CHECKING:
    from home.models import HomePage

# How many themes, and practices of each, the rule looks at before it gives up.
_THEMES_TRIED = 6
_PRACTICES_TRIED = 30


@dataclass(frozen=True, kw_only=True)
class FrontBanks:
    """The pair, the theme it shares and the words that introduce it (empty where a rule chose)."""

    left: Bank
    right: Bank
    theme: CountedConcept | None
    intro: str = ""


def chosen_pair(page: "HomePage") -> tuple[str, ...]:
    """Return the references of what worked and what did not, as the page's editors chose; none if one is missing."""
    chosen = (page.banks_worked_id, page.banks_failed_id)
    if None in chosen:
        return ()
    references = dict(PracticePage.objects.filter(pk__in=chosen).values_list("pk", "reference"))
    return tuple(references[key] for key in chosen) if set(chosen) <= references.keys() else ()


def banks_of_choice(
    page: "HomePage", pair: Sequence[str], families: Families, groups: Sequence[ConceptGroup]
) -> FrontBanks | None:
    """Return the chosen pair, or None where there is none or one of it is no longer live."""
    if not pair or set(pair) - families.keys():
        return None
    worked, failed = pair
    left = bank_of(families[worked], (LessonKind.SUCCESS,))
    told = families[failed]
    right = bank_of(told, (LessonKind.FAILURE,)) or bank_of(told, (LessonKind.DIFFICULTY,))
    if not (left and right):
        return None
    return FrontBanks(left=left, right=right, theme=_theme(page, groups), intro=page.banks_intro)


def ruled_banks(groups: Sequence[ConceptGroup]) -> FrontBanks | None:
    """Return the pair of the theme with the most practices, among those where one French and one German text meet.

    Of that theme's pairs it is the first: a failure before a difficulty, the newest practice first.
    """
    themes = sorted(_themes(groups), key=lambda theme: -theme.count)
    for theme in themes[:_THEMES_TRIED]:
        for pair in banks_of(newest_families(theme.code, limit=_PRACTICES_TRIED), limit=1):
            if pair.left.practice.language != pair.right.practice.language:
                return FrontBanks(left=pair.left, right=pair.right, theme=theme)
    return None


def _theme(page: "HomePage", groups: Sequence[ConceptGroup]) -> CountedConcept | None:
    code = page.banks_theme.code if page.banks_theme else ""
    return next((theme for theme in _themes(groups) if theme.code == code), None)


def _themes(groups: Sequence[ConceptGroup]) -> Iterable[CountedConcept]:
    return (theme for group in groups for theme in group.themes if theme.count)
