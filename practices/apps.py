"""The practices: what libraries did, and what they learned."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    """Practices, concepts and libraries."""

    name = "practices"
    verbose_name = _("Practices")

    def ready(self) -> None:
        """Tell search where its documents and facets come from; watch what changes; give editors their form."""
        from practices import signals
        from practices.addresses import watch_index_addresses
        from practices.admin import page_form
        from practices.display import PracticeDisplay
        from practices.documents import PracticeSource
        from practices.facets import FACETS
        from practices.vocabulary import Thesaurus
        from search import display, registry
        from search.analysis.vocabulary.current import register_thesaurus

        registry.register_source(PracticeSource())
        register_thesaurus(Thesaurus())
        registry.register_facets(FACETS)
        display.register_display(PracticeDisplay())
        watch_index_addresses()
        signals.watch()
        page_form.attach()
