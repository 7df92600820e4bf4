"""The two commands, as somebody at a terminal runs them."""

import io
import json
from pathlib import Path

import pytest

from tests.practices.exchange.commands import Printed, run


def _mark(lines: str, monkeypatch: pytest.MonkeyPatch, language: str = "fr") -> Printed:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return run("mark_identifying", language=language)


def test_each_text_has_its_marks_under_its_id(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = _mark('{"id": "a", "text": "Le 12 mars 2019."}\n\n{"id": 2, "text": ""}\n', monkeypatch)
    assert json.loads(printed.out) == {"a": [[3, 15, "date"]], "2": []}
    assert (printed.errors, printed.status) == ("", 0)


def test_no_lines_give_an_empty_object(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert json.loads(_mark("", monkeypatch, "de").out) == {}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "line 2: no JSON"),
        ("[1]", "line 2: not an object"),
        ('{"text": "x"}', "line 2: “id” is missing"),
        ('{"id": true, "text": "x"}', "line 2: “id” is missing, or neither text nor a whole number"),
        ('{"id": "b"}', "line 2: “text” is missing"),
        ('{"id": "a", "text": "x"}', "line 2: the id “a” stands on an earlier line"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_printed(
    db: None, monkeypatch: pytest.MonkeyPatch, line: str, problem: str
) -> None:
    printed = _mark(f'{{"id": "a", "text": ""}}\n{line}\n', monkeypatch)
    assert problem in printed.errors
    assert (printed.out, printed.status) == ("", 2)


def test_the_measure_is_printed_as_a_table() -> None:
    printed = run("evaluate_marking", Path(__file__).parents[3] / "data" / "identifying")
    assert printed.out.startswith("| language, part | kind |")
    assert "| fr, check (92 sentences) | person |" in printed.out


def test_a_folder_without_sentences_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in run("evaluate_marking", tmp_path).errors
