"""Entries as YAML that an author likes to read and change: short things on one line, long texts folded."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from bot.packs.unfilled import MARK

WIDTH = 110
"""Longer lines are folded."""
_FOLD_FROM = 100


class _Dumper(yaml.SafeDumper):
    """PyYAML's, with lists indented below their field, as the packs have them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  (PyYAML's own)
        super().increase_indent(flow, False)


def dump_entries(entries: Iterable[Mapping[str, Any]]) -> str:
    """A list of entries, a blank line between them."""
    return "\n".join(_dump([dict(entry)]) for entry in entries)


def dump_line(text: str) -> str:
    """A text as a value on one line, in quotes where it could be taken for something else."""
    dumped: str = yaml.safe_dump(" ".join(text.split()), allow_unicode=True, width=10_000)
    return dumped.removesuffix("...\n").strip()


def _dump(data: Any) -> str:
    text: str = yaml.dump(
        data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False
    )
    return text


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if "\n" in text:
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
    style = ">" if len(text) > _FOLD_FROM else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: yaml.SafeDumper, listed: list[Any]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", listed, flow_style=_fits_on_a_line(listed))


def _represent_mapping(dumper: yaml.SafeDumper, mapping: dict[str, Any]) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", mapping, flow_style=_fits_on_a_line(mapping))


def _fits_on_a_line(data: list[Any] | dict[str, Any]) -> bool:
    """Whether these are a few short values; what is to be filled in gets a line each, so that a check can name it."""
    pieces = [*data, *data.values()] if isinstance(data, dict) else data
    shown = [str(piece) for piece in pieces]
    return (
        all(not isinstance(piece, (list, dict)) for piece in pieces)
        and all("\n" not in text and not text.startswith(MARK) for text in shown)
        and sum(len(text) + 4 for text in shown) < WIDTH - 10
    )


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(dict, _represent_mapping)
