"""A public server behind TLS. Needs ``SECRET_KEY``, ``ALLOWED_HOSTS`` (comma separated) and ``SITE_URL``."""

import os

from django.core.exceptions import ImproperlyConfigured

from kb.settings.base import *  # noqa: F403 - a settings module extends the one below it
from kb.settings.base import MIDDLEWARE


def _required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        message = f"Set the environment variable {name}: production settings have no default for it."
        raise ImproperlyConfigured(message)
    return value


SECRET_KEY = _required("SECRET_KEY")
ALLOWED_HOSTS = [host.strip() for host in _required("ALLOWED_HOSTS").split(",")]
WAGTAILADMIN_BASE_URL = _required("SITE_URL")
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

MIDDLEWARE.insert(1, "whitenoise.middleware.WhiteNoiseMiddleware")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
