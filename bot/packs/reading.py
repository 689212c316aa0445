"""Reading the files of a pack: strictly, and with every problem kept beside its file and line."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.packs import schema
from bot.packs.problems import Location, Problem
from bot.packs.unfilled import find_unfilled, find_unfilled_lines, say_unfilled
from bot.packs.yaml_source import KeyPath, YamlSource, parse_yaml

Model = TypeVar("Model")
AnyFile = TypeVar("AnyFile", bound=BaseModel)


class Reading:
    """The problems and places found so far while a pack is read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.places: dict[str, Location] = {}

    def add(self, path: Path, what: str, line: int = 0) -> None:
        """Keep a problem of a file, or of a line of it."""
        self.problems.append(Problem(Location(path, line), what))

    def text(self, path: Path) -> str | None:
        """The text of a file; None, and a problem kept, if it cannot be read."""
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.add(path, "this file is missing")
        except (OSError, UnicodeDecodeError) as error:
            self.add(path, f"cannot be read: {error}")
        return None

    def yaml(self, path: Path) -> YamlSource | None:
        """The YAML of a file; None, and problems kept, if it is none."""
        text = self.text(path)
        if text is None:
            return None
        source, problems = parse_yaml(path, text)
        self.problems += problems
        return source

    def validate(self, source: YamlSource, data: Any, at: KeyPath, parse: Callable[[Any], Model]) -> Model | None:
        """What the data describes; None if it is wrong, or has something to be filled in."""
        unfilled = dict(find_unfilled(data))
        for key_path, hint in unfilled.items():
            self.problems.append(Problem(source.locate((*at, *key_path)), say_unfilled(_name(key_path), hint)))
        entry, wrong = parse_strictly(source, data, at, parse)
        self.problems += wrong
        return None if unfilled else entry

    def is_filled_in(self, path: Path, text: str, first_line: int = 1) -> bool:
        """Whether nothing in a Markdown text is left to be filled in."""
        unfilled = list(find_unfilled_lines(text, first_line))
        for line, hint in unfilled:
            self.add(path, say_unfilled("", hint), line)
        return not unfilled

    def one(self, path: Path, model: type[AnyFile]) -> AnyFile | None:
        """What a file as a whole describes."""
        source = self.yaml(path)
        return None if source is None else self.validate(source, source.data, (), model.model_validate)

    def optional(self, path: Path, model: type[AnyFile]) -> AnyFile | None:
        """The same for a file that a pack can do without."""
        return self.one(path, model) if path.exists() else None

    def entries(self, path: Path, parse: Callable[[Any], Model]) -> Iterable[tuple[Model, Location]]:
        """The entries of a file that holds a list."""
        source = self.yaml(path)
        if source is None or source.data is None:
            return
        if not isinstance(source.data, list):
            self.add(path, "a list is expected here", 1)
            return
        for index, data in enumerate(source.data):
            entry = self.validate(source, data, (index,), parse)
            if entry is not None:
                yield entry, source.locate((index,))

    def claim(self, kind: str, ident: str, where: Location) -> bool:
        """Take an id for a thing that stands here; a second thing of that id is a problem."""
        name = f"{kind}:{ident}"
        if name in self.places:
            self.problems.append(Problem(where, f"the {kind} “{ident}” stands already at {self.places[name]}"))
            return False
        self.places[name] = where
        return True


def parse_strictly(
    source: YamlSource, data: Any, at: KeyPath, parse: Callable[[Any], Model]
) -> tuple[Model | None, list[Problem]]:
    """What the data describes, and what is wrong with it, apart from what is still to be filled in."""
    try:
        return parse(data), []
    except ValidationError as error:
        return None, list(_explain(error, source, at, [key_path for key_path, _ in find_unfilled(data)]))


def _explain(
    error: ValidationError, source: YamlSource, at: KeyPath, unfilled: Collection[KeyPath]
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        # A discriminated union puts the kind into the path; it is no key of the file.
        inner = tuple(part for part in detail["loc"] if part not in schema.KINDS)
        if _follows_from(unfilled, inner):
            continue
        name = _name(inner)
        yield Problem(source.locate((*at, *inner)), f"{name + ': ' if name else ''}{_plain(detail)}")


def _follows_from(unfilled: Collection[KeyPath], inner: KeyPath) -> bool:
    """Whether what is wrong here is only that it is not filled in yet; of the whole entry that cannot be told."""
    return any(inner[: len(marked)] == marked for marked in unfilled) or (bool(unfilled) and not inner)


def _name(key_path: KeyPath) -> str:
    return ".".join(str(part) for part in key_path)


def _plain(detail: Any) -> str:
    match detail["type"]:
        case "missing":
            return "this field is missing"
        case "extra_forbidden":
            return "no such field is known"
        case "value_error":
            return str(detail["ctx"]["error"])
        case _:
            return str(detail["msg"][0]).lower() + str(detail["msg"][1:])
