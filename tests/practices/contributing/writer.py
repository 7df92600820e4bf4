"""What a person does in the forms of telling, as a browser does it."""

import re
from collections.abc import Mapping
from typing import Any

from django.test import Client

from practices.contributing.codes import hash_of, read_code
from practices.models import Contribution

FAILURE: Mapping[str, Any] = {
    "wanted": "Eltern sollten Deutsch sprechen können.",
    "done": "Jeden Dienstag von 9 bis 10.30 Uhr.\nZwei Kolleginnen.",
    "happened": "Es kamen drei Personen. Im Dezember sagte eine Mutter, dass sie um 9 Uhr arbeitet.",
    "failure_kinds": ["not-reached", "need-misread"],
    "helped": "Der Raum blieb der Gruppe.",
    "differently": "Zuerst zehn Eltern fragen.",
    "check": "Wann haben diese Menschen Zeit?",
    "title": "Ein Sprachcafé, zu dem kaum jemand kam",
    "language": "de",
    "disclosure": "anonymous",
}
QUICK: Mapping[str, Any] = {
    "title": "Un écrivain public à la médiathèque",
    "teaser": "Chaque jeudi, un écrivain public aide à remplir des formulaires.",
    "need": "On nous demandait de l’aide chaque jour.",
    "description": "Il vient le jeudi, sans rendez-vous.",
    "outcome": "worked-with-difficulties",
    "difficulty": "La file durait deux heures.",
    "differently": "Donner des numéros dès le début.",
    "language": "fr",
    "disclosure": "named",
    "library": "Médiathèque de Rivière",
    "city": "Rivière",
    "country": "FR",
    "author": "Ada Martin",
}
_HIDDEN = re.compile(r'name="(ticket|version|csrfmiddlewaretoken)" value="([^"]*)"')
_CODE = re.compile(r"data-code>([^<]*)<")


class Writer:
    """A person with one form open. ``answers`` are what stands in it."""

    def __init__(self, client: Client, *, kind: str = "failure-report", language: str = "de") -> None:
        self.client = client
        self.base = f"/{language}/tell/"
        self.address = f"{self.base}{kind}/"
        self.answers: dict[str, Any] = dict(FAILURE if kind == "failure-report" else QUICK)
        self.html = self.open(self.address)

    def open(self, address: str) -> str:
        """Open a page and take the form in it."""
        return self._look(self.client.get(address, follow=True))

    def reopen(self) -> str:
        """Open the form with what was saved."""
        return self.open(f"{self.base}mine/form/")

    def press(self, action: str, **changes: Any) -> str:
        """Change answers, press a button and return the page that comes."""
        self.answers |= changes
        data = {**self.answers, **self.hidden, "action": action}
        return self._look(self.client.post(self.address, data, follow=True))

    def save(self, **changes: Any) -> str:
        """Press “Save and go on later”."""
        return self.press("save", **changes)

    def send(self, **changes: Any) -> str:
        """Press “Send to the editors”."""
        return self.press("send", **changes)

    def autosave(self, **changes: Any) -> dict[str, Any]:
        """Save as the script does."""
        self.answers |= changes
        headers = {"accept": "application/json"}
        response = self.client.post(self.address, {**self.answers, **self.hidden}, headers=headers)
        report: dict[str, Any] = response.json()
        return report

    @property
    def code(self) -> str:
        """The code that the page shows."""
        found = _CODE.search(self.html)
        code = read_code(found[1]) if found else None
        assert code, "the page shows no code"
        return code

    @property
    def contribution(self) -> Contribution:
        """What the server keeps under that code."""
        return Contribution.objects.get(code_hash=hash_of(self.code))

    def _look(self, response: Any) -> str:
        self.status = response.status_code
        self.html = response.content.decode()
        found = dict(_HIDDEN.findall(self.html))
        if "ticket" in found:
            self.hidden = {"ticket": found["ticket"], "version": found["version"]}
        return self.html
