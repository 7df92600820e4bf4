"""The measures, on rankings small enough to check by hand."""

from math import log2

import pytest

from search.evaluation.bootstrap import compare
from search.evaluation.judgements import JudgedQuery
from search.evaluation.measures import mean, ndcg, recall
from search.evaluation.report import report
from search.evaluation.runs import Answer, Run


def test_the_ideal_order_is_one_and_a_worse_one_less() -> None:
    grades = {"a": 3, "b": 1}
    assert ndcg(["a", "b", "c"], grades) == 1.0
    assert ndcg(["c", "b", "a"], grades) == pytest.approx((1 / log2(3) + 3 / 2) / (3 + 1 / log2(3)))
    assert ndcg(["c"], grades) == 0.0
    assert ndcg(["a"], {}) is None


def test_only_the_first_ten_count() -> None:
    ranking = [str(number) for number in range(10)] + ["a"]
    assert ndcg(ranking, {"a": 3}) == 0.0
    assert recall(ranking, {"a": 3, "9": 1, "x": 0}) == 0.5


def test_undefined_values_are_left_out_of_a_mean() -> None:
    assert mean([1.0, None, 0.0]) == 0.5
    assert mean([None]) == 0.0


def _answer(language: str, ranking: str, **grades: int) -> Answer:
    languages = {"f1": "fr", "f2": "fr", "d1": "de", "d2": "de"}
    return Answer(JudgedQuery("q", language, "mots", grades), tuple(ranking.split()), languages)


def test_languages_are_measured_apart() -> None:
    run = Run((_answer("fr", "f1 d2 d1", f1=2, d1=3), _answer("en", "d1 f1", d1=1, f1=1)))
    assert run.same == 1.0
    assert run.cross == pytest.approx((3 / log2(3)) / 3)
    assert [(asked, told) for asked, told, _value, _count in run.directions()] == [
        ("fr", "de"),
        ("fr", "fr"),
        ("en", "de"),
        ("en", "fr"),
    ]


def test_a_query_without_a_foreign_hit_is_named_with_what_was_missed() -> None:
    run = Run((_answer("fr", "f1 f2", f1=1, d1=3, d2=1),))
    lines = list(report(run))
    assert "Without a foreign hit among the first ten: 100% (q)" in lines
    assert lines[-1].endswith("“mots” missed d1 d2")


def test_a_run_that_is_better_everywhere_is_better_for_sure() -> None:
    baseline = {str(number): 0.1 * (number % 5) for number in range(20)}
    better = {query: score + 0.2 for query, score in baseline.items()}
    comparison = compare(better, baseline)
    assert comparison.difference == pytest.approx(0.2)
    assert comparison.low > 0.19
    assert comparison.p_value == 0.0
    assert compare(baseline, baseline).p_value == 1.0
    with pytest.raises(ValueError, match="share no query"):
        compare({"a": 1.0}, {"b": 1.0})
