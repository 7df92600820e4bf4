"""What this app adds to Wagtail's admin: the messages to the team, to read and to delete."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from home.models import ContactMessage


class _ReadAndDelete(ModelPermissionPolicy):
    """Nobody writes or changes what somebody else has said."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Refuse every action but reading and deleting."""
        return action in {"view", "delete"} and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Refuse unless one of the actions is reading or deleting."""
        return any(self.user_has_permission(user, action) for action in actions)


register_permission_policy(ContactMessage, _ReadAndDelete(ContactMessage))


class ContactMessageViewSet(ModelViewSet):
    """The messages, the newest first."""

    model = ContactMessage
    name = "contact_messages"
    icon = "mail"
    menu_label = _("Messages")
    menu_name = "contact-messages"
    menu_order = 160
    add_to_admin_menu = True
    form_fields = ["text"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = ["received_at", "language", "text", "name", "email", "about", "mailed_at", "is_suspect"]
    list_display = [
        "__str__",
        DateColumn("received_at", label=_("Received"), sort_key="received_at"),
        "language",
        BooleanColumn("is_suspect", label=_("May be from a program")),
        DateColumn("mailed_at", label=_("Mailed")),
    ]
    list_filter = ["language", "is_suspect"]
    search_fields = ["text", "name", "email"]
    search_backend_name = None
    ordering = "-received_at"


@hooks.register("register_admin_viewset")
def register_contact_messages() -> ContactMessageViewSet:
    """Put the messages into the menu."""
    return ContactMessageViewSet()
