"""The question with its repaired words, as the results page says it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.analysis.tokens import tokenize
from search.result_rows import address
from search.values import Fragment, SearchQuery, SearchResults


@dataclass(frozen=True, kw_only=True)
class RepairedQuestion:
    """What was looked for, plain and as HTML with the repaired words in `<em>`, and the way to what was typed."""

    plain: str
    html: SafeString
    typed: str
    typed_url: str


def repaired_question(results: SearchResults, path: str) -> RepairedQuestion | None:
    """Return the repaired question, None where nothing was repaired."""
    if not results.repairs:
        return None
    query = results.query
    fragments = tuple(_fragments(query.text, dict(results.repairs)))
    pieces = ((format_html("<em>{}</em>", piece.text) if piece.is_match else piece.text,) for piece in fragments)
    return RepairedQuestion(
        plain="".join(piece.text for piece in fragments),
        html=format_html_join("", "{}", pieces),
        typed=query.text,
        typed_url=address(replace(query, is_literal=True, page=1), path),
    )


def repair_url(query: SearchQuery, path: str) -> str:
    """Return the address that has the words of a literal question repaired; empty for any other question."""
    return address(replace(query, is_literal=False, page=1), path) if query.is_literal else ""


def _fragments(text: str, repairs: dict[str, str]) -> Iterator[Fragment]:
    place = 0
    for token in tokenize(text):
        if token.text in repairs:
            yield Fragment(text[place : token.start])
            yield Fragment(repairs[token.text], is_match=True)
            place = token.end
    yield Fragment(text[place:])
