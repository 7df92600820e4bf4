"""What the home page shows beside its own text: counts, two banks, themes, a practice that travelled, the latest."""

from typing import TYPE_CHECKING, Any

from home.front.banks import chosen_banks, ruled_banks
from home.front.figures import count_all
from home.front.latest import latest_practices
from home.front.travel import journey_of
from home.front.words import word_pairs
from practices.concept_counts import theme_groups

if TYPE_CHECKING:
    from home.models import HomePage


def front_page(page: "HomePage") -> dict[str, Any]:
    """Return the context that ``templates/home/home_page.html`` names."""
    groups = theme_groups()
    return {
        "counts": count_all(),
        "word_pairs": word_pairs(page),
        "two_banks": chosen_banks(page, groups) or ruled_banks(groups),
        "theme_groups": groups,
        "travelled": journey_of(page),
        "latest": latest_practices(),
    }
