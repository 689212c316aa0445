"""Delivery: signatures, events, retries, acknowledgements that fail, and misfortunes on request."""

import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playground.receiver import OK, Delivered, Receiver, receiving
from playground.running import echo_config, echo_running
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from websockets.sync.client import connect
from websockets.sync.connection import Connection

from bot.playground import Playground, Timings
from bot.playground.local_slack import PATIENCE
from bot.playground.signed_http import signature

Json = dict[str, Any]

QUICK = Timings(ack=0.2, trigger=0.2, event_retries=(0.0, 0.05, 0.1))


@pytest.fixture
def hall() -> Iterator[Playground]:
    """A playground in a hurry."""
    with Playground([echo_config()], timings=QUICK) as playground:
        yield playground


@pytest.fixture
def receiver(hall: Playground) -> Iterator[Receiver]:
    """The echo app as a bare HTTP endpoint."""
    with receiving() as endpoint:
        hall.use_http("Echo", endpoint.url)
        yield endpoint


def socket(hall: Playground) -> Connection:
    """A bare Socket Mode connection, after its hello."""
    client = WebClient(token=hall.app("Echo").app_token, base_url=hall.api_url)
    connection = connect(client.apps_connections_open(app_token=hall.app("Echo").app_token)["url"], proxy=None)
    hello = json.loads(connection.recv(timeout=PATIENCE))
    assert (hello["type"], hello["connection_info"]["app_id"]) == ("hello", hall.app("Echo").id)
    return connection


def envelope(connection: Connection, *, acknowledge: bool = True) -> Json:
    """The next envelope."""
    frame: Json = json.loads(connection.recv(timeout=PATIENCE))
    if acknowledge:
        connection.send(json.dumps({"envelope_id": frame["envelope_id"]}))
    return frame


def test_the_signature_is_slacks() -> None:
    body = (
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert signature("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body) == expected


def test_http_deliveries_are_signed_and_whole(hall: Playground, receiver: Receiver) -> None:
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    message = ada.say("ml-study", "hello @Echo")
    hall.wait_until(lambda: receiver.events("app_mention") and len(receiver.events("message")) == 2)
    app = hall.app("Echo")
    verifier = SignatureVerifier(app.config.signing_secret)
    assert all(verifier.is_valid_request(each.raw, each.headers) for each in receiver.requests)
    mention = receiver.events("app_mention")[0]
    heard = next(event for event in receiver.events("message") if "subtype" not in event)
    assert heard["ts"] == mention["ts"] == message.ts
    assert heard["text"] == f"hello <@{app.bot_user}>"
    assert (heard["channel_type"], heard["user"], heard["team"]) == ("channel", ada.id, hall.slack.workspace.id)
    body = receiver.requests[-1].body
    assert body["authorizations"][0]["user_id"] == app.bot_user
    assert len({each.body["event_id"] for each in receiver.requests}) == len(receiver.requests)


def test_edits_and_deletions_are_told(hall: Playground, receiver: Receiver) -> None:
    ada = hall.person("ada")
    ada.invite_bot("reading-group")
    message = ada.say("reading-group", "B")
    ada.edit(message, "C")
    ada.delete(message)
    hall.wait_until(lambda: len(receiver.events("message")) == 4)
    told = {event.get("subtype"): event for event in receiver.events("message")}
    changed, deleted = told["message_changed"], told["message_deleted"]
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("B", "C")
    assert changed["message"]["edited"]["user"] == ada.id
    assert changed["hidden"]
    assert (deleted["deleted_ts"], deleted["previous_message"]["text"]) == (message.ts, "C")
    assert changed["channel_type"] == "group"


def test_leaving_and_reactions_are_told(hall: Playground, receiver: Receiver) -> None:
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    ada.react(ada.say("ml-study", "x"), "eyes")
    hall.wait_until(lambda: receiver.events("reaction_added"))
    ada.remove_bot("ml-study")
    hall.wait_until(lambda: receiver.events("channel_left"))
    ada.say("ml-study", "alone again")
    ada.open_home()
    hall.wait_until(lambda: receiver.events("app_home_opened"))
    assert "alone again" not in [event.get("text") for event in receiver.events("message")]


def test_an_event_that_fails_is_retried_with_the_same_id(hall: Playground, receiver: Receiver) -> None:
    receiver.answer = lambda request: OK if "x-slack-retry-num" in request.headers else (500, "text/plain", "")
    hall.person("ada").open_home()
    hall.wait_until(lambda: len(receiver.requests) == 2)
    first, second = receiver.requests
    assert first.body["event_id"] == second.body["event_id"]
    assert second.headers["x-slack-retry-num"] == "1"
    assert second.headers["x-slack-retry-reason"] == "http_error"


def test_an_event_is_retried_three_times_and_then_lost(hall: Playground, receiver: Receiver) -> None:
    receiver.answer = lambda _: (500, "text/plain", "")
    hall.person("ada").open_home()
    hall.wait_until(lambda: len(receiver.requests) == 4)
    assert [each.headers.get("x-slack-retry-num") for each in receiver.requests] == [None, "1", "2", "3"]


def test_a_command_that_is_not_answered_fails_for_the_person(hall: Playground, receiver: Receiver) -> None:
    release = threading.Event()

    def late(_: Delivered) -> tuple[int, str, str]:
        release.wait(2)
        return OK

    receiver.answer = late
    ada = hall.person("ada")
    assert ada.command("/echo", "x", "general").error == "operation_timeout"
    release.set()
    receiver.answer = lambda _: (500, "text/plain", "")
    assert ada.command("/echo", "x", "general").error == "dispatch_failed"
    assert [each.ok for each in hall.ack_latencies] == [False, False]


def test_without_a_connection_a_command_fails_at_once(hall: Playground) -> None:
    assert hall.person("ada").command("/echo", "x", "general").error == "dispatch_failed"


def test_socket_envelopes_take_turns_and_come_again_when_unacknowledged(hall: Playground) -> None:
    ada = hall.person("ada")
    with socket(hall) as one, socket(hall) as two:
        ada.open_home()
        ada.open_home()
        first, second = envelope(one), envelope(two)
        assert {first["type"], second["type"]} == {"events_api"}
        assert not first["accepts_response_payload"]
        ada.open_home()
        missed = envelope(one, acknowledge=False)
        again = envelope(two)
        assert again["payload"]["event_id"] == missed["payload"]["event_id"]
        assert (again["retry_attempt"], again["retry_reason"]) == (1, "timeout")


def test_the_eleventh_socket_is_turned_away(hall: Playground) -> None:
    held = [socket(hall) for _ in range(10)]
    client = WebClient(token=hall.app("Echo").app_token, base_url=hall.api_url)
    url = client.apps_connections_open(app_token=hall.app("Echo").app_token)["url"]
    with connect(url, proxy=None) as eleventh:
        assert json.loads(eleventh.recv(timeout=PATIENCE))["reason"] == "too_many_websockets"
    for connection in held:
        connection.close()


def test_dropped_sockets_are_announced_if_asked(hall: Playground) -> None:
    with socket(hall) as connection:
        hall.faults.drop_socket(warn=True)
        assert json.loads(connection.recv(timeout=PATIENCE))["reason"] == "refresh_requested"
        hall.wait_until(lambda: not hall.connected("Echo"))


def test_an_event_can_come_twice(hall: Playground, receiver: Receiver) -> None:
    hall.faults.deliver_twice("events_api")
    hall.person("ada").open_home()
    hall.wait_until(lambda: len(receiver.requests) == 2)
    assert len({each.body["event_id"] for each in receiver.requests}) == 1


def test_a_command_can_come_twice(hall: Playground, receiver: Receiver) -> None:
    hall.faults.deliver_twice("slash_commands")
    assert hall.person("ada").command("/echo", "x", "general").error == ""
    hall.wait_until(lambda: len(receiver.requests) == 2)
    assert len({each.body["trigger_id"] for each in receiver.requests}) == 1


def test_a_lost_response_leaves_the_message_posted(hall: Playground) -> None:
    hall.person("ada").invite_bot("ml-study")
    api = WebClient(token=hall.app("Echo").bot_token, base_url=hall.api_url, retry_handlers=[])
    hall.faults.lose_response("chat.postMessage")
    with pytest.raises(OSError, match=r"without response|reset by peer|Remote end closed"):
        api.chat_postMessage(channel="ml-study", text="once")
    assert [each.text for each in hall.person("ada").sees("ml-study")].count("once") == 1
    assert api.chat_postMessage(channel="ml-study", text="twice")["ok"]


def test_calls_are_refused_on_request(hall: Playground) -> None:
    api = WebClient(token=hall.app("Echo").bot_token, base_url=hall.api_url, retry_handlers=[])
    hall.faults.fail("auth.test", "ratelimited", retry_after=2)
    with pytest.raises(SlackApiError) as caught:
        api.auth_test()
    assert (caught.value.response.status_code, caught.value.response.headers["Retry-After"]) == (429, "2")
    assert api.auth_test()["ok"]


def test_a_trigger_works_once_and_not_for_long(hall: Playground, receiver: Receiver) -> None:
    api = WebClient(token=hall.app("Echo").bot_token, base_url=hall.api_url, retry_handlers=[])
    view = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [{"type": "divider"}]}
    hall.person("ada").command("/echo", "x", "general")
    trigger_id = receiver.acts[-1]["trigger_id"]
    assert api.views_open(trigger_id=trigger_id, view=view)["ok"]
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        api.views_open(trigger_id=trigger_id, view=view)
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        api.views_open(trigger_id="1.2.3", view=view)
    hall.person("ada").command("/echo", "x", "general")
    expired = time.monotonic() + QUICK.trigger
    hall.wait_until(lambda: time.monotonic() > expired)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        api.views_open(trigger_id=receiver.acts[-1]["trigger_id"], view=view)


@pytest.mark.parametrize("warn", [True, False])
def test_the_bolt_app_comes_back_after_a_dropped_socket(*, warn: bool) -> None:
    with Playground([echo_config()]) as hall, echo_running(hall):
        hall.faults.drop_socket(warn=warn)
        hall.wait_until(lambda: hall.person("ada").command("/echo", "back", "general").ack_text, timeout=30)
