"""The pages of telling lead to each other, in three languages, and give good advice."""

import pytest
from django.test import Client
from django.utils import translation

from practices.contributing.fields import StoryField
from practices.contributing.kinds import form_for
from practices.models.labels import LANGUAGES
from practices.models.scales import FailureKind

_KINDS = ("practice", "failure-report")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_navigation_leads_here_and_on_to_both_forms(client: Client, site: object, language: str) -> None:
    assert f'href="/{language}/tell/"' in client.get(f"/{language}/").content.decode()
    html = client.get(f"/{language}/tell/").content.decode()
    assert 'aria-current="true"' in html
    for kind in _KINDS:
        address = f"/{language}/tell/{kind}/"
        assert address in html
        assert client.get(address).status_code == 200


def test_a_kind_that_is_not_told_here_is_a_wrong_address(client: Client, site: object) -> None:
    for method in (client.get, client.post):
        assert method("/de/tell/building-block/").status_code == 404


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_field_has_a_hint_and_two_examples(client: Client, site: object, kind: str, language: str) -> None:
    with translation.override(language):
        for field in form_for(kind)().fields.values():
            if isinstance(field, StoryField):
                assert field.help_text
                assert field.examples.good != field.examples.poor


def test_a_failure_report_has_seven_questions_and_twelve_sorts(client: Client, site: object) -> None:
    html = client.get("/de/tell/failure-report/").content.decode()
    assert html.count("question-number") == 7
    assert html.count('name="failure_kinds"') == len(FailureKind) == 12


@pytest.mark.parametrize("path", ["tell/", "tell/practice/", "tell/return/"])
def test_pages_of_telling_are_kept_by_no_cache(client: Client, site: object, path: str) -> None:
    assert "no-store" in client.get(f"/fr/{path}").headers["Cache-Control"]
