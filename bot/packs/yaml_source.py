"""YAML read strictly, with the line on which every value stands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.packs.problems import Location, Problem

Key = str | int
KeyPath = tuple[Key, ...]

# The C parser reads a year of questions in well under a second; the Python one would take ten.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlSource:
    """The data of a YAML text, and the line of each of its values."""

    path: Path
    data: Any
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def locate(self, key_path: KeyPath) -> Location:
        """Where a value stands; for one that is missing, where the thing stands that lacks it."""
        while key_path and key_path not in self.lines:
            key_path = key_path[:-1]
        return Location(self.path, self.lines.get(key_path, 1))


def parse_yaml(path: Path, text: str, *, first_line: int = 1) -> tuple[YamlSource | None, list[Problem]]:
    """Read a YAML text that begins on `first_line` of its file. Keys that stand twice are problems."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        reader = _Reader(path, loader, first_line)
        data = None if node is None else reader.read(node, ())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else first_line
        return None, [Problem(Location(path, line), f"not readable as YAML: {error.problem}")]
    finally:
        loader.dispose()
    return YamlSource(path, data, reader.lines), reader.problems


class _Reader:
    def __init__(self, path: Path, loader: Any, first_line: int) -> None:
        self._path = path
        self._loader = loader
        self._first_line = first_line
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, key_path: KeyPath) -> Any:
        self.lines.setdefault(key_path, node.start_mark.line + self._first_line)
        match node:
            case yaml.MappingNode():
                return self._mapping(node, key_path)
            case yaml.SequenceNode():
                return [self.read(child, (*key_path, index)) for index, child in enumerate(node.value)]
            case _:
                return self._loader.construct_object(node)

    def _mapping(self, node: yaml.MappingNode, key_path: KeyPath) -> dict[Any, Any]:
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self._loader.construct_object(key_node)
            line = key_node.start_mark.line + self._first_line
            if key in data:
                self.problems.append(Problem(Location(self._path, line), f"“{key}” stands twice"))
            self.lines[(*key_path, key)] = line
            data[key] = self.read(value_node, (*key_path, key))
        return data
