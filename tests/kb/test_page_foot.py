"""The end of every page: print, send, last updated."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client

from tests.factories import a_named_practice

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.mark.parametrize(
    "path", ["", "search/", "themes/", "themes/literacy/", "audiences/", "libraries/", "sitemap/", "contact/"]
)
def test_every_page_can_be_printed_and_sent_and_says_when_it_changed(client: Client, path: str) -> None:
    a_named_practice()
    html = client.get(f"/en/{path}").content.decode()
    (mail,) = re.findall(r'href="(mailto:[^"]+)"', html)
    assert f"http://testserver/en/{path}" in unquote(mail)
    assert "data-print" in html
    assert re.search(r'Last updated:\s*<time datetime="\d{4}-\d\d-\d\d">', html)


@pytest.mark.parametrize("path", ["search/", "themes/", "sitemap/", "contact/", "libraries/"])
def test_every_page_below_the_home_page_says_where_it_stands(client: Client, path: str) -> None:
    html = client.get(f"/en/{path}").content.decode()
    assert re.search(r'class="breadcrumb wrap".*?<a href="/en/">Home</a>.*?aria-current="page"', html, re.DOTALL)
