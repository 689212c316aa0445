"""What people type, see and may not do; response URLs; time."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from playground.receiver import Receiver, receiving
from slack_sdk import WebClient

from bot.playground import HumanError, Playground, PlaygroundClock

Json = dict[str, Any]

BUTTONS = [
    {
        "type": "actions",
        "block_id": "b",
        "elements": [{"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}],
    }
]


@pytest.fixture
def receiver(hall: Playground) -> Iterator[Receiver]:
    """The echo app as a bare HTTP endpoint."""
    with receiving() as endpoint:
        hall.use_http("Echo", endpoint.url)
        yield endpoint


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("hi @Ada Byron!", "hi <@{ada}>!"),
        ("@ada and @Ben Okafor", "<@{ada}> and <@{ben}>"),
        ("see #ml-study", "see <#{study}|ml-study>"),
        ("see #reading-group", "see <#{group}|>"),
        ("see https://example.com/a?b=1&c=2.", "see <https://example.com/a?b=1&amp;c=2>."),
        ("see www.example.com", "see <http://www.example.com|www.example.com>"),
        ("mail me@example.com", "mail <mailto:me@example.com|me@example.com>"),
        ("`@ada <b>`", "`@ada &lt;b&gt;`"),
        ("<@U123>", "&lt;@U123&gt;"),
        ("@here", "<!here>"),
        ("it's #1 @nobody", "it's #1 @nobody"),
        ("👍", ":+1:"),
        ("75% or 0.5", "75% or 0.5"),
    ],
)
def test_typed_text_is_encoded_as_slack_does(hall: Playground, typed: str, text: str) -> None:
    ids = {
        "ada": hall.person("ada").id,
        "ben": hall.person("ben").id,
        "study": hall.channel("ml-study").id,
        "group": hall.channel("reading-group").id,
    }
    assert hall.person("chloe").say("general", typed).text == text.format(**ids)


def test_threads_are_apart_from_the_channel(hall: Playground) -> None:
    ada, ben = hall.person("ada"), hall.person("ben")
    root = ada.say("general", "root")
    reply = ben.say("general", "reply", thread_ts=root.ts)
    nested = ada.say("general", "again", thread_ts=reply.ts)
    assert nested.thread_ts == root.ts
    assert [message.text for message in ben.sees("general")] == ["root"]
    assert [message.text for message in ben.sees_thread("general", root.ts)] == ["root", "reply", "again"]
    ada.delete(root)
    assert [message.subtype for message in ben.sees_thread("general", root.ts)] == ["tombstone", None, None]


def test_people_keep_to_their_channels_and_messages(hall: Playground) -> None:
    ada, dev = hall.person("ada"), hall.person("dev")
    with pytest.raises(HumanError, match="not in that channel"):
        dev.say("reading-group", "hello")
    with pytest.raises(HumanError, match="own messages"):
        dev.edit(ada.say("general", "mine"), "yours")
    with pytest.raises(HumanError, match="not a valid command"):
        ada.command("/nothing", "", "general")
    with pytest.raises(HumanError, match="no channel"):
        ada.say("nowhere", "x")


def ephemeral_source(hall: Playground, api: WebClient, receiver: Receiver) -> str:
    """The response URL of a click on a message that only Ada sees."""
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    api.chat_postEphemeral(channel="ml-study", user=ada.id, text="private", blocks=BUTTONS)
    ada.click(ada.sees("ml-study")[-1], "Go")
    payload = receiver.acts[-1]
    assert payload["container"]["is_ephemeral"]
    assert "message" not in payload
    return str(payload["response_url"])


def test_a_response_url_replaces_and_deletes_an_ephemeral_message(
    hall: Playground, api: WebClient, receiver: Receiver
) -> None:
    ada = hall.person("ada")
    url = ephemeral_source(hall, api, receiver)
    assert httpx.post(url, json={"text": "changed", "replace_original": True}).text == "ok"
    assert ada.sees("ml-study")[-1].text == "changed"
    httpx.post(url, json={"delete_original": True})
    assert all(message.viewer is None for message in ada.sees("ml-study"))


def test_a_response_url_works_five_times(hall: Playground, api: WebClient, receiver: Receiver) -> None:
    url = ephemeral_source(hall, api, receiver)
    for number in range(5):
        assert httpx.post(url, json={"text": f"{number}", "replace_original": False}).status_code == 200
    last = httpx.post(url, json={"text": "6", "replace_original": False})
    assert (last.status_code, last.json()["error"]) == (404, "used_url")
    assert [message.text for message in hall.person("ada").sees("ml-study")][-5:] == ["0", "1", "2", "3", "4"]


def test_a_response_url_expires_after_thirty_minutes(hall: Playground, api: WebClient, receiver: Receiver) -> None:
    url = ephemeral_source(hall, api, receiver)
    hall.clock.move_by(timedelta(minutes=31))
    gone = httpx.post(url, json={"text": "late"})
    assert (gone.status_code, gone.json()["error"]) == (404, "expired_url")


def test_a_response_url_posts_for_all_where_the_bot_is_not(hall: Playground, receiver: Receiver) -> None:
    hall.person("ada").command("/echo", "", "reading-group")
    url = receiver.acts[-1]["response_url"]
    assert receiver.acts[-1]["channel_name"] == "privategroup"
    httpx.post(url, json={"text": "for all", "response_type": "in_channel"})
    assert hall.person("ben").sees("reading-group")[-1].text == "for all"
    refused = httpx.post(url, json={"text": "x", "blocks": [{"type": "nope"}]})
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_blocks")


def test_a_choice_on_a_message_arrives_with_its_state(hall: Playground, api: WebClient, receiver: Receiver) -> None:
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    offered = [{"text": {"type": "plain_text", "text": each}, "value": each.lower()} for each in ("One", "Two")]
    row = {"type": "actions", "block_id": "row", "elements": [
        {"type": "static_select", "action_id": "menu", "options": offered},
        {"type": "checkboxes", "action_id": "boxes", "options": offered},
        {"type": "overflow", "action_id": "more", "options": offered},
    ]}  # fmt: skip
    api.chat_postMessage(channel="ml-study", text="choose", blocks=[row])
    message = ada.sees("ml-study")[-1]
    ada.select(message, "menu", "Two")
    ada.check(message, "boxes", ["one", "two"])
    ada.select(message, "more", "one")
    chosen, ticked, picked = receiver.acts[-3:]
    assert chosen["actions"][0]["selected_option"]["value"] == "two"
    assert [each["value"] for each in ticked["actions"][0]["selected_options"]] == ["one", "two"]
    assert ticked["state"]["values"]["row"]["menu"]["selected_option"]["value"] == "two"
    assert picked["actions"][0]["selected_option"]["value"] == "one"
    assert chosen["channel"]["name"] == "ml-study"
    assert chosen["message"]["ts"] == message.ts


def test_a_frozen_clock_stands_still_but_timestamps_grow(hall: Playground) -> None:
    before = hall.clock.now()
    stamps = [hall.person("ada").say("general", "x").ts for _ in range(3)]
    assert hall.clock.now() == before
    assert stamps == sorted(set(stamps))
    assert stamps[0].startswith(str(int(before.timestamp())))


def test_the_clock_moves_forward_only() -> None:
    clock = PlaygroundClock(datetime(2026, 11, 24, tzinfo=UTC), frozen=True)
    clock.move_to(datetime(2026, 11, 25, tzinfo=UTC))
    assert clock.now() == datetime(2026, 11, 25, tzinfo=UTC)
    with pytest.raises(HumanError, match="only moves forward"):
        clock.move_by(timedelta(seconds=-1))
    running = PlaygroundClock(datetime(2026, 11, 24, tzinfo=UTC))
    assert running.now() <= running.now()
