"""The settings of the measuring: those of a server, without its TLS and its mail."""

from kb.settings.base import *  # noqa: F403 - a settings module extends the one below it

# DEBUG stays off: with it, Django keeps every SQL statement and templates are looked for anew.
SECRET_KEY = "only-for-measuring"  # noqa: S105
ALLOWED_HOSTS = ["testserver"]
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
