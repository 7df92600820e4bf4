"""What editors, reviewers and translators may do."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission, Locale, Page, Site

from home.models import HomePage
from practices.admin.roles import EDITORS, REVIEWERS, ROLES, TRANSLATORS, ensure_roles
from practices.models import PracticeIndexPage
from tests.factories import a_draft, a_library, a_named_practice
from tests.practices.admin.forms import add_address, edit_address, read_form
from tests.practices.steps import press

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _page_permissions(group: Group) -> set[tuple[int, str]]:
    return set(GroupPagePermission.objects.filter(group=group).values_list("page__depth", "permission__codename"))


def test_each_role_has_exactly_its_permissions() -> None:
    groups = ensure_roles()
    assert set(groups) == {EDITORS, REVIEWERS, TRANSLATORS}
    for name, group in groups.items():
        own = {f"{row.content_type.app_label}.{row.codename}" for row in group.permissions.all()}
        assert own == set(ROLES[name].rows)
        assert _page_permissions(group) == {(2, verb) for verb in ROLES[name].pages}


def test_calling_it_again_sets_right_what_somebody_changed() -> None:
    group = ensure_roles()[TRANSLATORS]
    group.permissions.clear()
    GroupPagePermission.objects.filter(group=group).delete()
    count = GroupPagePermission.objects.count()
    ensure_roles()
    assert set(group.permissions.values_list("codename", flat=True)) >= {"access_admin", "submit_translation"}
    assert GroupPagePermission.objects.count() == count + 3 * len(ROLES[TRANSLATORS].pages)
    assert Group.objects.filter(name=TRANSLATORS).count() == 1


def test_the_command_gives_a_new_permission_to_groups_that_exist() -> None:
    group = ensure_roles()[EDITORS]
    group.permissions.clear()
    output = StringIO()
    call_command("ensure_roles", stdout=output)
    assert group.permissions.filter(codename="rebuild_index").exists()
    assert output.getvalue() == "Groups with the permissions of this version: Editors, Reviewers, Translators.\n"


def test_a_new_language_is_theirs_after_the_next_call(site: Site) -> None:
    group = ensure_roles()[EDITORS]
    locale, _created = Locale.objects.get_or_create(language_code="it")
    Page.get_first_root_node().add_child(
        instance=HomePage(title="Passerelle", slug="home-it", heading="Passerelle", lead="–", locale=locale)
    )
    ensure_roles()
    pages = GroupPagePermission.objects.filter(group=group).values_list("page", flat=True).distinct()
    assert len(pages) == 4


def test_reviewers_approve_in_every_workflow() -> None:
    task = GroupApprovalTask.objects.create(name="Check", active=True)
    group = ensure_roles()[REVIEWERS]
    assert list(task.groups.all()) == [group]


def test_an_editor_writes_and_deletes(editor: Client) -> None:
    parent = PracticeIndexPage.objects.get(locale__language_code="fr")
    assert "title" in read_form(editor, add_address(parent.pk))
    page = a_draft()
    press(editor, "delete", page)
    assert not type(page).objects.filter(pk=page.pk).exists()
    assert editor.get(reverse("wagtailsnippets_practices_library:add")).status_code == 200


@pytest.mark.parametrize("role", ["reviewer", "translator"])
def test_a_reviewer_and_a_translator_change_and_do_not_write_anew(role: str, request: pytest.FixtureRequest) -> None:
    desk: Client = request.getfixturevalue(role)
    page = a_named_practice()
    assert "title" in read_form(desk, edit_address(page))
    parent = PracticeIndexPage.objects.get(locale__language_code="fr")
    assert desk.get(add_address(parent.pk)).status_code == 302
    library = a_library()
    list_address = reverse("wagtailsnippets_practices_library:list")
    assert library.name in desk.get(list_address).content.decode()
    assert desk.get(reverse("wagtailsnippets_practices_library:add")).status_code == 302


def test_only_translators_and_editors_ask_for_translations(reviewer: Client, translator: Client) -> None:
    page = a_named_practice()
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert reviewer.get(address).status_code in (302, 403)
    assert translator.get(address).status_code == 200
