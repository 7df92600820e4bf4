"""The tables say what was measured."""

from bench.measuring import Times
from bench.scale.engines import Answered, Built
from bench.scale.questions import Asked, Kind
from bench.scale.tables import Measured, aims_table, growth_table, questions_table
from search.values import SearchQuery


def _measured() -> Measured:
    asked = [Asked(kind, SearchQuery(text="emploi")) for kind in Kind for _time in range(3)]
    asked[1:3] = [
        Asked(Kind.DEVELOPMENT, SearchQuery(text="emploi", filters={"theme": ("work",)})),
        Asked(Kind.DEVELOPMENT, SearchQuery(text="emploi", filters={"theme": ("work",), "country": ("FR",)})),
    ]
    seconds = tuple(number / 1000 for number in range(10, 100, 10))
    return Measured(
        engine="embedded",
        aim=0.040,
        built=Built(documents=10_000, seconds=20.0, processor=16.0, memory=450_000_000),
        answered=Answered(
            asked=tuple(asked),
            pages=Times(seconds, seconds),
            found=8,
            suggestions=Times((0.002,), (0.002,)),
            memory=680_000_000,
            mapped=130_000_000,
        ),
        saved=Times((0.123,), (0.1,)),
        disk=61_000_000,
    )


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_questions_are_told_apart_by_kind_and_by_filters() -> None:
    head, _rule, *rows = _cells(questions_table(_measured()))

    assert head[:2] == ["First page, embedded, 10,000 practices", "questions"]
    assert [row[:2] for row in rows] == [
        ["development queries", "3"],
        ["words of one practice", "3"],
        ["words of the glossary, for a reader of the other language", "3"],
        ["without a filter", "7"],
        ["one filter", "1"],
        ["two filters", "1"],
        ["all", "9"],
    ]
    assert rows[-1][2:] == ["50.0 ms", "90.0 ms", "90.0 ms", "90.0 ms", "40.0 ms", "MISSED"]
    assert rows[0][-1] == "met"


def test_growth_is_one_row_for_each_number_of_practices() -> None:
    head, _rule, row = _cells(growth_table([_measured()]))
    found = dict(zip(head, row, strict=True))

    assert found["practices"] == "10,000"
    assert found["rebuilt a second"] == "500"
    assert found["of computing"] == "625"
    assert found["rebuild’s memory"] == "450 MB"
    assert found["index on disk"] == "61 MB"
    assert found["first page p50"] == "50.0 ms"
    assert found["save until found p50"] == "123.0 ms"
    assert found["reader’s memory"] == "680 MB"
    assert found["of it files"] == "130 MB"


def test_more_practices_a_second_than_aimed_for_is_met() -> None:
    verdicts = {row[2]: row[-1] for row in _cells(aims_table([_measured()]))[2:]}

    assert verdicts == {"first page, p95": "MISSED", "rebuilt a second": "met", "reader’s memory without files": "met"}
