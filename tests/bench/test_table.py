"""What the printed tables look like."""

from bench.table import markdown_table, milliseconds, verdict


def test_table_is_markdown_with_columns_of_one_width() -> None:
    table = markdown_table(("page", "p95"), [("home", "9.1 ms"), ("results page", "41.0 ms")])

    assert table.splitlines() == [
        "| page         |     p95 |",
        "| ------------ | ------: |",
        "| home         |  9.1 ms |",
        "| results page | 41.0 ms |",
    ]


def test_durations_are_told_in_milliseconds() -> None:
    assert milliseconds(0.01234) == "12.3 ms"


def test_aim_is_met_up_to_its_bound_and_missed_above_it() -> None:
    assert (verdict(12, 12), verdict(13, 12)) == ("met", "MISSED")
