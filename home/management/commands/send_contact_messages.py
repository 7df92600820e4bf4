"""Mail the messages to the team that could not be mailed when they came."""

from typing import Any

from django.core.management.base import BaseCommand

from home.contact import send_waiting


class Command(BaseCommand):
    """Safe to run at any time, for instance every ten minutes."""

    help = "Mail the messages from the contact form that still wait."

    def handle(self, *args: Any, **options: Any) -> None:
        """Send and report."""
        sent, waiting = send_waiting()
        self.stdout.write(f"{sent} sent, {waiting} still waiting.")
