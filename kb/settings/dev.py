"""A newcomer's machine: one process, no server beside it, everything in ``DATA_DIR``."""

from kb.settings.base import *  # noqa: F403 - a settings module extends the one below it

DEBUG = True
# Known to everybody and good for this machine only: production.py refuses to start without its own.
SECRET_KEY = "only-for-development"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
INTERNAL_IPS = ["127.0.0.1"]
