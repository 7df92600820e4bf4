"""The page of a form: its text, its ticket, and what its writer must know at this moment."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from practices.contributing.answers import Answers
from practices.contributing.browser import remember, ticket_for
from practices.contributing.forms import TellingForm
from practices.contributing.kinds import form_for
from practices.contributing.reading import other_texts
from practices.models import Contribution
from practices.models.labels import interface_language
from practices.models.scales import RecordKind


def frame(title: str, *, is_part: bool = True) -> dict[str, Any]:
    """Return title and breadcrumb of a page; ``is_part``: it stands below the start of telling."""
    home = (pgettext("breadcrumb", "Home"), f"/{interface_language()}/")
    parents = [(pgettext("navigation", "Tell"), reverse("practices:tell"))] if is_part else []
    return {"title": title, "breadcrumb": [home, *parents, (title, "")]}


def form_with(kind: str, answers: Answers) -> TellingForm:
    """Return the form of ``kind`` filled with what was typed; nothing is checked."""
    return form_for(kind)(initial={"language": interface_language(), **answers})


def show_form(
    request: HttpRequest,
    form: TellingForm,
    *,
    code: str,
    contribution: Contribution | None = None,
    notice: str | Promise = "",
    notice_links: Sequence[tuple[str, str]] = (),
    status: int = 200,
) -> HttpResponse:
    """Render the page; ``contribution`` is what was saved of it, ``notice`` what happened.

    A saved one is remembered by the browser.
    """
    version = contribution.version if contribution else 0
    context = {
        "form": form,
        "action": reverse("practices:tell_kind", args=[form.kind]),
        "ticket": ticket_for(code),
        "version": version,
        "code": code if version else "",
        "notice": notice,
        "notice_links": notice_links,
        "others": other_texts(contribution) if contribution else [],
        "is_failure": form.kind == RecordKind.FAILURE_REPORT,
        **frame(_title(form.kind)),
    }
    response = render(request, "practices/contributing/form.html", context, status=status)
    if version:
        remember(response, code)
    return response


def _title(kind: str) -> str:
    return _("What did not work, in seven questions") if kind == RecordKind.FAILURE_REPORT else _("Tell a practice")
