"""``manage.py demo``: fill the demo and serve it on this machine."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from kb.demo import ACCOUNTS, is_port_free, prepare_demo


class Command(BaseCommand):
    """Arguments and output; the work is ``kb.demo``'s."""

    help = "Load the demo content, create the demo accounts and serve the site on 127.0.0.1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port, and whether to serve at all."""
        parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (8000)")
        parser.add_argument("--no-serve", action="store_true", help="fill the demo, do not serve it")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Check, fill, print the addresses, serve."""
        port: int = options["port"]
        if not settings.DEBUG:
            raise CommandError("The demo has passwords that everybody knows: it runs only with DEBUG on.")
        if not options["no_serve"] and not is_port_free(port):
            raise CommandError(f"Port {port} on 127.0.0.1 is taken. Choose another one: make demo PORT={port + 1}")
        prepare_demo(self._say)
        self._print_addresses(port)
        if not options["no_serve"]:
            call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, skip_checks=True)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def _print_addresses(self, port: int) -> None:
        base = f"http://127.0.0.1:{port}"
        self._say("")
        for name, path in (
            ("Français", "/fr/"),
            ("Deutsch", "/de/"),
            ("English", "/en/"),
            ("Editing", "/admin/"),
            ("Data (API)", "/api/v1/practices/search"),
        ):
            self._say(f"  {name:<11} {base}{path}")
        self._say("")
        for account in ACCOUNTS:
            self._say(f"  log in as   {account.name}, password {account.password}")
        self._say("\n  Stop with Ctrl-C.\n")
