"""Whether one run is better than another, or only luckier: the paired bootstrap (Efron; Sakai 2006)."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

_SAMPLES = 10_000
_SEED = 2009


@dataclass(frozen=True)
class Comparison:
    """The mean difference over the shared queries, its 95 % interval, and how often chance turned its sign."""

    queries: int
    difference: float
    low: float
    high: float
    p_value: float


def compare(scores: Mapping[str, float], baseline: Mapping[str, float]) -> Comparison:
    """Compare two runs over the queries that both have; raise ValueError where they share none."""
    shared = sorted(scores.keys() & baseline.keys())
    if not shared:
        raise ValueError("The two runs share no query.")
    differences = [scores[reference] - baseline[reference] for reference in shared]
    # The same seed always: a figure in a report can be made again.
    random = Random(_SEED)  # noqa: S311 - sampling, not a secret
    count = len(differences)
    means = sorted(sum(random.choices(differences, k=count)) / count for _sample in range(_SAMPLES))
    observed = sum(differences) / count
    turned = sum(mean <= 0 if observed > 0 else mean >= 0 for mean in means) / _SAMPLES
    return Comparison(
        queries=count,
        difference=observed,
        low=means[int(_SAMPLES * 0.025)],
        high=means[int(_SAMPLES * 0.975)],
        p_value=min(1.0, 2 * turned) if observed else 1.0,
    )
