"""Which rows a facet shows."""

from search.facets import Facet, FacetOrder, FacetRows

CHOICES = {f"code-{letter}": letter.upper() for letter in "abcdefghij"}


def facet(**values: object) -> Facet:
    """Return a facet with ten codes that shows three."""
    return Facet(**{"name": "theme", "label": "Theme", "choices": lambda: CHOICES, "shown_rows": 3, **values})  # type: ignore[arg-type]


def lines(rows: FacetRows) -> list[tuple[str, int]]:
    """Return labels and counts of all rows."""
    return [(str(row.label), row.count) for row in rows.rows]


def test_rows_come_by_count_and_zeros_are_left_out() -> None:
    rows = facet().rows({"code-b": 2, "code-d": 7, "code-a": 2})
    assert lines(rows) == [("D", 7), ("A", 2), ("B", 2)]


def test_listed_order_is_kept_where_it_is_asked_for() -> None:
    rows = facet(order=FacetOrder.AS_LISTED).rows({"code-b": 2, "code-d": 7})
    assert lines(rows) == [("B", 2), ("D", 7)]


def test_scale_keeps_its_order_and_shows_zeros_that_cannot_be_chosen() -> None:
    rows = facet(is_scale=True).rows({"code-b": 2})
    assert [row.code for row in rows.shown] == list(CHOICES)
    assert [row.code for row in rows.shown if row.is_choosable] == ["code-b"]
    assert rows.folded == ()


def test_selected_row_is_shown_and_can_be_taken_back_even_without_practices() -> None:
    rows = facet().rows({"code-b": 2}, selected=["code-j"])
    assert [(row.code, row.count) for row in rows.selected] == [("code-j", 0)]
    assert rows.selected[0].is_choosable


def test_rows_beyond_the_first_are_folded_but_never_a_selected_one() -> None:
    counts = {code: 10 - place for place, code in enumerate(CHOICES)}
    rows = facet().rows(counts, selected=["code-j"])
    assert [row.code for row in rows.shown] == ["code-a", "code-b", "code-c", "code-j"]
    assert len(rows.folded) == 6


def test_a_single_row_is_not_folded_away() -> None:
    rows = facet().rows(dict.fromkeys(list(CHOICES)[:4], 1))
    assert (len(rows.shown), rows.folded) == (4, ())


def test_unknown_codes_are_told_apart_and_named_by_their_code() -> None:
    assert facet().split_known(["x", "code-a", "x", "code-a"]) == (("code-a",), ("x",))
    assert facet().label_of("code-a") == "A"
    assert facet().label_of("x") == "x"


def test_labels_are_read_once_in_a_request_and_only_when_needed() -> None:
    read: list[str] = []

    def choices() -> dict[str, str]:
        read.append("labels")
        return CHOICES

    asked = facet(choices=choices).for_one_request()
    assert read == []

    asked.rows({"code-b": 2})
    assert (asked.label_of("code-a"), asked.label_of("code-b")) == ("A", "B")
    assert read == ["labels"]
