"""A whole practice as its page shows it."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from practices.models import Condition, PracticePage, Source
from practices.presentation.record import PracticeRecord, record_of
from practices.presentation.rows import rows_of
from tests.factories import (
    a_draft,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
    an_unsaved_practice,
    set_rows,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _record(page: PracticePage, language: str = "en", *, in_memory: bool = False) -> PracticeRecord:
    with translation.override(language):
        return record_of(page, in_memory=in_memory)


def test_a_translation_shows_its_own_text_and_the_facts_of_the_original() -> None:
    original = a_full_practice(language="de", evidence="E1", volunteers=4)
    version = a_translation_of(original, "fr", title="Un cercle traduit", evidence="E5")
    record = _record(version, "fr")
    assert (record.page.title, record.facts.evidence) == ("Un cercle traduit", "E1")
    assert record.card.evidence == "E1"
    assert not record.is_foreign
    assert record.other_versions == [(original.url, original.title, "de")]


def test_a_foreign_text_invites_to_its_own_interface_in_its_own_language() -> None:
    page = a_german_practice()
    record = _record(page, "fr")
    assert record.is_foreign
    assert (record.own_url, record.read_in_own_language) == (page.url, "Auf Deutsch lesen")
    assert record.other_versions == []


def test_the_way_back_leads_over_group_and_theme() -> None:
    with translation.override("en"):
        crumbs = _record(a_named_practice(title="Un cercle")).breadcrumb
    assert crumbs == [
        ("Home", "/en/"),
        ("Learning", "/en/themes/learning/"),
        ("Adult literacy", "/en/themes/literacy/"),
        ("Un cercle", ""),
    ]


def test_conditions_stand_under_their_kind_and_kinds_without_one_are_left_out() -> None:
    page = an_unsaved_practice()
    kinds = (("harmful", "Du bruit"), ("needed", "Une salle"), ("needed", "Deux personnes"))
    set_rows(page, conditions=[Condition(kind=kind, text=text, locale=page.locale) for kind, text in kinds])
    with translation.override("en"):
        conditions = _record(page, in_memory=True).conditions
    assert conditions == [("Needed", ["Une salle", "Deux personnes"]), ("Harmful", ["Du bruit"])]


def test_the_contents_name_only_sections_that_exist() -> None:
    with translation.override("en"):
        anchors = [anchor for _label, anchor in _record(a_named_practice()).contents]
        full = [anchor for _label, anchor in _record(a_full_practice()).contents]
    assert anchors == ["story", "lessons", "figures", "transfer", "tried", "sources"]
    assert full == ["story", "lessons", "figures", "arguments", "transfer", "tried", "sources"]


def test_every_anchor_of_the_contents_is_on_the_page(client: Client) -> None:
    page = a_full_practice()
    html = client.get(page.url).content.decode()
    for _label, anchor in _record(page).contents:
        assert f'href="#{anchor}"' in html
        assert f'id="{anchor}"' in html


def test_a_citation_names_who_what_where_and_the_permanent_address() -> None:
    page = a_named_practice(title="Un cercle", author="Camille Dupont", licence="CC0-1.0")
    with translation.override("en"):
        citation = _record(page).citation
        day = translation.gettext("version of %(date)s").split("%")[0]
    assert citation.startswith(f"Camille Dupont. Un cercle. {settings.SITE_NAME}, {page.reference}, {day}")
    assert citation.endswith(f"CC0 1.0. {settings.WAGTAILADMIN_BASE_URL}/p/{page.reference}/")


def test_without_an_author_the_library_is_cited_and_a_withheld_one_never() -> None:
    assert _record(a_named_practice()).citation.startswith("Médiathèque de Rivière. ")
    page = an_anonymous_practice(title="Un cercle", author="Camille Dupont")
    assert _record(page).citation.startswith("Un cercle. ")


def test_the_line_above_the_title_says_that_the_library_was_removed() -> None:
    with translation.override("en"):
        assert _record(an_anonymous_practice()).place_line == "library removed for anonymity, since 2016"
        assert _record(a_named_practice()).place_line == "Médiathèque de Rivière, France, since 2016"


def test_an_outcome_by_rule_is_told_as_such() -> None:
    assert _record(a_named_practice(is_outcome_checked=False)).is_outcome_by_rule
    assert not _record(a_named_practice()).is_outcome_by_rule


def test_a_source_comes_with_its_date_in_words() -> None:
    with translation.override("en"):
        (source,) = _record(a_full_practice()).sources
    assert (source.title, source.publisher, source.url, source.date) == (
        "Rapport 2019",
        "Ville",
        "https://example.org/r",
        "May 2019",
    )


def test_a_preview_shows_rows_and_tags_that_are_not_saved() -> None:
    page = an_unsaved_practice(title="Avant la sauvegarde")
    set_rows(page, sources=[Source(title="Note")])
    record = _record(page, in_memory=True)
    assert [lesson.text for lesson in record.rows["lessons"]] == ["Beaucoup sont venus.", "Peu de salles."]
    assert [source.title for source in record.sources] == ["Note"]
    assert [theme.code for theme in record.themes] == ["literacy"]
    assert record.neighbours.adaptations == ()


def test_a_version_that_is_not_live_is_shown_to_those_who_may_see_it() -> None:
    draft = a_draft()
    record = _record(draft)
    assert (record.page, record.facts, record.versions) == (draft, draft, (draft,))


def test_rows_come_whole_in_one_query_and_in_their_order() -> None:
    page = a_full_practice()
    with CaptureQueriesContext(connection) as asked:
        rows = rows_of(PracticePage.objects.get(pk=page.pk))
    # One for the page itself.
    assert len(asked) == 2
    stored = {name: list(getattr(page, name).all()) for name in rows}
    assert {name: list(found) for name, found in rows.items()} == stored
    for name, found in rows.items():
        for row, own in zip(found, stored[name], strict=True):
            assert {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields} == {
                field.attname: getattr(own, field.attname) for field in own._meta.concrete_fields
            }
