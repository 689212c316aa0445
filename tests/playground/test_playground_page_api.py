"""What the page gets and sends: state, messages, acts, live frames."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from playground.running import echo_running
from slack_sdk import WebClient
from websockets.sync.client import connect
from websockets.sync.connection import Connection

from bot.playground import Mark, Playground
from bot.playground.local_slack import PATIENCE

Json = dict[str, Any]


def act(hall: Playground, person: str, do: str, **fields: Any) -> Json:
    """Do something as the page would."""
    body = {"user": hall.person(person).id, "do": do, **fields}
    return dict(httpx.post(f"{hall.url}/playground/act", json=body, timeout=PATIENCE).json())


def get(hall: Playground, what: str, **query: str) -> Json:
    return dict(httpx.get(f"{hall.url}/playground/{what}", params=query).json())


def frame(page: Connection, kind: str) -> Json:
    """The next live frame of a kind."""
    while True:
        received: Json = json.loads(page.recv(timeout=PATIENCE))
        if received["type"] == kind:
            return received


def live(hall: Playground, person: str) -> Connection:
    return connect(f"{hall.url.replace('http', 'ws', 1)}/playground/live?user={person}", proxy=None)


def test_the_state_names_people_channels_apps_and_time(hall: Playground) -> None:
    hall.register_marks(lambda: [Mark("next morning", datetime(2026, 11, 25, 8, tzinfo=UTC))])
    state = get(hall, "state", user="ben")
    assert state["me"] == hall.person("ben").id
    assert [channel["name"] for channel in state["channels"]] == ["ml-study", "ml-team-two", "reading-group", "general"]
    assert "reading-group" not in [each["name"] for each in get(hall, "state", user="dev")["channels"]]
    app = state["apps"][0]
    assert (app["commands"][0]["command"], app["home"], app["connected"]) == ("/echo", True, False)
    assert state["clock"]["now"].startswith("2026-11-24T08:00:00")
    assert state["clock"]["marks"][0]["label"] == "next morning"


def test_the_page_shows_threads_reactions_and_private_lines(hall: Playground, api: WebClient) -> None:
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    channel = hall.channel("ml-study").id
    ts = act(hall, "ada", "say", channel=channel, text="root")["ts"]
    act(hall, "ben", "say", channel=channel, text="reply", thread_ts=ts)
    act(hall, "ben", "react", channel=channel, ts=ts, name="eyes")
    api.chat_postEphemeral(channel=channel, user=ada.id, text="secret")
    shown = get(hall, "messages", user="ada", channel=channel)["messages"]
    root = next(each for each in shown if each["ts"] == ts)
    assert (root["reply_count"], root["reactions"][0]["name"]) == (1, "eyes")
    assert shown[-1]["ephemeral"]
    assert len(get(hall, "thread", user="ada", channel=channel, ts=ts)["messages"]) == 2
    assert not any(each.get("ephemeral") for each in get(hall, "messages", user="ben", channel=channel)["messages"])


def test_pages_are_told_at_once_and_only_what_they_may_see(hall: Playground, api: WebClient) -> None:
    ada = hall.person("ada")
    channel = hall.channel("ml-study").id
    with live(hall, "ada") as hers, live(hall, "dev") as his:
        act(hall, "ada", "invite_bot", channel=channel, app=hall.app("Echo").id)
        assert frame(hers, "message")["message"]["subtype"] == "channel_join"
        assert frame(his, "message")["message"]["subtype"] == "channel_join"
        api.chat_postEphemeral(channel=channel, user=ada.id, text="secret")
        ada.say("reading-group", "hidden")
        said = ada.say(channel, "open")
        assert frame(hers, "message")["message"]["text"] == "secret"
        assert frame(his, "message")["message"]["text"] == "open"
        act(hall, "ada", "edit", channel=channel, ts=said.ts, text="opened")
        assert frame(his, "message_changed")["message"]["edited"]
        act(hall, "ada", "delete", channel=channel, ts=said.ts)
        assert frame(his, "message_deleted")["ts"] == said.ts
        hall.clock.move_by(timedelta(hours=1))
        assert frame(his, "clock")["now"].startswith("2026-11-24T09:00:00")


def test_a_modal_is_driven_by_the_page(hall: Playground) -> None:
    with echo_running(hall), live(hall, "ada") as page:
        channel = hall.channel("general").id
        assert act(hall, "ada", "command", channel=channel, command="/echo", text="modal")["ok"]
        opened = frame(page, "view")
        view = opened["stack"][-1]
        assert (opened["action"], view["title"]["text"]) == ("open", "First")
        container = {"type": "view", "view_id": view["id"]}
        ids = {"block_id": "what", "action_id": "fruit"}
        offered = act(hall, "ada", "suggest", container=container, **ids, value="b")["options"]
        assert [each["value"] for each in offered] == ["banana"]
        refused = act(hall, "ada", "view_submit", view_id=view["id"], state={"who": {"name": {"value": "nobody"}}})
        assert (refused["ok"], refused["errors"]) == (False, {"who": "Somebody, please"})
        sent = act(hall, "ada", "view_submit", view_id=view["id"], state={"who": {"name": {"value": "Ada"}}})
        assert sent["ok"]
        assert frame(page, "view")["stack"] == []


def test_the_home_tab_reaches_the_page(hall: Playground) -> None:
    with echo_running(hall), live(hall, "ada") as page:
        act(hall, "ada", "home_opened", app=hall.app("Echo").id)
        assert frame(page, "home")["view"]["type"] == "home"
    assert get(hall, "home", user="ada", app=hall.app("Echo").id)["view"]["blocks"][0]["type"] == "header"


def test_impossible_acts_get_a_sentence(hall: Playground) -> None:
    channel = hall.channel("reading-group").id
    refused = act(hall, "dev", "say", channel=channel, text="x")
    assert (refused["ok"], refused["error"]) == (False, "Dev Patel is not in that channel.")
    assert not act(hall, "dev", "fly")["ok"]
    assert not act(hall, "dev", "say", channel=channel)["ok"]
    assert not act(hall, "dev", "clock", to="2020-01-01T00:00:00+00:00")["ok"]


def test_a_command_without_an_app_behind_it_is_noticed(hall: Playground) -> None:
    with live(hall, "ada") as page:
        failed = act(hall, "ada", "command", channel=hall.channel("general").id, command="/echo", text="")
        assert not failed["ok"]
        assert frame(page, "notice")["text"] == '/echo failed with the error "dispatch_failed"'
