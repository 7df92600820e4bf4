"""The pages of the site around the practices."""

from home.models.contact import ContactMessage
from home.models.content import ContentPage, ContentRole
from home.models.home import HomePage, WordPair
from home.models.loaded import LoadedText
from home.models.seminars import SeminarDocument, SeminarIndexPage, SeminarPage, SeminarPractice

__all__ = [
    "ContactMessage",
    "ContentPage",
    "ContentRole",
    "HomePage",
    "LoadedText",
    "SeminarDocument",
    "SeminarIndexPage",
    "SeminarPage",
    "SeminarPractice",
    "WordPair",
]
