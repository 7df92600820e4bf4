"""The measures: nDCG (Järvelin and Kekäläinen 2002, with linear gain as in trec_eval) and recall, both at ten."""

from collections.abc import Iterable, Mapping, Sequence
from math import log2

DEPTH = 10


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float | None:
    """Return the discounted gain of a ranking over that of the ideal one, 0 to 1; None without a relevant practice."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain(grades.get(reference, 0) for reference in ranking[:depth]) / ideal if ideal else None


def recall(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float | None:
    """Return the share of the relevant practices that stand in the first ``depth``; None without a relevant one."""
    relevant = {reference for reference, grade in grades.items() if grade}
    return len(relevant & set(ranking[:depth])) / len(relevant) if relevant else None


def mean(values: Iterable[float | None]) -> float:
    """Return the mean of the values that are defined; 0 where none is."""
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else 0.0


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
