"""The WSGI entry point of a server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kb.settings.production")
application = get_wsgi_application()

# The apps are ready only now.
from search.preparation import prepare_in_background  # noqa: E402 - imports models

prepare_in_background()
