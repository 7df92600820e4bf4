"""``manage.py ensure_roles``: the groups of editors, reviewers and translators, with what they may do."""

from typing import Any

from django.core.management.base import BaseCommand

from practices.admin.roles import ensure_roles


class Command(BaseCommand):
    """Output only; the work is ``practices.admin.roles``'s."""

    help = "Create the groups of editors, reviewers and translators, or set their permissions right again."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run the command."""
        groups = ensure_roles()
        self.stdout.write(f"Groups with the permissions of this version: {', '.join(sorted(groups))}.")
