"""``manage.py evaluate_search`` at a terminal."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from search.rebuilding import rebuild_index
from tests.factories import a_german_practice, a_named_practice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site", "concepts")]

_QUERIES = """
queries:
  - {id: q1, lang: fr, text: illettrisme, relevant: {fr-1: 3, de-1: 2}}
  - {id: q2, lang: de, text: Hausaufgaben, relevant: {de-1: 1}}
"""


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    """Return a file of two judged queries over two practices in the index."""
    a_named_practice(reference="fr-1", title="Lire")
    a_german_practice(reference="de-1", title="Lesen und Hausaufgaben")
    rebuild_index()
    path = tmp_path / "queries.yaml"
    path.write_text(_QUERIES, encoding="utf-8")
    return path


def _run(*arguments: object, **options: object) -> str:
    out = StringIO()
    call_command("evaluate_search", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_it_prints_the_measures_and_every_query(queries: Path) -> None:
    out = _run(queries, all=True)
    assert "Queries: 2\nOne list: nDCG@10 " in out
    assert "  fr → de: nDCG@10 1.000 (1 queries)" in out
    assert "q2 " in out.splitlines()[-1]


def test_an_engine_can_be_named_and_is_filled_first(queries: Path) -> None:
    assert "One list: nDCG@10 1.000" in _run(queries, engine="tantivy-memory://")


def test_two_runs_are_compared(queries: Path, tmp_path: Path) -> None:
    _run(queries, save=tmp_path / "run.json")
    assert "Difference +0.000 over 2 queries" in _run(queries, against=tmp_path / "run.json")


def test_a_query_is_explained(queries: Path) -> None:
    out = _run(queries, explain="q1")
    assert out.startswith("q1 (fr) “illettrisme”")
    assert "fr-1 grade 3" in out
    with pytest.raises(CommandError, match="No query has the id “q9”"):
        _run(queries, explain="q9")


@pytest.mark.parametrize("text", ["queries: []", "queries: [", "queries: [{id: a}]"])
def test_a_file_without_judged_queries_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "queries.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=r"queries\.yaml"):
        _run(path)
    with pytest.raises(CommandError, match=r"nowhere\.yaml"):
        _run(tmp_path / "nowhere.yaml")


def test_coverage_tells_what_the_vocabulary_does_not_know(queries: Path) -> None:
    out = StringIO()
    call_command("vocabulary_coverage", str(queries), stdout=out)
    lines = out.getvalue().splitlines()
    assert any(line.startswith("Practices, fr: ") and line.endswith("words are known.") for line in lines)
    assert "Queries, fr: 100.0% of 1 words are known." in lines
