"""What a practice file is refused for: which key, and why."""

from pathlib import Path
from typing import Any

import pytest

from practices.exchange.reading import find_files, read_practice
from tests.practices.exchange.files import a_file, a_record


def _refusals(path: Path) -> list[str]:
    return [str(refusal) for refusal in read_practice(path).refusals]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"title": None}, "title: is missing"),
        ({"title": "  "}, "title: is empty"),
        ({"title": "x" * 121}, "title: has more than 120 characters"),
        ({"title": 12}, "title: must be text"),
        ({"need": True}, "need: must be text: put it in quotes, for YAML reads yes, no, on and off as true and false"),
        ({"id": "FR 12"}, "id: must look like fr-012"),
        ({"language": "dee"}, "language: unknown code “dee”; nearest known code: “de”"),
        ({"evidence": "monitorin"}, "evidence: unknown code “monitorin”; nearest known code: “monitoring”"),
        ({"titel": "x"}, "titel: unknown key; nearest known key: “title”"),
        ({"library": "Rivière"}, "library: must hold keys of its own"),
        ({"library": {"name": "Rivière"}}, "library: a named record needs the library’s name and country"),
        ({"library": {"name": "R", "country": "France"}}, "library.country: must be two capital letters, as in FR"),
        ({"period": {"start": "soon"}}, "period.start: “soon” is not a year (2016) or a month (2016-10)"),
        ({"period": {"start": "2016-10-23"}}, "period.start: “2016-10-23” is not a year (2016) or a month (2016-10)"),
        ({"slug": "Été"}, "slug: holds small letters, digits and single hyphens only"),
        ({"objectives": "one"}, "objectives: must be a list"),
        (
            {"lessons": [{"kind": "sucess", "text": "x"}]},
            "lessons[1].kind: unknown code “sucess”; nearest known code: “success”",
        ),
        ({"indicators": [{"label": "x", "value": "many"}]}, "indicators[1].value: must be a number"),
        (
            {"indicators": [{"label": "x", "value": 1, "yaer": 2}]},
            "indicators[1].yaer: unknown key; nearest known key: “year”",
        ),
        ({"resources": {"budget_eur": -1}}, "resources.budget_eur: must be at least 0"),
        ({"resources": {"volunteers": 1.5}}, "resources.volunteers: must be a whole number"),
        ({"resources": {"currency": "euro"}}, "resources.currency: must be three capital letters, as in EUR"),
        ({"sources": [{"title": "x", "url": "nowhere"}]}, "sources[1].url: “nowhere” is not a web address"),
        (
            {"sources": [{"title": "x", "date": "May"}]},
            "sources[1].date: “May” is not a year (2016), a month (2016-10) or a day (2016-10-23)",
        ),
        ({"outcome_checked": "perhaps"}, "outcome_checked: must be true or false"),
        ({"review": {"marks": [{"criterion": 17}]}}, "review.marks[1].criterion: must be at most 16"),
    ],
)
def test_a_refusal_names_the_key_and_the_reason(tmp_path: Path, changes: dict[str, Any], refusal: str) -> None:
    assert _refusals(a_file(tmp_path, **{"id": "fr-901", **changes})) == [refusal]


@pytest.mark.parametrize("name", ["author", "organisation"])
def test_a_confidential_record_names_nobody(tmp_path: Path, name: str) -> None:
    path = a_file(tmp_path, disclosure="confidential", library={"type": "municipale"}, **{name: "Someone"})
    (refusal,) = _refusals(path)
    assert refusal.startswith("disclosure: a confidential record names no library")


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    refusals = _refusals(a_file(tmp_path, title=None, evidence="hearsay"))
    assert [refusal.partition(":")[0] for refusal in refusals] == ["title", "evidence"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "holds no keys, so it is no practice"),
        (b"- a\n- b\n", "holds no keys, so it is no practice"),
        (b"title: [", "is not YAML: did not find expected node content (line 2)"),
        (b"title: \xff\xfe", "is not UTF-8 text"),
        (b"title: a\nneed: b\ntitle: c\n", "the key “title” stands twice (line 1 and after)"),
    ],
)
def test_a_file_that_holds_no_practice_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "fr-1.yaml"
    path.write_bytes(content)
    assert _refusals(path) == [reason]


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert _refusals(tmp_path / "fr-1.yaml") == ["cannot be read: No such file or directory"]


def test_null_and_a_missing_key_mean_the_same(tmp_path: Path) -> None:
    without = a_record(transfer=None)
    with_null = {**without, "transfer": None, "justification": None}
    files = [a_file(tmp_path, name=f"fr-{number}.yaml", **record) for number, record in enumerate((without, with_null))]
    first, second = (read_practice(path).record for path in files)
    assert first is not None
    assert second is not None
    assert first.flat() == second.flat()


def test_a_folder_is_searched_for_practices_and_other_files_are_passed_over(tmp_path: Path) -> None:
    practice = a_file(tmp_path)
    (tmp_path / "themes.yaml").write_text("themes: []\n")
    (tmp_path / "notes.txt").write_text("–")
    found = find_files([tmp_path, practice])
    assert found.files == (practice,)
    assert [path.name for path in found.passed_over] == ["themes.yaml"]
