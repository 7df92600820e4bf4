"""The editors' side: forms, lists and roles in Wagtail's admin."""
