"""Finding practice files and reading them, without the database."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from practices.exchange.refusals import refusals_of
from practices.exchange.report import Refusal
from practices.exchange.schema import PracticeFile

SUFFIXES = (".yaml", ".yml")
# In a folder, other files may lie beside the practices: the thesaurus, queries.
_PRACTICE_NAME = re.compile(r"[a-z]{1,3}-[0-9]{1,9}\b")


@dataclass(frozen=True)
class FoundFiles:
    """The files to read, and those of the folders whose names are not those of practices."""

    files: tuple[Path, ...]
    passed_over: tuple[Path, ...]


@dataclass(frozen=True)
class Reading:
    """One file: its record, or why it has none."""

    path: Path
    record: PracticeFile | None = None
    refusals: tuple[Refusal, ...] = ()


class _RepeatedKeyError(yaml.YAMLError):
    """A key stands twice in one mapping; YAML readers would silently keep the last one."""


class _Loader(yaml.CSafeLoader):
    """Reads YAML, and refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _value in node.value]
        repeated = next((key for key in keys if keys.count(key) > 1), None)
        if repeated is not None:
            message = f"the key “{repeated}” stands twice (line {node.start_mark.line + 1} and after)"
            raise _RepeatedKeyError(message)
        return super().construct_mapping(node, deep)


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Return the files that ``paths`` name: files as they are, and the practice files of folders, each file once."""
    files: dict[Path, Path] = {}
    passed_over: dict[Path, Path] = {}
    for path in paths:
        for file in _in_folder(path) if path.is_dir() else [path]:
            is_practice = file == path or _PRACTICE_NAME.match(file.name)
            (files if is_practice else passed_over).setdefault(file.resolve(), file)
    return FoundFiles(tuple(files.values()), tuple(passed_over.values()))


def _in_folder(folder: Path) -> Iterator[Path]:
    # By number before language: the languages take turns, so that no list of the newest holds one alone.
    files = sorted(folder.rglob("*"), key=lambda file: (file.name.split("-")[1:2], file.name))
    return (file for file in files if file.suffix in SUFFIXES and file.is_file())


def read_practice(path: Path) -> Reading:
    """Read one file."""
    try:
        data = yaml.load(path.read_bytes().decode(), Loader=_Loader)  # noqa: S506 - a safe loader
        if not isinstance(data, dict):
            return Reading(path, refusals=(Refusal("", "holds no keys, so it is no practice"),))
        return Reading(path, PracticeFile.model_validate(data))
    except ValidationError as error:
        return Reading(path, refusals=refusals_of(error))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return Reading(path, refusals=(Refusal("", _problem(error)),))


def _problem(error: OSError | UnicodeDecodeError | yaml.YAMLError) -> str:
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror}"
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8 text"
    if isinstance(error, _RepeatedKeyError):
        return str(error)
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"is not YAML: {error.problem} (line {error.problem_mark.line + 1})"
    return f"is not YAML: {str(error).splitlines()[0]}"
