"""Whatever people type and write, in any alphabet: no error, no markup, and marks on the letters that are there."""

import re
import unicodedata
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.analysis.highlighting import Highlighter, Mark, question_meanings, question_terms, split_fragments
from search.analysis.matching import match_question
from search.analysis.questions import read_question
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.current import current_vocabulary
from search.engine import SearchEngine
from search.result_rows import marked
from search.values import LANGUAGES, DocumentVersion, SearchDocument, SearchQuery
from tests.search.documents import document, sample

# The same texts each time: a test that fails now and then would tell nobody what it found.
repeatably = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MEANT = (
    "emploi", "l’école", "Hausaufgabenhilfe", "usager·ère·s", "Nutzer*innen", "NutzerInnen", "İstanbul", "ﬁnance",
    "STRASSE", "Straße", "cœur", "e\u0301cole", "Grund\u00adbildung", "مكتبة", "עִבְרִית", "图书馆", "ไทย", "हिन्दी",
    "библиотека", "βιβλιοθήκη",
    "👩‍👩‍👧", "🇫🇷", "<b>", "</mark>", "&amp;", '"', "-", "(", "lieu:", "\x00", "\u202e", "\u2028", "𝔊𝔯𝔲𝔫𝔡", "ǅ",
)  # fmt: skip
_SIGNS = st.characters(exclude_categories=["Cs"])
texts = st.one_of(
    st.text(_SIGNS, max_size=60),
    st.lists(st.one_of(st.sampled_from(_MEANT), st.text(_SIGNS, min_size=1, max_size=8)), max_size=12).map(" ".join),
    st.lists(st.sampled_from(_MEANT), max_size=6).map("".join),
    st.tuples(st.sampled_from(_MEANT), st.integers(1, 3_000)).map(lambda pair: pair[0] * pair[1]),
    st.tuples(st.sampled_from(_MEANT), st.integers(1, 2_000)).map(lambda pair: f"{pair[0]} " * pair[1]),
)
languages = st.sampled_from(LANGUAGES)


def written(language: str, title: str, body: str) -> SearchDocument:
    """Return a practice with these texts."""
    return document("any", DocumentVersion(language=language, title=title, teaser=body, lessons=(title,), body=(body,)))


def assert_pieces_of(snippet: str, passages: tuple[str, ...]) -> None:
    """Assert that a snippet is a passage, a window of one, or of two, with nothing in it that nobody wrote."""
    if any(snippet in passage for passage in passages):
        return
    inner = snippet.removeprefix("… ").removesuffix(" …")
    windows = [inner, snippet.removeprefix("… "), snippet.removesuffix(" …")]
    if any(window in passage for window in windows for passage in passages):
        return
    cuts = [match.start() for match in re.finditer(" … ", snippet)]
    halves = [(window[:cut], window[cut:]) for window in (snippet,) for cut in cuts]
    assert any(
        any(first.removeprefix("… ").removesuffix(" …") in passage for passage in passages)
        and any(second.removeprefix(" … ").removesuffix(" …") in passage for passage in passages)
        for first, second in halves
    ), (snippet, passages)


@repeatably
@given(typed=texts, language=languages)
def test_any_question_can_be_read_and_matched(typed: str, language: str) -> None:
    question = read_question(typed, current_vocabulary())
    assert match_question(question, SearchQuery(text=typed, language=language))
    assert all(word.text for word in question.words)


@repeatably
@given(typed=texts, language=languages)
def test_any_question_is_answered(memory_engine: SearchEngine, typed: str, language: str) -> None:
    if not memory_engine.status().documents:
        memory_engine.rebuild(sample())
    results = memory_engine.search(SearchQuery(text=typed, language=language, facets=("theme", "language")))
    assert len(results.hits) == results.total <= 3
    memory_engine.suggest(typed, language)


# An index for each example: fewer of them.
@settings(repeatably, max_examples=40)
@given(title=texts, body=texts, typed=texts, language=languages, asked_in=languages)
def test_any_text_is_indexed_found_and_shown_as_it_was_written(
    memory_engine: SearchEngine, title: str, body: str, typed: str, language: str, asked_in: str
) -> None:
    practice = written(language, title, body)
    memory_engine.rebuild([practice])
    for question in (typed, title, body[:200], *body.split()[:3]):
        results = memory_engine.search(SearchQuery(text=question, language=asked_in))
        for hit in results.hits:
            assert hit.plain_title == title
            assert_pieces_of(hit.plain_snippet, (title, body))
            for word in hit.matched:
                assert all(form in title or form in body for form in word.forms)
    (hit,) = memory_engine.search(SearchQuery(language=asked_in)).hits
    assert hit.plain_title == title


@repeatably
@given(text=texts, typed=texts, language=languages)
def test_shown_text_holds_no_markup_but_our_marks(text: str, typed: str, language: str) -> None:
    fragments = split_fragments(text, marks_of(text, f"{typed} {text[:100]}", language))
    assert "".join(fragment.text for fragment in fragments) == text
    html = str(marked(fragments)).replace("<mark>", "").replace("</mark>", "")
    assert "<" not in html
    assert unescape(html) == text


@repeatably
@given(text=texts, language=languages)
def test_every_word_stands_where_it_is_said_to_stand(text: str, language: str) -> None:
    ends = 0
    for token in tokenize(text):
        assert ends <= token.start < token.end <= len(text)
        ends = token.end
        assert spelled(text[token.start : token.end]).startswith(token.text)


@repeatably
@given(words=st.lists(texts, min_size=1, max_size=4), language=languages)
def test_every_marked_piece_is_made_of_whole_words_or_parts_of_words(words: list[str], language: str) -> None:
    text = " ".join(words)
    tokens = list(tokenize(text))
    for mark in marks_of(text, " ".join(words[:2]), language):
        assert 0 <= mark.start < mark.end <= len(text)
        assert any(token.start < mark.end and mark.start < token.end for token in tokens)
        # A mark covers letters, never only the signs between them.
        assert any(sign.isalnum() for sign in text[mark.start : mark.end])


@repeatably
@given(around=st.lists(st.text(_SIGNS, max_size=6), min_size=2, max_size=2), language=languages)
def test_word_is_marked_at_its_place_whatever_signs_surround_it(around: list[str], language: str) -> None:
    text = f"{around[0]} Bibliothek {around[1]}"
    start = len(around[0]) + 1
    marks = marks_of(text, "Bibliothek", language)
    assert any(mark.start <= start and start + len("Bibliothek") <= mark.end for mark in marks)


def marks_of(text: str, typed: str, language: str) -> tuple[Mark, ...]:
    """Return where a text of a language answers a question."""
    vocabulary = current_vocabulary()
    question = read_question(typed, vocabulary)
    terms = question_terms(question, language, with_parts=True)
    return Highlighter(terms, language, tuple(question_meanings(question, language, vocabulary))).marks(text)


def spelled(text: str) -> str:
    """Return a text without hidden letters, composed."""
    return unicodedata.normalize("NFC", re.sub(f"[{_HIDDEN}]", "", text))
