"""The order of the first hits."""

import pytest

from search.analysis.documents import read_document
from search.analysis.questions import Question, read_question
from search.analysis.reranking import Ranking, Scored, first_needed, ranking_for, rerank
from search.analysis.weights import FIRST_HITS, RERANKED
from search.values import SearchQuery
from tests.search.documents import document, version
from tests.search.sample_vocabulary import sample_vocabulary

FRENCH = Ranking((), "fr")


def _question(text: str) -> Question:
    return read_question(text, sample_vocabulary())


def _hits(languages: str) -> list[Scored[str]]:
    """Return hits named by language and number, "f0", "d1", …, the first one with the highest score."""
    return [(100.0 - place, f"{language}{place}") for place, language in enumerate(languages)]


def _names(found: list[Scored[str]], ranking: Ranking = FRENCH) -> list[str]:
    ranked = rerank(found, ranking, lambda _hit: b"", lambda hit: {"f": "fr", "d": "de"}[hit[0]])
    return [hit for _score, hit in ranked]


def test_words_in_one_passage_come_first_and_equals_stay_in_their_order() -> None:
    apart, together = (
        read_document(document("a", version("fr", "Titre", body=body)), sample_vocabulary()).places
        for body in (("Un jardin.", "Un toit."), ("Un jardin sur le toit.",))
    )
    packed = {"one": apart, "two": apart, "three": together}
    found = [(1.0, "one"), (1.0, "two"), (0.9, "three")]
    ranking = ranking_for(_question("jardin toit"), SearchQuery())
    assert ranking is not None
    ranked = rerank(found, ranking, packed.__getitem__, lambda _hit: "fr")
    assert [name for _score, name in ranked] == ["three", "one", "two"]


def test_the_best_foreign_hit_takes_the_tenth_place_where_the_first_ten_have_none() -> None:
    found = _hits("f" * 14 + "dfd" + "f" * 10)
    names = _names(found)
    assert names[FIRST_HITS - 1] == "d14"
    assert [name for name in names if name != "d14"] == [name for _score, name in found if name != "d14"]


@pytest.mark.parametrize(
    "languages", ["f" * 9 + "d" + "f" * 20 + "d", "d" + "f" * 30, "f" * 30, "d" * 12, "fd", "f", ""]
)
def test_otherwise_the_order_stays(languages: str) -> None:
    found = _hits(languages)
    assert _names(found) == [name for _score, name in found]


def test_what_stands_too_far_behind_is_not_fetched() -> None:
    found = _hits("f" * RERANKED + "d")
    assert _names(found) == [name for _score, name in found]


def test_a_reader_of_a_third_language_has_foreign_hits_anyway() -> None:
    found = _hits("f" * 14 + "d")
    assert _names(found, Ranking((), "en")) == [name for _score, name in found]


@pytest.mark.parametrize(("text", "similar_to"), [("", ""), ("jardin toit", "p-1")])
def test_all_practices_and_those_like_another_stay_as_the_engine_has_them(text: str, similar_to: str) -> None:
    assert ranking_for(_question(text), SearchQuery(text=text, similar_to=similar_to)) is None


def test_pages_are_cut_from_one_order() -> None:
    pages = [first_needed(SearchQuery(page=page), FRENCH) for page in (1, 2, 3)]
    assert pages == [(0, RERANKED), (0, RERANKED), (RERANKED, 20)]
    assert first_needed(SearchQuery(page=2, page_size=30), FRENCH) == (0, 60)
    assert first_needed(SearchQuery(page=1), None) == (0, 20)
