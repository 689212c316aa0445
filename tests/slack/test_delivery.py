"""The courier: a message that Slack keeps is posted exactly once, wherever a crash or a lost answer falls."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from clocks import FrozenClock
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.services.outbox import LEASE, Outbox
from bot.slack.delivery import EVENT_TYPE, Courier
from bot.slack.views.message import Message
from bot.slack.views.notice import build_notice_message
from bot.storage.deliveries import Claim
from bot.storage.unit_of_work import Transactions

Json = dict[str, Any]


@dataclass
class FakeSlack:
    """A Slack that keeps what is posted, and fails as it is told to."""

    kept: list[Json] = field(default_factory=list)
    private: list[Json] = field(default_factory=list)
    before: Callable[[str], None] = lambda method: None
    after: Callable[[str], None] = lambda method: None

    def _do(self, method: str, effect: Callable[[], None]) -> Json:
        self.before(method)
        effect()
        self.after(method)
        return {"ok": True, "ts": f"{len(self.kept)}.0", "channel": "C1"}

    def chat_postMessage(self, **arguments: Any) -> Json:
        return self._do("post", lambda: self.kept.append(arguments | {"ts": f"{len(self.kept) + 1}.0"}))

    def chat_update(self, **arguments: Any) -> Json:
        return self._do("update", lambda: self.kept[int(float(arguments["ts"])) - 1].update(arguments))

    def chat_postEphemeral(self, **arguments: Any) -> Json:
        return self._do("private", lambda: self.private.append(arguments))

    def conversations_history(self, **_: Any) -> Json:
        return {"messages": self.kept}

    def conversations_replies(self, **_: Any) -> Json:
        return {"messages": self.kept}


class FakeInstallations:
    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack

    def client(self, workspace_id: str) -> Any:
        return self._slack if workspace_id == "T1" else None


class FakeRendering:
    def message(self, claim: Claim) -> Message | None:
        return build_notice_message("Good morning.")


@dataclass
class Post:
    """A courier over a fake Slack, and what is owed to it."""

    slack: FakeSlack
    outbox: Outbox
    courier: Courier
    clock: FrozenClock
    gone: list[str]

    def owe(self, key: str = "k1", **overrides: Any) -> None:
        with self.outbox.transactions() as work:
            owed: Json = {"workspace_id": "T1", "target": "C1", "dedupe_key": key, "payload": {}}
            work.deliveries.owe("question", now=self.clock.now(), **(owed | overrides))
            work.commit()

    def deliver(self, after: timedelta = timedelta(0)) -> None:
        self.clock.move_by(after)
        self.courier.deliver_due()

    def row(self) -> Any:
        with self.outbox.transactions() as work:
            row = work.deliveries.by_key("k1")
            work.session.expunge_all()  # to be read after the transaction
            return row


@pytest.fixture
def post(transactions: Transactions, clock: FrozenClock) -> Post:
    slack, gone = FakeSlack(), list[str]()
    outbox = Outbox(transactions, clock)
    courier = Courier(
        outbox=outbox,
        installations=FakeInstallations(slack),  # type: ignore[arg-type]
        rendering=FakeRendering(),  # type: ignore[arg-type]
        clock=clock,
        on_channel_gone=lambda _workspace, channel: gone.append(channel),
        rng=random.Random(1),
    )
    return Post(slack, outbox, courier, clock, gone)


def _refusal(code: str, *, status: int = 200, headers: Json | None = None) -> SlackApiError:
    response = SlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data={"ok": False, "error": code},
        headers=headers or {}, status_code=status,
    )  # fmt: skip
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]  # the SDK has no types here


def _once(error: BaseException) -> Callable[[str], None]:
    errors = [error]

    def fail(_: str) -> None:
        if errors:
            raise errors.pop()

    return fail


def test_what_is_owed_is_posted_once_with_its_id_in_the_metadata(post: Post) -> None:
    post.owe()
    post.deliver()
    post.deliver(timedelta(days=1))
    (message,) = post.slack.kept
    assert message["metadata"] == {"event_type": EVENT_TYPE, "event_payload": {"delivery": post.row().id}}


def test_a_post_whose_answer_was_lost_is_found_and_not_repeated(post: Post) -> None:
    post.owe()
    post.slack.after = _once(ConnectionResetError())
    post.deliver()
    assert len(post.slack.kept) == 1
    post.deliver(LEASE - timedelta(seconds=1))
    assert len(post.slack.kept) == 1, "nobody tries before the lease is over"
    post.deliver(timedelta(seconds=2))
    post.deliver(timedelta(seconds=2))
    assert len(post.slack.kept) == 1
    assert post.row().message_ts == "1.0"
    assert not post.row().is_due


def test_a_post_that_never_arrived_is_repeated_after_the_lease(post: Post) -> None:
    post.owe()
    post.slack.before = _once(TimeoutError())
    post.deliver()
    assert post.slack.kept == []
    post.deliver(LEASE + timedelta(seconds=1))
    assert len(post.slack.kept) == 1


def test_a_crash_after_the_post_and_before_its_record_repeats_nothing(post: Post) -> None:
    post.owe()
    (claim,) = post.outbox.claim()
    post.slack.chat_postMessage(
        metadata={"event_type": EVENT_TYPE, "event_payload": {"delivery": claim.id}}, channel="C1"
    )
    post.deliver(LEASE + timedelta(seconds=1))
    post.deliver(timedelta(seconds=1))
    assert len(post.slack.kept) == 1
    assert post.row().message_ts == "1.0"


def test_a_crash_between_claim_and_post_loses_nothing(post: Post) -> None:
    post.owe()
    post.outbox.claim()
    post.deliver(LEASE + timedelta(seconds=1))
    assert len(post.slack.kept) == 1


def test_a_private_message_may_go_out_twice_and_is_never_lost(post: Post) -> None:
    post.owe(user_id="U1")
    post.slack.after = _once(ConnectionResetError())
    post.deliver()
    post.deliver(timedelta(minutes=1))
    assert len(post.slack.private) == 2
    assert not post.row().is_due


def test_a_rate_limit_is_waited_out(post: Post) -> None:
    post.owe()
    post.slack.before = _once(_refusal("ratelimited", status=429, headers={"Retry-After": "30"}))
    post.deliver()
    post.deliver(timedelta(seconds=29))
    assert post.slack.kept == []
    post.deliver(timedelta(seconds=3))
    assert len(post.slack.kept) == 1


def test_a_channel_that_is_gone_is_given_up_and_told_of(post: Post) -> None:
    post.owe()
    post.slack.before = _once(_refusal("not_in_channel"))
    post.deliver()
    post.deliver(timedelta(days=1))
    assert (post.slack.kept, post.gone) == ([], ["C1"])


def test_a_person_who_cannot_be_reached_does_not_take_the_channel_along(post: Post) -> None:
    post.owe(user_id="U1")
    post.slack.before = _once(_refusal("user_not_found"))
    post.deliver()
    assert post.gone == []
    post.owe("k2")
    post.deliver()
    assert len(post.slack.kept) == 1


def test_what_slack_will_never_take_is_given_up_and_logged(post: Post, caplog: pytest.LogCaptureFixture) -> None:
    post.owe()
    post.slack.before = _once(_refusal("invalid_blocks"))
    post.deliver()
    post.deliver(timedelta(days=1))
    assert post.slack.kept == []
    assert "invalid_blocks" in caplog.text


def test_a_workspace_that_uninstalled_the_bot_is_owed_nothing(post: Post) -> None:
    post.owe(workspace_id="T9")
    post.deliver()
    assert not post.row().is_due
