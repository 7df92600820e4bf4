"""What the home page shows beside its own text: counts, two banks, themes, a practice that travelled, the latest."""

from typing import TYPE_CHECKING, Any

from home.front.banks import banks_of_choice, chosen_pair, ruled_banks
from home.front.families import families_of
from home.front.figures import count_all
from home.front.latest import latest_references
from home.front.travel import journey_between, journey_found
from home.front.words import word_pairs
from practices.cards import card_of
from practices.concept_counts import theme_groups

if TYPE_CHECKING:
    from home.models import HomePage


def front_page(page: "HomePage") -> dict[str, Any]:
    """Return the context that ``templates/home/home_page.html`` names."""
    groups = theme_groups()
    pair, journey, latest = chosen_pair(page), journey_found(page), latest_references()
    # All practices of the page together: each kind of row is asked for once.
    families = families_of((*pair, *(journey[:2] if journey else ()), *latest))
    return {
        "counts": count_all(),
        "word_pairs": word_pairs(page),
        "two_banks": banks_of_choice(page, pair, families, groups) or ruled_banks(groups),
        "theme_groups": groups,
        "travelled": journey_between(journey, families) if journey else None,
        "latest": [card_of(families[reference]) for reference in latest],
    }
