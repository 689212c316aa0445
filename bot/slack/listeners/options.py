"""Menus that are searched: zones and holiday calendars."""

from typing import Any

from slack_bolt import Ack, App

from bot.slack.choices import find_countries, find_subdivisions, find_zones
from bot.slack.desk import Desk
from bot.slack.ids import ActionId, BlockId

LABEL_LIMIT = 75


def register(app: App, _desk: Desk) -> None:
    """Answer what is typed into the menus."""

    @app.options(ActionId.FIELD_ZONE)
    def zones(ack: Ack, payload: dict[str, Any]) -> None:
        ack(options=_options(find_zones(payload.get("value", ""))))

    @app.options(ActionId.FIELD_COUNTRY)
    def countries(ack: Ack, payload: dict[str, Any]) -> None:
        ack(options=_options(find_countries(payload.get("value", ""))))

    @app.options(ActionId.FIELD_SUBDIVISION)
    def subdivisions(ack: Ack, body: dict[str, Any], payload: dict[str, Any]) -> None:
        ack(options=_options(find_subdivisions(payload.get("value", ""), _chosen_country(body))))


def _options(found: list[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"text": {"type": "plain_text", "text": label[:LABEL_LIMIT]}, "value": identifier}
        for identifier, label in found
    ]


def _chosen_country(body: dict[str, Any]) -> str | None:
    values = (body.get("view") or {}).get("state", {}).get("values", {})
    field = values.get(str(BlockId.COUNTRY), {}).get(str(ActionId.FIELD_COUNTRY), {})
    chosen = field.get("selected_option")
    return None if chosen is None else str(chosen["value"])
