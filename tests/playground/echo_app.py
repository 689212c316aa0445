"""An ordinary Bolt app, written as for the real Slack: nothing in it knows of the playground."""

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond, Say
from slack_sdk import WebClient

Json = dict[str, Any]

MANIFEST: Json = {
    "display_information": {"name": "Echo"},
    "features": {
        "app_home": {"home_tab_enabled": True},
        "bot_user": {"display_name": "echo"},
        "slash_commands": [{"command": "/echo", "description": "Says it back", "usage_hint": "[text]"}],
        "shortcuts": [{"name": "Echo this", "type": "message", "callback_id": "echo_this"}],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "chat:write", "commands", "app_mentions:read", "channels:history", "groups:history", "im:history",
                "channels:read", "groups:read", "users:read", "reactions:write", "reactions:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_mention", "message.channels", "message.groups", "message.im", "app_home_opened",
                "member_joined_channel", "member_left_channel", "channel_left", "reaction_added",
            ]
        },
        "socket_mode_enabled": True,
    },
}  # fmt: skip

FRUITS = ("apple", "apricot", "banana")


def text(words: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": words}


def modal(title: str, *extra: Json) -> Json:
    """A modal that asks for a name and a fruit."""
    name = {"type": "plain_text_input", "action_id": "name"}
    fruit = {"type": "external_select", "action_id": "fruit", "min_query_length": 1}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": text(title),
        "submit": text("Send"),
        "notify_on_close": True,
        "private_metadata": "kept",
        "blocks": [
            {"type": "input", "block_id": "who", "label": text("Your name"), "element": name},
            {"type": "input", "block_id": "what", "optional": True, "label": text("Fruit"), "element": fruit},
            *extra,
        ],
    }


def actions(*pairs: tuple[str, str]) -> Json:
    """A row of buttons, (label, action_id) each."""
    buttons = [{"type": "button", "text": text(label), "action_id": each, "value": label} for label, each in pairs]
    return {"type": "actions", "elements": buttons}


def build_echo_app(client: WebClient, signing_secret: str) -> tuple[App, list[Json]]:
    """The app, and a list that receives the body of everything that came in."""
    app = App(client=client, signing_secret=signing_secret)
    heard: list[Json] = []

    @app.middleware
    def hear(body: Json, next: Any) -> None:  # noqa: A002  (Bolt's name)
        heard.append(body)
        next()

    _register_conversation(app)
    _register_interaction(app)
    return app, heard


def _register_conversation(app: App) -> None:
    @app.command("/echo")
    def echo(ack: Ack, command: Json, client: WebClient, respond: Respond) -> None:
        words = command.get("text", "")
        if words == "modal":
            client.views_open(trigger_id=command["trigger_id"], view=modal("First"))
            ack()
        elif words == "later":
            ack()
            respond("later")
        elif words == "public":
            ack(response_type="in_channel", text="for all")
        else:
            ack(text=f"You said: {words}", blocks=[{"type": "section", "text": text(words or "nothing")}])

    @app.event("app_mention")
    def mentioned(event: Json, say: Say) -> None:
        blocks = [{"type": "section", "text": text("Press")}, actions(("Count", "count"), ("Ask me", "ask"))]
        say(text="Press", blocks=blocks, thread_ts=event.get("thread_ts"))

    @app.event("message")
    def any_message(event: Json, say: Say) -> None:
        if event.get("channel_type") == "im" and event.get("subtype") is None and "bot_id" not in event:
            say(f"Echo: {event['text']}")

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        blocks = [{"type": "header", "text": text("Home")}, actions(("Ask me", "ask"))]
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.event("member_joined_channel")
    def joined(event: Json, context: BoltContext, client: WebClient) -> None:
        if event["user"] == context.bot_user_id:
            client.chat_postEphemeral(channel=event["channel"], user=event["inviter"], text="Thanks for inviting me")

    for quiet in ("member_left_channel", "channel_left", "reaction_added"):
        app.event(quiet)(lambda: None)


def _register_interaction(app: App) -> None:
    @app.action("count")
    def count(ack: Ack, respond: Respond, action: Json) -> None:
        ack()
        respond(text="Counted", replace_original=True, blocks=[{"type": "section", "text": text("Counted 1")}])

    @app.action("ask")
    def ask(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal("First", actions(("Deeper", "deeper"))))

    @app.action("deeper")
    def deeper(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_push(trigger_id=body["trigger_id"], view=modal("Deeper"))

    @app.options("fruit")
    def fruits(ack: Ack, payload: Json) -> None:
        fitting = [fruit for fruit in FRUITS if fruit.startswith(payload["value"])]
        ack(options=[{"text": text(fruit), "value": fruit} for fruit in fitting])

    @app.view("form")
    def submitted(ack: Ack, view: Json, body: Json, client: WebClient) -> None:
        name = view["state"]["values"]["who"]["name"]["value"]
        if name == "nobody":
            ack(response_action="errors", errors={"who": "Somebody, please"})
        elif name == "next":
            ack(response_action="update", view=modal("Second"))
        else:
            ack()
            client.chat_postMessage(channel=body["user"]["id"], text=f"Hello {name}")

    @app.view_closed("form")
    def closed(ack: Ack) -> None:
        ack()

    @app.shortcut("echo_this")
    def echo_this(ack: Ack, body: Json, respond: Respond) -> None:
        ack()
        respond(text=f"It says: {body['message']['text']}", response_type="ephemeral", replace_original=False)
