"""The demo: 64 real practices, the pages around them and three accounts, ready to be used.

Every step may be run again: what is there already is left as it is. A fingerprint of the demo's files in ``DATA_DIR``
tells whether there is anything to load, so that a second start is quick and an editor's changes stay.
"""

import hashlib
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command

from home.demo_pages import load_pages
from practices.admin.roles import EDITORS, REVIEWERS, TRANSLATORS, ensure_roles
from practices.exchange.links import load_links
from practices.thesaurus.loading import load_thesaurus

DEMO_DIR = settings.BASE_DIR / "demo"
_STAMP = "demo.fingerprint"


@dataclass(frozen=True)
class DemoAccount:
    """Someone to log in as. The password is known to everybody: the demo refuses to run for the public."""

    name: str
    group: str
    language: str

    @property
    def password(self) -> str:
        """The password that the demo prints."""
        return f"{self.name}-passerelle"


ACCOUNTS = (
    DemoAccount("editor", EDITORS, "fr"),
    DemoAccount("reviewer", REVIEWERS, "de"),
    DemoAccount("translator", TRANSLATORS, "fr"),
)


def is_port_free(port: int) -> bool:
    """Tell whether a server could listen on 127.0.0.1 at this port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def prepare_demo(say: Callable[[str], None]) -> None:
    """Bring the database, the content, the accounts and the index up to date; ``say`` hears of every step."""
    say("[1/4] Database …")
    call_command("migrate", verbosity=0, interactive=False)
    fingerprint = _fingerprint()
    if _stamp().exists() and _stamp().read_text() == fingerprint:
        say("[2/4] Content: already there.")
    else:
        say("[2/4] Content: themes, pages and 64 practices …")
        _load_content()
        _stamp().write_text(fingerprint)
    say("[3/4] Accounts …")
    ensure_roles()
    for account in ACCOUNTS:
        _ensure_account(account)
    say("[4/4] Search index …")
    call_command("rebuild_index", if_needed=True)


def _load_content() -> None:
    load_thesaurus()
    load_pages(DEMO_DIR / "pages")
    call_command("import_practices", DEMO_DIR / "practices")
    load_links(DEMO_DIR / "links.yaml")
    # Once more, for the pages that name practices: the home page's two banks are there only now.
    load_pages(DEMO_DIR / "pages")


def _ensure_account(account: DemoAccount) -> None:
    users = get_user_model().objects
    user, is_new = users.get_or_create(username=account.name, defaults={"email": f"{account.name}@example.org"})
    if is_new:
        user.set_password(account.password)
        user.save()
        from wagtail.users.models import UserProfile

        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": account.language})
    user.groups.set([ensure_roles()[account.group]])


def _stamp() -> Path:
    return Path(settings.DATA_DIR) / _STAMP


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for path in _demo_files():
        digest.update(str(path.relative_to(DEMO_DIR)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _demo_files() -> Iterator[Path]:
    yield from sorted(path for path in DEMO_DIR.rglob("*") if path.is_file())
