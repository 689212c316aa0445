"""The Web API as an app sees it: who may call what, where the bot may write, what updating and reading do."""

import json
from typing import Any

import pytest
from playground.running import echo_config
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import AppConfig, Playground

Json = dict[str, Any]

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "block"}}]


def refusal(api: WebClient, method: str, **arguments: Any) -> str:
    """The error code of a call that must fail."""
    with pytest.raises(SlackApiError) as caught:
        api.api_call(method, json=arguments)
    return str(caught.value.response["error"])


@pytest.fixture
def channel(hall: Playground) -> str:
    """A channel with the bot in it."""
    hall.person("ada").invite_bot("ml-study")
    return hall.channel("ml-study").id


def test_auth_test_says_who_the_bot_is(hall: Playground, api: WebClient) -> None:
    answer = api.auth_test()
    app = hall.app("Echo")
    assert (answer["user_id"], answer["bot_id"], answer["team"]) == (app.bot_user, app.bot_id, "Study Hall")
    assert "chat:write" in answer.headers["x-oauth-scopes"]


def test_tokens_are_checked(hall: Playground, api: WebClient) -> None:
    assert refusal(WebClient(token="xoxb-no", base_url=hall.api_url), "auth.test") == "invalid_auth"
    assert refusal(WebClient(base_url=hall.api_url), "auth.test") == "not_authed"
    assert refusal(api, "apps.connections.open") == "not_allowed_token_type"
    app_token = WebClient(token=hall.app("Echo").app_token, base_url=hall.api_url)
    assert refusal(app_token, "auth.test") == "not_allowed_token_type"
    assert refusal(api, "chat.shout") == "unknown_method"


def test_scopes_are_checked() -> None:
    with Playground([AppConfig("Bare", scopes=["users:read"])]) as playground:
        api = WebClient(token=playground.app("Bare").bot_token, base_url=playground.api_url)
        with pytest.raises(SlackApiError) as caught:
            api.chat_postMessage(channel="general", text="x")
        assert caught.value.response["error"] == "missing_scope"
        assert caught.value.response["needed"] == "chat:write"
        assert caught.value.response["provided"] == "users:read"
        assert refusal(api, "conversations.list") == "missing_scope"
        assert refusal(api, "conversations.info", channel=playground.channel("general").id) == "missing_scope"
        assert refusal(api, "reactions.add", channel="x", timestamp="1.1", name="x") == "missing_scope"


def test_the_bot_writes_only_where_it_is(hall: Playground, api: WebClient) -> None:
    public, private = hall.channel("ml-study").id, hall.channel("reading-group").id
    assert refusal(api, "chat.postMessage", channel=public, text="x") == "not_in_channel"
    assert refusal(api, "chat.postMessage", channel=private, text="x") == "channel_not_found"
    assert refusal(api, "chat.postMessage", channel="C404", text="x") == "channel_not_found"
    assert refusal(api, "conversations.history", channel=public) == "not_in_channel"
    assert refusal(api, "conversations.info", channel=private) == "channel_not_found"


def test_posting_to_a_person_opens_a_direct_message(hall: Playground, api: WebClient) -> None:
    ada = hall.person("ada")
    answer = api.chat_postMessage(channel=ada.id, text="psst")
    assert answer["channel"].startswith("D")
    assert answer["channel"] == ada.dm("Echo")
    assert [message.text for message in ada.sees(answer["channel"])] == ["psst"]


def test_updating_follows_slacks_rules(hall: Playground, api: WebClient, channel: str) -> None:
    ts = api.chat_postMessage(channel=channel, text="one", blocks=BLOCKS)["ts"]
    message = hall.channel(channel).messages[ts]
    assert refusal(api, "chat.update", channel=channel, ts=ts, text="x" * 4001) == "msg_too_long"
    assert refusal(api, "chat.update", channel=channel, ts=ts) == "no_text"
    assert refusal(api, "chat.update", channel=channel, ts="1.000001", text="x") == "message_not_found"
    own = hall.person("ada").say(channel, "mine")
    assert refusal(api, "chat.update", channel=channel, ts=own.ts, text="x") == "cant_update_message"
    assert refusal(api, "chat.delete", channel=channel, ts=own.ts) == "cant_delete_message"
    api.chat_update(channel=channel, ts=ts, text="two", blocks=BLOCKS)
    assert (message.text, len(message.blocks), message.edited) == ("two", 1, None)
    api.chat_update(channel=channel, ts=ts, text="three")
    assert (message.text, message.blocks) == ("three", [])
    assert message.edited is not None


def test_metadata_stays_until_it_is_replaced(hall: Playground, api: WebClient, channel: str) -> None:
    metadata = {"event_type": "question", "event_payload": {"id": "1"}}
    ts = api.chat_postMessage(channel=channel, text="one", metadata=metadata)["ts"]
    api.chat_update(channel=channel, ts=ts, text="two")
    plain = api.conversations_history(channel=channel, oldest=ts, inclusive=True)
    full = api.conversations_history(channel=channel, oldest=ts, inclusive=True, include_all_metadata=True)
    assert plain["messages"][0]["metadata"] == {"event_type": "question"}
    assert full["messages"][0]["metadata"] == metadata


def test_history_is_newest_first_without_replies_and_in_pages(hall: Playground, api: WebClient, channel: str) -> None:
    ada = hall.person("ada")
    posted = [ada.say(channel, f"m{number}") for number in range(5)]
    ada.say(channel, "reply", thread_ts=posted[0].ts)
    first = api.conversations_history(channel=channel, limit=2)
    assert [each["text"] for each in first["messages"]] == ["m4", "m3"]
    second = api.conversations_history(channel=channel, limit=2, cursor=first["response_metadata"]["next_cursor"])
    assert [each["text"] for each in second["messages"]] == ["m2", "m1"]
    since = api.conversations_history(channel=channel, oldest=posted[3].ts)
    assert [each["text"] for each in since["messages"]] == ["m4"]
    thread = api.conversations_replies(channel=channel, ts=posted[0].ts)
    assert [each["text"] for each in thread["messages"]] == ["m0", "reply"]
    assert thread["messages"][0]["reply_count"] == 1
    assert refusal(api, "conversations.replies", channel=channel, ts="1.000001") == "thread_not_found"


def test_an_ephemeral_message_is_for_one_person_and_out_of_reach(
    hall: Playground, api: WebClient, channel: str
) -> None:
    ada, ben = hall.person("ada"), hall.person("ben")
    ts = api.chat_postEphemeral(channel=channel, user=ada.id, text="secret")["message_ts"]
    assert ada.sees(channel)[-1].text == "secret"
    assert all(message.text != "secret" for message in ben.sees(channel))
    assert refusal(api, "chat.update", channel=channel, ts=ts, text="x") == "message_not_found"
    assert refusal(api, "chat.delete", channel=channel, ts=ts) == "message_not_found"
    assert all(message["ts"] != ts for message in api.conversations_history(channel=channel)["messages"])
    ada.invite_bot("reading-group")
    group = hall.channel("reading-group").id
    assert (
        refusal(api, "chat.postEphemeral", channel=group, user=hall.person("dev").id, text="x") == "user_not_in_channel"
    )


def test_an_ephemeral_reply_shows_only_in_a_thread_that_has_replies(
    hall: Playground, api: WebClient, channel: str
) -> None:
    ada = hall.person("ada")
    root = ada.say(channel, "root")
    api.chat_postEphemeral(channel=channel, user=ada.id, text="early", thread_ts=root.ts)
    ada.say(channel, "reply", thread_ts=root.ts)
    api.chat_postEphemeral(channel=channel, user=ada.id, text="late", thread_ts=root.ts)
    assert [message.text for message in ada.sees_thread(channel, root.ts)] == ["root", "reply", "late"]


def test_reactions_are_added_once(hall: Playground, api: WebClient, channel: str) -> None:
    message = hall.person("ada").say(channel, "hello")
    api.reactions_add(channel=channel, timestamp=message.ts, name="eyes")
    assert message.reactions == {"eyes": [hall.app("Echo").bot_user]}
    place = {"channel": channel, "timestamp": message.ts}
    assert refusal(api, "reactions.add", **place, name="eyes") == "already_reacted"
    assert refusal(api, "reactions.remove", **place, name="tada") == "no_reaction"
    assert refusal(api, "reactions.add", **place, name="<>") == "invalid_name"


def test_people_and_channels_can_be_read(hall: Playground, api: WebClient, channel: str) -> None:
    ada = api.users_info(user=hall.person("ada").id)["user"]
    assert (ada["real_name"], ada["tz"], ada["is_admin"], ada["is_bot"]) == ("Ada Byron", "Europe/Berlin", True, False)
    assert len(api.users_list()["members"]) == 5
    listed = api.conversations_list(types="public_channel,private_channel")["channels"]
    assert [each["name"] for each in listed] == ["ml-study", "ml-team-two", "general"]
    assert [each["id"] for each in api.users_conversations()["channels"]] == [channel]
    assert hall.app("Echo").bot_user in api.conversations_members(channel=channel)["members"]
    assert refusal(api, "users.info", user="U404") == "user_not_found"


def test_home_tabs_obey_their_hash(hall: Playground, api: WebClient) -> None:
    ada = hall.person("ada")
    view = {"type": "home", "blocks": BLOCKS}
    first = api.views_publish(user_id=ada.id, view=view)["view"]
    second = api.views_publish(user_id=ada.id, view=view, hash=first["hash"])["view"]
    assert second["id"] == first["id"]
    stale = {"user_id": ada.id, "view": view, "hash": first["hash"]}
    assert refusal(api, "views.publish", **stale) == "hash_conflict"


def test_form_encoded_calls_are_understood(hall: Playground, api: WebClient, channel: str) -> None:
    answer = api.api_call("chat.postMessage", data={"channel": channel, "blocks": json.dumps(BLOCKS), "text": "form"})
    assert hall.channel(channel).messages[answer["ts"]].blocks[0]["text"]["text"] == "block"
    with pytest.raises(SlackApiError, match="invalid_blocks_format"):
        api.api_call("chat.postMessage", data={"channel": channel, "blocks": "{", "text": "form"})


def test_calls_are_logged(hall: Playground, api: WebClient, channel: str) -> None:
    api.chat_postMessage(channel=channel, text="logged")
    call = hall.calls[-1]
    assert (call.app, call.method, call.arguments["text"], call.answer["ok"]) == (
        "Echo",
        "chat.postMessage",
        "logged",
        True,
    )
    assert "token" not in call.arguments


def test_a_manifest_declares_the_app() -> None:
    config = echo_config()
    assert config.commands[0].usage_hint == "[text]"
    assert config.message_shortcuts[0].callback_id == "echo_this"
    assert config.socket_mode
    assert config.home_tab
