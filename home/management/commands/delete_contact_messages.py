"""Delete old messages to the team, as the privacy page promises."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.contact import delete_older_than


class Command(BaseCommand):
    """To be run once a day with the number of days that the privacy page names."""

    help = "Delete the messages from the contact form that are older than a number of days."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the number of days; there is no default, because nothing here may guess what was promised."""
        parser.add_argument("days", type=int, help="messages received longer ago than this are deleted")

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete and report."""
        self.stdout.write(f"{delete_older_than(options['days'])} deleted.")
