"""``manage.py compile_messages``: compile the catalogues with polib, so that the site runs without GNU gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from kb.catalogues import compile_all


class Command(BaseCommand):
    """Compile what changed."""

    help = "Compile the message catalogues that are newer than their compiled files."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run the command."""
        done = compile_all()
        self.stdout.write(f"Messages: compiled {', '.join(done)}." if done else "Messages: already compiled.")
