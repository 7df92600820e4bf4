"""Tables in Markdown, wide enough to be read as plain text."""

from collections.abc import Sequence


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the lines of a table; the first column holds words, the others are set to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(cells, widths) for cells in (head, rule, *rows))


def milliseconds(seconds: float) -> str:
    """Return a duration as ``12.3 ms``."""
    return f"{seconds * 1000:.1f} ms"


def verdict(value: float, aim: float) -> str:
    """Say whether a value keeps its upper bound."""
    return "met" if value <= aim else "MISSED"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if column == 0 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((first, *others))} |"
