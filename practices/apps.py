"""The practices: what libraries did, and what they learned."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    """Practices, concepts and libraries."""

    name = "practices"
    verbose_name = _("Practices")
