"""Who works in the admin, and how a translation is made there."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Site
from wagtail.users.models import UserProfile

from practices.admin.roles import EDITORS, REVIEWERS, TRANSLATORS, ensure_roles

ClientOf = Callable[..., Client]


@pytest.fixture
def client_of(site: Site) -> ClientOf:
    """Give a browser in which somebody of a role is logged in, with the admin in their language."""
    groups = ensure_roles()

    def log_in(role: str, language: str = "fr") -> Client:
        user = get_user_model().objects.create_user(username=f"{role}-{language}", email="a@example.org", password="x")
        user.groups.add(groups[role])
        UserProfile.objects.create(user=user, preferred_language=language)
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def editor(client_of: ClientOf) -> Client:
    """Give an editor's browser, in French."""
    return client_of(EDITORS)


@pytest.fixture
def reviewer(client_of: ClientOf) -> Client:
    """Give a reviewer's browser, in French."""
    return client_of(REVIEWERS)


@pytest.fixture
def translator(client_of: ClientOf) -> Client:
    """Give a translator's browser, in French."""
    return client_of(TRANSLATORS)
