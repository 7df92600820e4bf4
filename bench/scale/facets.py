"""The codes of a made-up practice, some far more frequent than others, as in a knowledge base that grew."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from practices.models.scales import CostBand, Evidence, LessonKind, LibraryKind, Outcome
from practices.periods import periods_of

_OUTCOMES = (30, 38, 14, 8, 5, 5)
_EVIDENCE = (48, 30, 13, 6, 2, 1)
_COSTS = (14, 17, 15, 9, 4, 1, 40)
_KINDS = (44, 15, 13, 6, 1, 5, 4, 2, 1, 3, 3, 1, 2, 1, 1)
_LESSONS = (45, 40, 15)
_STILL_RUNNING = 0.45
_NO_START = 0.06
_COUNTRIES = {
    "fr": {"FR": 80, "BE": 8, "CH": 6, "CA": 4, "LU": 2},
    "de": {"DE": 78, "AT": 10, "CH": 9, "IT": 2, "LI": 1},
}
_LAST_DAY = date(2026, 6, 30)
_FIRST_YEAR = 1998


@dataclass(frozen=True, kw_only=True)
class Codes:
    """What is chosen by chance alone."""

    outcome: str
    evidence: str
    cost: str
    kind: str
    country: str
    tells: tuple[str, ...]
    period: tuple[str, ...]
    published: date


def draw_codes(chance: Random, language: str) -> Codes:
    """Return the codes of one practice that was written in ``language``."""
    countries = _COUNTRIES[language]
    published = _LAST_DAY - timedelta(days=int(365 * 18 * chance.random() ** 2))
    return Codes(
        outcome=chance.choices(Outcome.values, _OUTCOMES)[0],
        evidence=chance.choices(Evidence.values, _EVIDENCE)[0],
        cost=chance.choices(CostBand.values, _COSTS)[0],
        kind=chance.choices(LibraryKind.values, _KINDS)[0],
        country=chance.choices(list(countries), list(countries.values()))[0],
        tells=tuple(dict.fromkeys(chance.choices(LessonKind.values, _LESSONS, k=3))),
        period=_draw_period(chance, published.year),
        published=published,
    )


def _draw_period(chance: Random, last_year: int) -> tuple[str, ...]:
    if chance.random() < _NO_START:
        return periods_of("", "", is_running=False)
    started = max(_FIRST_YEAR, last_year - int(chance.expovariate(0.3)))
    is_running = chance.random() < _STILL_RUNNING
    return periods_of(str(started), "" if is_running else str(last_year), is_running=is_running)
