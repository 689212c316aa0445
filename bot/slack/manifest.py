"""The app's manifest, which says what the bot asks of Slack."""

from pathlib import Path
from typing import Any

import yaml

_PACKAGED = Path(__file__).parent / "manifest.yaml"
_CHECKOUT = Path(__file__).parents[2] / "deploy" / "manifest.yaml"


def load_manifest() -> dict[str, Any]:
    """The manifest that is pasted into Slack: inside an installed package, else deploy/manifest.yaml."""
    path = _PACKAGED if _PACKAGED.is_file() else _CHECKOUT
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def command_name() -> str:
    """The slash command that the manifest declares, such as "/mls"."""
    return str(load_manifest()["features"]["slash_commands"][0]["command"])
