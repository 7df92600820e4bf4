"""The message catalogues: extract, check, compile. Messages are English in the sources (GNU gettext)."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.commands.makemessages import Command as MakeMessages
from django.test.utils import override_settings

_IGNORED = (".venv", "var", "tests", "bench", "deploy", "docs", "demo", "node_modules")
SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class MessageProblem:
    """A message that a reader would see wrongly, and why."""

    language: str
    message: str
    reason: str

    def __str__(self) -> str:
        return f"{self.language}: {self.reason}: {self.message!r}"


class _Extraction(MakeMessages):
    """Writes where it is told: Django's command prefers the folder ``locale`` beside the sources to LOCALE_PATHS."""

    def find_files(self, root: str) -> list[Any]:
        files: list[Any] = super().find_files(root)
        for file in files:
            file.locale_dir = self.default_locale_path
        return files


def languages() -> tuple[str, ...]:
    """Return the codes of the interface's languages."""
    return tuple(code for code, _name in settings.LANGUAGES)


def catalogue_path(language: str, folder: Path | None = None) -> Path:
    """Return where the catalogue of a language stands."""
    return (folder or _locale_dir()) / language / "LC_MESSAGES" / "django.po"


def extract() -> None:
    """Bring the catalogues up to date with the sources, and fill the English one, whose texts are the messages."""
    _extract_into(_locale_dir())


def problems() -> Iterator[MessageProblem]:
    """Yield what is missing, fuzzy or out of date in any catalogue."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        shutil.copytree(_locale_dir(), fresh, dirs_exist_ok=True)
        _extract_into(fresh)
        for language in languages():
            kept = _keys(polib.pofile(str(catalogue_path(language))))
            wanted = _keys(polib.pofile(str(catalogue_path(language, fresh))))
            for key in sorted(wanted - kept):
                yield MessageProblem(language, key[1], "not in the catalogue; run make messages")
            for key in sorted(kept - wanted):
                yield MessageProblem(language, key[1], "no longer in the sources; run make messages")
    yield from _untranslated()


def compile_all() -> list[str]:
    """Compile every catalogue that is newer than its .mo file; return their languages."""
    done = []
    for language in languages():
        source = catalogue_path(language)
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))
            done.append(language)
    return done


def _untranslated() -> Iterator[MessageProblem]:
    for language in languages():
        for entry in polib.pofile(str(catalogue_path(language))):
            if entry.fuzzy:
                yield MessageProblem(language, entry.msgid, "fuzzy")
            elif not entry.translated():
                yield MessageProblem(language, entry.msgid, "not translated")


def _extract_into(folder: Path) -> None:
    with override_settings(LOCALE_PATHS=[folder]):
        call_command(
            _Extraction(),
            locale=list(languages()),
            ignore_patterns=list(_IGNORED),
            add_location="file",
            no_obsolete=True,
            no_wrap=False,
            verbosity=0,
        )
    _fill_source_language(catalogue_path(SOURCE_LANGUAGE, folder))
    for language in languages():
        _drop_dates(catalogue_path(language, folder))


def _fill_source_language(path: Path) -> None:
    catalogue = polib.pofile(str(path), wrapwidth=110)
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    catalogue.save()


def _drop_dates(path: Path) -> None:
    # A date that changes at each extraction would make every commit differ.
    catalogue = polib.pofile(str(path), wrapwidth=110)
    catalogue.metadata.pop("POT-Creation-Date", None)
    catalogue.metadata.pop("PO-Revision-Date", None)
    catalogue.save()


def _keys(catalogue: polib.POFile) -> set[tuple[str, str]]:
    return {(entry.msgctxt or "", entry.msgid) for entry in catalogue if not entry.obsolete}


def _locale_dir() -> Path:
    return Path(settings.BASE_DIR) / "locale"
