"""The editor's form as a browser sends it."""

import json
import re
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse

from practices.models import Concept, PracticePage
from tests.factories import a_library

_CONTROLS = re.compile("^(input|select|textarea)$")


def add_address(page_or_parent_pk: int) -> str:
    """Return where a practice is written below a list."""
    return reverse("wagtailadmin_pages:add", args=["practices", "practicepage", page_or_parent_pk])


def edit_address(page: PracticePage) -> str:
    """Return where a practice is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def read_form(client: Client, address: str) -> dict[str, Any]:
    """Return the fields of the page form at this address with the values that it shows."""
    response = client.get(address)
    assert response.status_code == 200
    form = BeautifulSoup(response.content, "html.parser").find(id="page-edit-form")
    assert isinstance(form, Tag)
    fields: dict[str, Any] = {}
    for control in form.find_all(_CONTROLS):
        _read(control, fields)
    return fields


def _read(control: Tag, fields: dict[str, Any]) -> None:
    name = str(control.get("name") or "")
    kind = control.get("type")
    if not name or kind in ("submit", "button", "file") or name.startswith("action-") or "__prefix__" in name:
        return
    if control.name == "select":
        fields[name] = [str(option["value"]) for option in control.find_all("option", selected=True)]
    elif control.name == "textarea":
        fields[name] = control.get_text().removeprefix("\n")
    elif kind in ("checkbox", "radio"):
        if control.has_attr("checked"):
            fields.setdefault(name, []).append(str(control.get("value", "on")))
    else:
        fields[name] = str(control.get("value") or "")


def with_lessons(fields: dict[str, Any], *lessons: tuple[str, str]) -> dict[str, Any]:
    """Return the fields with these lessons written below those that are there."""
    start = int(fields["lessons-TOTAL_FORMS"])
    added: dict[str, Any] = {"lessons-TOTAL_FORMS": str(start + len(lessons))}
    for number, (kind, text) in enumerate(lessons, start=start):
        row = {"kind": kind, "text": text, "response": "", "id": "", "ORDER": str(number + 1), "DELETE": ""}
        added |= {f"lessons-{number}-{name}": value for name, value in row.items()}
    return {**fields, **added}


def a_written_practice() -> dict[str, Any]:
    """Return what an editor types for a whole record, without its lessons."""
    return {
        "title": "Un cercle de lecture",
        "slug": "un-cercle-de-lecture",
        "teaser": "Un cercle ouvert lit à voix haute.",
        "record_kind": "practice",
        "outcome": "worked",
        "started": "2016",
        "library": str(a_library().pk),
        "need": "Il manquait un lieu.",
        "description": _rich_text("Le cercle se réunit."),
        "themes": [str(Concept.objects.get(code="literacy").pk)],
        "audiences": [str(Concept.objects.get(code="everyone").pk)],
    }


def _rich_text(text: str) -> str:
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})
