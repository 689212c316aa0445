"""Channels and people come and go."""

from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.services.configure_channel import ChannelFacts
from bot.slack.desk import Desk


def register(app: App, desk: Desk) -> None:
    """Listen for what happens to channels, and to the bot in them."""
    configure = desk.services.configure_channel

    @app.event("member_joined_channel")
    def joined(event: dict[str, Any], body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        workspace = context.team_id or ""
        if event["user"] != context.bot_user_id:
            configure.person_left(workspace, event["channel"], event["user"], has_left=False)
            return
        inviter = event.get("inviter")
        person = desk.directory.person(client, workspace, inviter) if inviter else None
        configure.joined(_facts(client, workspace, event["channel"]), person, event_key=body["event_id"])

    @app.event("member_left_channel")
    def left(event: dict[str, Any], context: BoltContext) -> None:
        if event["user"] == context.bot_user_id:
            configure.left(context.team_id or "", event["channel"])
        else:
            configure.person_left(context.team_id or "", event["channel"], event["user"], has_left=True)

    @app.event("channel_rename")
    @app.event("group_rename")
    def renamed(event: dict[str, Any], context: BoltContext) -> None:
        channel = event["channel"]
        configure.renamed(ChannelFacts(context.team_id or "", channel["id"], channel.get("name", "")))

    @app.event("channel_id_changed")
    def moved(event: dict[str, Any], context: BoltContext) -> None:
        configure.moved(context.team_id or "", event["old_channel_id"], event["new_channel_id"])

    def gone(event: dict[str, Any], context: BoltContext) -> None:
        configure.left(context.team_id or "", event["channel"])

    for kind in ("channel_left", "group_left", "channel_archive", "group_archive", "channel_deleted", "group_deleted"):
        app.event(kind)(gone)


def _facts(client: WebClient, workspace_id: str, slack_id: str) -> ChannelFacts:
    try:
        channel = client.conversations_info(channel=slack_id)["channel"]
    except SlackApiError:
        return ChannelFacts(workspace_id, slack_id)
    return ChannelFacts(workspace_id, slack_id, channel.get("name", ""), bool(channel.get("is_private")))
