"""How well identifying details are found in sentences marked by hand, as a table."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from practices.contributing.anonymity.annotated import AnnotatedText, Score, read_lines, score, total
from practices.contributing.anonymity.kinds import MarkKind
from practices.contributing.anonymity.marking import mark
from practices.contributing.anonymity.rules import LANGUAGES

PARTS = ("tuning", "check")


def read_sentences(folder: Path, language: str, part: str) -> list[AnnotatedText]:
    """Return the sentences of a part: ``tuning``, which the rules were made with, or ``check``, which only measures."""
    data = yaml.safe_load((folder / f"{language}.yaml").read_text(encoding="utf-8"))
    return read_lines(data[part])


def evaluate(sentences: Sequence[AnnotatedText], language: str) -> dict[MarkKind, Score]:
    """Mark the sentences, with no library known, and compare."""
    return score((each.marks, mark(each.text, language)) for each in sentences)


def table(folder: Path) -> Iterator[str]:
    """Yield the lines of a Markdown table: every language, part and kind."""
    yield "| language, part | kind | marks | recall | precision | recall, exact span | precision, exact span |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for language in LANGUAGES:
        for part in PARTS:
            sentences = read_sentences(folder, language, part)
            scores = evaluate(sentences, language)
            start = f"{language}, {part} ({len(sentences)} sentences)"
            for kind, found in scores.items():
                yield _row(start, kind.value, found)
            yield _row(start, "**all**", total(scores.values()))


def _row(start: str, kind: str, found: Score) -> str:
    shares = (found.recall, found.precision, found.exact_recall, found.exact_precision)
    return f"| {start} | {kind} | {found.expected} | " + " | ".join(f"{share:.2f}" for share in shares) + " |"
