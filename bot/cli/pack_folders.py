"""The folders of packs that authors work on, and places in them as one would type them."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.packs.loader import LoadedPack
    from bot.packs.problems import Location, Problem

CONTENT = typer.Option(None, "--content", help="the folder of packs; the shipped one unless told", show_default=False)


def configured_content() -> Path:
    """The folder of packs that the settings name."""
    from bot.config import load_settings  # noqa: PLC0415

    return load_settings().content


def find_packs(content: Path | None) -> list[Path]:
    """The folders of all packs. Raises PackError if there is none."""
    from bot.errors import PackError  # noqa: PLC0415
    from bot.packs.loader import find_pack_folders  # noqa: PLC0415

    content = content or configured_content()
    folders = find_pack_folders(content)
    if not folders:
        raise PackError((f"{content}: no pack here; a pack is a folder with a pack.yaml",))
    return folders


def choose_pack(content: Path | None, pack_id: str | None) -> "tuple[Path, LoadedPack]":
    """The pack to work on and its folder: the one that is named, or the only one, or the one that is answered.

    Other problems than those of pack.yaml do not matter here. Raises PackError if that cannot be read.
    """
    from bot.errors import PackError  # noqa: PLC0415
    from bot.packs.loader import read_pack  # noqa: PLC0415

    folders = {folder.name: folder for folder in find_packs(content)}
    if pack_id is None and len(folders) > 1:
        pack_id = str(typer.prompt(f"Pack ({', '.join(folders)})"))
    folder = folders.get(pack_id) if pack_id else next(iter(folders.values()))
    if folder is None:
        raise typer.BadParameter(f"“{pack_id}” is none of {', '.join(folders)}", param_hint="--pack")
    loaded, problems = read_pack(folder)
    if loaded is None:
        raise PackError(tuple(say_problem(problem) for problem in sorted(problems)))
    return folder, loaded


def say_place(place: "Location") -> str:
    """A place with its path as one would type it here, so that an editor can open it."""
    path = os.path.relpath(place.path)
    shown = str(place.path) if path.startswith("..") else path
    return f"{shown}:{place.line}" if place.line else shown


def say_problem(problem: "Problem") -> str:
    """A problem with its place."""
    return f"{say_place(problem.where)}: {problem.what}"
