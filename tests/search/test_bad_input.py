"""Whatever stands in an address: results, none, or a page that says what is wrong; never an error."""

from urllib.parse import quote

import pytest
from django.test import Client

from search.rebuilding import rebuild_index
from tests.factories import a_german_practice, a_named_practice
from tests.search.results_page import ResultsPage

pytestmark = pytest.mark.usefixtures("site", "concepts")

_TEXTS = {
    "10,000 letters": "a" * 10_000,
    "10,000 letters of many words": "mot " * 2_500,
    "a field name": "école:",
    "open brackets": "((",
    "a quotation mark": '"',
    "an operator": "école AND (",
    "an emoji": "😀",
    "a null byte": "\x00",
    "a null byte in a word": "éco\x00le",
    "a line break": "école\r\nSet-Cookie: a=b",
    "markup": "<script>alert(1)</script>",
    "a percent sign": "100 %",
    "a right-to-left mark": "\u202eécole",
    "another script": "图书馆 مكتبة",
    "nothing but spaces": "   ",
    "a wildcard": "*",
    "a range": "[* TO *]",
}
_LANGUAGES = ("fr", "de", "en")
texts = pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS.keys())


@pytest.fixture(autouse=True)
def _two_practices(site: object, concepts: object) -> None:
    a_named_practice()
    a_german_practice()
    rebuild_index()


@texts
def test_no_text_breaks_the_search(client: Client, text: str) -> None:
    for language in _LANGUAGES:
        response = client.get(f"/{language}/search/", {"q": text})
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        response = client.get(f"/{language}/search/suggest/", {"q": text})
        assert response.status_code == 200
        assert isinstance(response.json()["suggestions"], list)


@pytest.mark.parametrize("code", ["no-such", "((", "école:", "\x00", "😀", "x" * 5_000, "<b>"])
def test_unknown_filter_is_left_out_and_the_page_says_so(client: Client, code: str) -> None:
    for name in ("theme", "country", "evidence", "period"):
        page = ResultsPage.of(client, f"/en/search/?{name}={quote(code)}&theme=literacy")
        assert page.heading == "2 practices"
        assert list(page.chips) == ["Theme: Adult literacy"]
        (notice,) = page.notices
        assert "does not exist and was left out" in notice


def test_page_that_cannot_be_is_a_wrong_address_in_the_readers_language(client: Client) -> None:
    for number in ("0", "-1", "2", "1000000000", "9" * 5_000, "1.5", "last", "²", "%00", "😀"):
        for language in _LANGUAGES:
            response = client.get(f"/{language}/search/?page={number}")
            assert response.status_code == 404, number
            assert f'<html lang="{language}">' in response.content.decode()


def test_question_that_is_too_long_is_cut_and_the_page_says_so(client: Client) -> None:
    page = ResultsPage.of(client, f"/en/search/?q={'cercle+' * 500}")
    assert page.notices == ["The question was too long: only its beginning was searched for."]
    assert page.heading == "1 practice"


@pytest.mark.parametrize(("parameter", "value"), [("sort", "best"), ("page_size", "0"), ("page_size", "100000")])
def test_impossible_order_or_page_size_is_left_out_and_the_page_says_so(
    client: Client, parameter: str, value: str
) -> None:
    page = ResultsPage.of(client, f"/en/search/?q=cercle&{parameter}={value}")
    assert page.notices == [f"“{value}” is not a possible value of “{parameter}” and was left out."]
    assert page.heading == "1 practice"


def test_broken_addresses_are_answered(client: Client) -> None:
    for query in ("q=%ff%fe", "q=%c3%28", "theme=%ff", "q=%ed%a0%80", "&&==", "q", "q=a&q=b"):
        assert client.get(f"/fr/search/?{query}").status_code == 200
        assert client.get(f"/fr/search/suggest/?{query}").status_code == 200
