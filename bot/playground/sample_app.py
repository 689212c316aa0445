"""An in-process Bolt app that shows every block, to develop the page against. Needs slack_bolt; import it lazily."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from slack_bolt import Ack, App, Respond, Say
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient

from bot.playground.clock import Mark
from bot.playground.config import AppConfig, CommandConfig, ShortcutConfig
from bot.playground.sample_blocks import ACTIONS, HOME, MODAL, RICH, TEXTS, button, option, plain
from bot.playground.server import Playground

Json = dict[str, Any]

CONFIG = AppConfig(
    name="Sample",
    display_name="sample",
    commands=(
        CommandConfig("/sample", "Answers privately; 'modal', 'blocks', 'slow', 'public'", "[what]"),
        CommandConfig("/silence", "Never answers"),
    ),
    message_shortcuts=(ShortcutConfig("explain_this", "Explain this"),),
    scopes=(
        "chat:write",
        "commands",
        "app_mentions:read",
        "channels:history",
        "groups:history",
        "im:history",
        "channels:read",
        "groups:read",
        "users:read",
        "reactions:write",
        "reactions:read",
    ),
    event_subscriptions=(
        "message.channels",
        "message.groups",
        "message.im",
        "app_mention",
        "app_home_opened",
        "member_joined_channel",
    ),
)


def build_app(playground: Playground) -> App:
    """The sample app, talking to this playground."""
    client = WebClient(token=playground.app(CONFIG.name).bot_token, base_url=playground.api_url)
    app = App(client=client, logger=logging.getLogger("sample"))
    _register_conversation(app)
    _register_interaction(app)
    return app


@contextmanager
def running(playground: Playground) -> Iterator[None]:
    """The app connected by Socket Mode, invited into a channel, with its samples posted."""
    app = build_app(playground)
    handler = SocketModeHandler(app, app_token=playground.app(CONFIG.name).app_token)
    handler.connect()  # type: ignore[no-untyped-call]
    playground.wait_until(lambda: playground.connected(CONFIG.name))
    playground.register_marks(lambda: [Mark("In a week", playground.clock.now() + timedelta(days=7))])
    ada = playground.person("ada")
    ada.invite_bot("ml-study")
    channel = playground.channel("ml-study").id
    first = app.client.chat_postMessage(channel=channel, text="Texts of every kind", blocks=TEXTS)
    app.client.chat_postMessage(channel=channel, text="Rich text and a table", blocks=RICH)
    app.client.chat_postMessage(channel=channel, text="Things to press", blocks=ACTIONS)
    app.client.chat_postMessage(channel=channel, text="A reply", thread_ts=str(first["ts"]))
    app.client.reactions_add(channel=channel, timestamp=str(first["ts"]), name="white_check_mark")
    app.client.chat_postEphemeral(channel=channel, user=ada.id, text="Right: A, Random Cut Forest.")
    try:
        yield
    finally:
        handler.client.auto_reconnect_enabled = False
        playground.faults.drop_socket()
        # A client that hangs up while it is listening may sit in select() for ten seconds.
        playground.wait_until(lambda: getattr(handler.client.current_session, "sock", None) is None)
        handler.close()  # type: ignore[no-untyped-call]


def _register_conversation(app: App) -> None:
    @app.command("/sample")
    def sample(ack: Ack, respond: Respond, command: Json, client: WebClient) -> None:
        wanted = command.get("text", "").strip()
        if wanted == "modal":
            ack()
            client.views_open(trigger_id=command["trigger_id"], view=MODAL)
        elif wanted == "blocks":
            ack()
            respond(text="Things to press", blocks=ACTIONS)
        elif wanted == "public":
            ack(response_type="in_channel", text=f"<@{command['user_id']}> asked for this in public.")
        else:
            ack(f"You typed `{wanted}` privately.")

    @app.event("app_mention")
    def mentioned(event: Json, say: Say) -> None:
        say(text=f"You called, <@{event['user']}>?", thread_ts=event.get("thread_ts", event["ts"]))

    @app.event("message")
    def message(event: Json, say: Say) -> None:
        if event.get("channel_type") == "im" and "subtype" not in event and "bot_id" not in event:
            say(f"You said: {event['text']}")

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=HOME)

    @app.event("member_joined_channel")
    def joined(event: Json) -> None:
        """Nothing to do, but an event without a listener would be delivered again."""


def _register_interaction(app: App) -> None:
    @app.action("open_modal")
    def open_modal(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @app.action("push_modal")
    def push(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        more = {"type": "actions", "elements": [button("More", "push_modal")]}
        view = {"type": "modal", "title": plain("On top"), "blocks": [more]}
        client.views_push(trigger_id=body["trigger_id"], view=view)

    @app.action("replace")
    def replace(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="Replaced by its response URL.", replace_original=True)

    @app.action(re.compile(""))
    def anything(ack: Ack, body: Json, respond: Respond) -> None:
        ack()
        if "response_url" in body:
            chosen = {key: value for key, value in body["actions"][0].items() if key not in ("text", "action_ts")}
            respond(text=f"You chose `{chosen}`", replace_original=False, response_type="ephemeral")

    @app.options("external")
    def offer(ack: Ack, payload: Json) -> None:
        ack(options=[option(f"{payload['value']}-{number}") for number in range(5)])

    @app.options("external_select")
    def offer_in_modal(ack: Ack, payload: Json) -> None:
        zones = ("Europe/Berlin", "Europe/Paris", "America/New_York", "Asia/Kolkata")
        ack(options=[option(zone) for zone in zones if payload["value"].lower() in zone.lower()])

    @app.view("sample_modal")
    def submitted(ack: Ack, view: Json) -> None:
        if view["state"]["values"]["name"]["plain_text_input"]["value"] == "wrong":
            ack(response_action="errors", errors={"name": "That name is refused."})
        else:
            ack()

    @app.shortcut("explain_this")
    def explain(ack: Ack, respond: Respond, body: Json) -> None:
        ack()
        respond(text=f"Explained: {body['message']['text']}", response_type="ephemeral", replace_original=False)
