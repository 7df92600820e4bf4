"""The site around the practices: home, content pages, seminars."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, content pages and seminars."""

    name = "home"
    verbose_name = _("Site")
