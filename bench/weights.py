"""``python -m bench.weights``: what each weight of the search is worth on the judged queries, and how far it is tuned.

Every weight of ``search/analysis/weights.py`` is changed alone, by each of some factors. Then queries are left out: on
one half of them, thrown by chance, the best single change is chosen, and the other half tells what it is worth.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any
from unittest.mock import patch

from bench.environment import own_site
from bench.table import markdown_table

QUERIES = Path("tests/data/queries-dev.yaml")
FACTORS = (0.5, 0.75, 1.0, 1.5, 2.0)
_THROWS = 500

Scores = Mapping[str, float]
"""The nDCG@10 in one list, by the id of the query."""


@dataclass(frozen=True)
class Change:
    """One weight times one factor, with the scores it gives."""

    name: str
    factor: float
    scores: Scores


def main() -> None:
    """Measure, and print the two tables."""
    with own_site():
        # Reads the settings, so not before the environment names them.
        from bench.filling import fill

        for _step in fill():
            pass
        changes = list(_changes())
    print(_grid(changes), flush=True)
    print(f"\n{left_out(changes, Random(2009))}")


def _changes() -> Iterator[Change]:
    from search.analysis import documents, matching, reranking
    from search.analysis.weights import FIELD_WEIGHTS, KIND_WEIGHTS, TOGETHER_WEIGHT
    from search.engines.tantivy.engine import TantivyEngine
    from search.evaluation.judgements import read_queries
    from search.evaluation.runs import run_queries
    from search.registry import get_source

    practices = list(get_source().iter_all_documents())
    languages = {practice.id: practice.original_language for practice in practices}
    queries = read_queries(QUERIES)
    engine = TantivyEngine(None)

    def scores(module: Any, name: str, value: object, *, is_indexed: bool) -> Scores:
        with patch.object(module, name, value):
            if is_indexed:
                engine.rebuild(practices)
            run = run_queries(engine, queries, languages)
        return {answer.query.id: answer.ndcg for answer in run.answers if answer.ndcg is not None}

    for field in FIELD_WEIGHTS:
        for factor in FACTORS:
            # A field's weight is how often its terms count: a whole number.
            weights = {**FIELD_WEIGHTS, field: round(FIELD_WEIGHTS[field] * factor)}
            yield Change(f"field: {field}", factor, scores(documents, "FIELD_WEIGHTS", weights, is_indexed=True))
    engine.rebuild(practices)
    for name, value in _kinds(KIND_WEIGHTS):
        for factor in FACTORS:
            changed = _with_kind(KIND_WEIGHTS, name, value * factor)
            yield Change(f"kind: {name}", factor, scores(matching, "WEIGHTS", changed, is_indexed=False))
    for factor in FACTORS:
        together = TOGETHER_WEIGHT * factor
        yield Change("together", factor, scores(reranking, "TOGETHER_WEIGHT", together, is_indexed=False))


def _kinds(weights: Any) -> Iterator[tuple[str, float]]:
    plain = ((field.name, getattr(weights, field.name)) for field in fields(weights) if field.name != "trust")
    yield from plain
    yield from ((f"trust {trust}", value) for trust, value in weights.trust.items())


def _with_kind(weights: Any, name: str, value: float) -> Any:
    if not name.startswith("trust "):
        return replace(weights, **{name: value})
    trust = name.removeprefix("trust ")
    return replace(weights, trust={each: value if each == trust else old for each, old in weights.trust.items()})


def _grid(changes: list[Change]) -> str:
    by_name: dict[str, list[str]] = {}
    for change in changes:
        by_name.setdefault(change.name, []).append(f"{mean(change.scores.values()):.3f}")
    head = ["nDCG@10 in one list, weight times", *(str(factor) for factor in FACTORS)]
    return markdown_table(head, [[name, *values] for name, values in by_name.items()])


def left_out(changes: list[Change], chance: Random) -> str:
    """Return what choosing the best change on one half of the queries gains on that half, and on the other half."""
    present = next(change.scores for change in changes if change.factor == 1.0)
    ids = sorted(present)
    seen, unseen = [], []
    for _throw in range(_THROWS):
        chosen = chance.sample(ids, len(ids) // 2)
        others = [each for each in ids if each not in chosen]
        best = max(changes, key=lambda change: mean(change.scores[each] for each in chosen))
        seen.append(mean(best.scores[each] - present[each] for each in chosen))
        unseen.append(mean(best.scores[each] - present[each] for each in others))
    return (
        f"Best single change chosen on {len(ids) // 2} of {len(ids)} queries, {_THROWS} throws: "
        f"{mean(seen):+.3f} on these, {mean(unseen):+.3f} on those left out."
    )


if __name__ == "__main__":
    main()
