"""A real Bolt app, unchanged, against the playground: by both Socket Mode clients and by signed HTTP."""

from collections.abc import Iterator
from typing import Any

import pytest
from playground.running import HTTP, SOCKET, WEBSOCKET_CLIENT, echo_running

from bot.playground import Message, Playground

Json = dict[str, Any]


@pytest.fixture(params=[SOCKET, WEBSOCKET_CLIENT, HTTP])
def heard(request: pytest.FixtureRequest, hall: Playground) -> Iterator[list[Json]]:
    with echo_running(hall, request.param) as bodies:
        yield bodies


def events_of(heard: list[Json], kind: str) -> list[Json]:
    return [body["event"] for body in heard if body.get("event", {}).get("type") == kind]


def mention(hall: Playground) -> Message:
    """The app's message with buttons in Ada's channel; the thanks for inviting it may come before or after."""
    ada = hall.person("ada")
    ada.invite_bot("ml-study")
    ada.say("ml-study", "hello @Echo")

    def with_buttons() -> list[Message]:
        return [message for message in ada.sees("ml-study") if message.buttons]

    hall.wait_until(with_buttons)
    return with_buttons()[-1]


def test_a_command_is_acknowledged_with_a_private_answer(hall: Playground, heard: list[Json]) -> None:
    result = hall.person("ada").command("/echo", "quiz modeling", "ml-study")
    assert (result.ack_text, result.error) == ("You said: quiz modeling", "")
    assert hall.person("ada").sees("ml-study")[-1].text == "You said: quiz modeling"
    assert hall.person("ben").sees("ml-study") == []
    assert heard[-1]["channel_name"] == "ml-study"
    assert hall.ack_latencies[-1].ok


def test_a_command_may_answer_in_public_or_later(hall: Playground, heard: list[Json]) -> None:
    ada, ben = hall.person("ada"), hall.person("ben")
    ada.command("/echo", "public", "ml-study")
    assert [message.text for message in ben.sees("ml-study")] == ["for all"]
    ada.command("/echo", "later", "ml-study")
    hall.wait_until(lambda: ada.sees("ml-study")[-1].text == "later")
    assert len(ben.sees("ml-study")) == 1


def test_the_inviter_is_thanked_privately(hall: Playground, heard: list[Json]) -> None:
    ada = hall.person("ada")
    ada.invite_bot("reading-group")
    hall.wait_until(lambda: ada.sees("reading-group")[-1].text == "Thanks for inviting me")
    joined = events_of(heard, "member_joined_channel")[0]
    assert (joined["inviter"], joined["channel_type"]) == (ada.id, "G")
    assert all(message.text != "Thanks for inviting me" for message in hall.person("ben").sees("reading-group"))


def test_a_button_replaces_its_message(hall: Playground, heard: list[Json]) -> None:
    message = mention(hall)
    assert hall.person("ben").click(message, "Count").ok
    hall.wait_until(lambda: message.text == "Counted")
    assert "Counted 1" in message.all_text
    assert message.buttons == []
    assert message.edited is None


def test_a_modal_is_filled_refused_updated_and_submitted(hall: Playground, heard: list[Json]) -> None:
    ada = hall.person("ada")
    ada.command("/echo", "modal", "ml-study")
    assert ada.view is not None
    assert ada.submit().errors == {"who": "Please complete this required field."}
    ada.fill("Your name", "nobody")
    assert ada.submit().errors == {"who": "Somebody, please"}
    ada.fill("who", "next")
    ada.fill("fruit", "apricot")
    assert ada.submit().ok
    assert ada.view.title == "Second"
    assert ada.view.values["what"]["fruit"]["selected_option"]["value"] == "apricot"
    ada.fill("name", "<Ada>")
    assert ada.submit().ok
    assert ada.view is None
    hall.wait_until(lambda: ada.sees(ada.dm("Echo")))
    assert ada.sees(ada.dm("Echo"))[-1].text == "Hello <Ada>"


def test_modals_stack_and_closing_shows_the_one_below(hall: Playground, heard: list[Json]) -> None:
    ada = hall.person("ada")
    ada.click(mention(hall), "Ask me")
    hall.wait_until(lambda: ada.view)
    ada.click_in_view("Deeper")
    hall.wait_until(lambda: ada.view and ada.view.title == "Deeper")
    ada.close_modal()
    assert ada.view is not None
    assert ada.view.title == "First"
    closed = heard[-1]
    assert (closed["type"], closed["is_cleared"], closed["view"]["title"]["text"]) == ("view_closed", False, "Deeper")


def test_an_external_select_is_asked_for_options(hall: Playground, heard: list[Json]) -> None:
    ada = hall.person("ada")
    ada.command("/echo", "modal", "ml-study")
    assert ada.view is not None
    assert ada.suggest(ada.view, "fruit", "ap").values == ["apple", "apricot"]
    assert ada.suggest(ada.view, "fruit", "").values == []


def test_the_home_tab_is_published_and_its_button_opens_a_modal(hall: Playground, heard: list[Json]) -> None:
    ada = hall.person("ada")
    assert ada.open_home() is None
    hall.wait_until(ada.home)
    home = ada.home()
    assert home is not None
    assert "Home" in home.all_text
    assert hall.person("ben").home() is None
    ada.click(home, "Ask me")
    hall.wait_until(lambda: ada.view)
    assert events_of(heard, "app_home_opened")[0]["tab"] == "home"


def test_a_message_shortcut_answers_by_its_response_url(hall: Playground, heard: list[Json]) -> None:
    ada, ben = hall.person("ada"), hall.person("ben")
    message = ada.say("general", "what is <RCF>?")
    assert ben.shortcut(message, "echo_this").ok
    hall.wait_until(lambda: len(ben.sees("general")) == 2)
    assert ben.sees("general")[-1].text == "It says: what is &lt;RCF&gt;?"
    assert len(ada.sees("general")) == 1


def test_a_direct_message_gets_one_answer(hall: Playground, heard: list[Json]) -> None:
    dev = hall.person("dev")
    dev.say(dev.dm("Echo"), "hi")
    hall.wait_until(lambda: len(dev.sees(dev.dm("Echo"))) == 2)
    assert dev.sees(dev.dm("Echo"))[-1].text == "Echo: hi"
    assert events_of(heard, "message")[0]["channel_type"] == "im"
