"""Settings shared by every environment.

Read from the environment: ``DATA_DIR`` (database, index, media; default ``var/``), ``DATABASE_URL`` (default SQLite in
``DATA_DIR``), ``SEARCH_URL`` (default the embedded engine in ``DATA_DIR``), ``ELASTICSEARCH_…`` (see there and in
docs/operating.md), ``DICTIONARY_DIR`` (a folder with FreeDict's dictionaries; default none), ``CONTACT_EMAIL`` (where
messages to the team go; default nowhere, they are only stored), ``CLIENT_ADDRESS_META`` (where a visitor's address
stands; default the connection's own).
"""

import os
from pathlib import Path

import dj_database_url
import django_stubs_ext

from kb.settings.content_security import ADMIN_POLICY, SITE_POLICY
from search.engines.elasticsearch.options import read_options

# Django's generic classes take type parameters at run time, too.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / "var").resolve()
DEBUG = False
SECRET_KEY = ""
ALLOWED_HOSTS: list[str] = []

INSTALLED_APPS = [
    "kb.apps.KbConfig",
    "home.apps.HomeConfig",
    "practices.apps.PracticesConfig",
    "search.apps.SearchConfig",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django_htmx",
    "ninja",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "kb.middleware.ContentSecurityPolicyByArea",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kb.middleware.LocaleOfPages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kb.middleware.AddressGuard",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "kb.urls"
WSGI_APPLICATION = "kb.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "kb.context_processors.site",
            ],
        },
    },
]

# WAL lets readers go on while one writes; an immediate transaction waits for the lock at its start, where SQLite's
# timeout works, instead of failing at its first write.
_SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASES = {
    # An empty DATABASE_URL is no address, as with the others.
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR / 'passerelle.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = _SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SEARCH_URL = os.environ.get("SEARCH_URL") or "tantivy://"
# For a SEARCH_URL that leads to a cluster; what is not set stays as the engine has it.
ELASTICSEARCH = read_options(os.environ)
# FreeDict French-German where the operator installed it: /usr/share/dictd on Debian. See docs/operating.md.
DICTIONARY_DIR = Path(os.environ["DICTIONARY_DIR"]) if os.environ.get("DICTIONARY_DIR") else None
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
# Messages to the team go there; without an address they are stored and wait.
CONTACT_EMAIL = os.environ.get("CONTACT_EMAIL", "")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# French before the first migrate: Wagtail creates its root locale from this value.
LANGUAGE_CODE = "fr"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("fr", "Français"), ("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "media/"
MEDIA_ROOT = DATA_DIR / "media"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

CONTENT_SECURITY_POLICY = SITE_POLICY
CONTENT_SECURITY_POLICY_ADMIN = ADMIN_POLICY
# Wagtail shows previews in a frame of the same site.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
# A form that waited too long shows what was typed in it again.
CSRF_FAILURE_VIEW = "practices.contributing.receiving.show_refused"
# Where a visitor's address stands, to slow down who tries codes; a header that the web server sets (docs/operating.md).
CLIENT_ADDRESS_META = os.environ.get("CLIENT_ADDRESS_META") or "REMOTE_ADDR"

SITE_NAME = "Passerelle"
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_BASE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000")
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "ods", "xlsx", "csv", "txt"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# Without this, untranslated copies of a page go live in the other languages.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# No outside calls: Wagtail's own three.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
