"""Tests: quick passwords, mail in memory, a search index in memory, one folder of media a run."""

import tempfile
from pathlib import Path

from kb.settings.base import *  # noqa: F403 - a settings module extends the one below it

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SEARCH_URL = "tantivy-memory://"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="passerelle-media-"))
# Tests that want a dictionary name one themselves.
DICTIONARY_DIR = None
