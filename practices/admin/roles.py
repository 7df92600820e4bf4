"""The three roles of the editors' side, as groups with exactly these permissions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Editors"
REVIEWERS = "Reviewers"
TRANSLATORS = "Translators"


@dataclass(frozen=True, kw_only=True)
class Role:
    """What a group may do: with pages of the whole site, with rows (``app.codename``), with images and documents."""

    pages: tuple[str, ...]
    rows: tuple[str, ...]
    files: tuple[str, ...] = ()


_ENTER = "wagtailadmin.access_admin"
_TRANSLATE = "wagtail_localize.submit_translation"
_TEACH_SEARCH = "search.change_wantedwords"
_REBUILD_INDEX = "search.rebuild_index"
_SEE_ROWS = ("practices.view_library", "practices.view_concept")
ROLES: Final[Mapping[str, Role]] = {
    EDITORS: Role(
        pages=("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"),
        rows=(
            _ENTER,
            _TRANSLATE,
            _TEACH_SEARCH,
            _REBUILD_INDEX,
            *(
                f"practices.{verb}_{model}"
                for model in ("library", "concept")
                for verb in ("add", "change", "delete", "view")
            ),
        ),
        files=tuple(f"{verb}_{kind}" for kind in ("image", "document") for verb in ("add", "change", "choose")),
    ),
    REVIEWERS: Role(
        pages=("change_page", "publish_page", "lock_page", "unlock_page"),
        rows=(_ENTER, _TEACH_SEARCH, *_SEE_ROWS),
        files=("choose_image", "choose_document"),
    ),
    TRANSLATORS: Role(pages=("change_page", "publish_page"), rows=(_ENTER, _TRANSLATE, *_SEE_ROWS)),
}


def ensure_roles() -> dict[str, Group]:
    """Create the groups or set them right again, and return them by name. Safe to call at any time.

    Page permissions stand on the home page of each language, so it is called again when a language is added.
    """
    groups = {name: _ensure_group(name, role) for name, role in ROLES.items()}
    for task in GroupApprovalTask.objects.filter(active=True):
        task.groups.add(groups[REVIEWERS])
    return groups


def _ensure_group(name: str, role: Role) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.set(_permissions(role.rows))
    _set_page_permissions(group, role.pages)
    _set_file_permissions(group, role.files)
    return group


def _permissions(names: Iterable[str]) -> Iterable[Permission]:
    wanted = Q()
    for name in names:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted)


def _set_page_permissions(group: Group, codenames: Iterable[str]) -> None:
    GroupPagePermission.objects.filter(group=group).delete()
    verbs = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames)
    homes = Page.objects.filter(depth=2)
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page=page, permission=verb) for page in homes for verb in verbs
    )


def _set_file_permissions(group: Group, codenames: Iterable[str]) -> None:
    GroupCollectionPermission.objects.filter(group=group).delete()
    root = Collection.get_first_root_node()
    verbs = Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=codenames
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=root, permission=verb) for verb in verbs
    )
