"""A run as lines for a terminal."""

from collections.abc import Iterator

from search.evaluation.bootstrap import Comparison
from search.evaluation.runs import Answer, Run

_WORST = 5


def report(run: Run) -> Iterator[str]:
    """Yield the lines of a run: the whole, the directions, the queries without a foreign hit, the worst."""
    ratio = run.cross / run.same if run.same else 0.0
    yield f"Queries: {len(run.answers)}"
    yield f"One list: nDCG@10 {run.ndcg:.3f}, recall@10 {run.recall:.3f}"
    yield f"Same language {run.same:.3f}, cross-language {run.cross:.3f}, cross ÷ same {ratio:.2f}"
    for asked, told, value, count in run.directions():
        yield f"  {asked} → {told}: nDCG@10 {value:.3f} ({count} queries)"
    share = len(run.without_foreign) / len(run.answers)
    names = f" ({', '.join(run.without_foreign)})" if run.without_foreign else ""
    yield f"Without a foreign hit among the first ten: {share:.0%}{names}"
    yield "The worst:"
    graded = [(answer.ndcg, answer) for answer in run.answers if answer.ndcg is not None]
    for value, answer in sorted(graded, key=lambda pair: pair[0])[:_WORST]:
        yield f"  {answer.query.id} {value:.3f} “{answer.query.text}” missed {' '.join(answer.missed) or 'nothing'}"


def every_query(run: Run) -> Iterator[str]:
    """Yield one line for every query."""
    for answer in run.answers:
        values = (answer.ndcg, answer.ndcg_in([answer.query.language]), _cross(answer))
        yield f"{answer.query.id} {' '.join(_number(value) for value in values)} “{answer.query.text}”"


def comparison_line(comparison: Comparison) -> str:
    """Return how a run differs from the other one."""
    return (
        f"Difference {comparison.difference:+.3f} over {comparison.queries} queries, "
        f"95 % between {comparison.low:+.3f} and {comparison.high:+.3f}, "
        f"p = {comparison.p_value:.3f} (paired bootstrap)"
    )


def _cross(answer: Answer) -> float | None:
    return answer.ndcg_in({"fr", "de", "en"} - {answer.query.language})


def _number(value: float | None) -> str:
    return "  –  " if value is None else f"{value:.3f}"
