"""The outbox: owed once, claimed by one, sent anew when something changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

from clocks import FrozenClock

from bot.storage.deliveries import Claim
from bot.storage.unit_of_work import Transactions

LEASE = timedelta(seconds=90)


def _owe(transactions: Transactions, now: datetime, key: str = "k1") -> int:
    with transactions() as work:
        owed = work.deliveries.owe("question", workspace_id="T1", target="C1", dedupe_key=key, payload={}, now=now)
        work.commit()
        return owed


def _claim(transactions: Transactions, now: datetime) -> list[Claim]:
    with transactions() as work:
        claims = work.deliveries.claim(now, lease=LEASE, limit=10)
        work.commit()
        return claims


def _sent(transactions: Transactions, claim: Claim, now: datetime) -> None:
    with transactions() as work:
        work.deliveries.sent(claim, now=now, message_ts="1.0", message_channel="C1")
        work.commit()


def _revise(transactions: Transactions, delivery_id: int, now: datetime) -> None:
    with transactions() as work:
        work.deliveries.revise(delivery_id, now=now, at_most_every=timedelta(seconds=15))
        work.commit()


def test_the_same_key_is_owed_once(transactions: Transactions, clock: FrozenClock) -> None:
    assert _owe(transactions, clock.now()) == _owe(transactions, clock.now())
    assert len(_claim(transactions, clock.now())) == 1


def test_nobody_takes_a_claimed_message_before_the_lease_is_over(
    transactions: Transactions, clock: FrozenClock
) -> None:
    _owe(transactions, clock.now())
    (first,) = _claim(transactions, clock.now())
    assert first.unresolved_since is None
    assert _claim(transactions, clock.now() + LEASE - timedelta(seconds=1)) == []
    (second,) = _claim(transactions, clock.now() + LEASE)
    assert second.unresolved_since == clock.now()
    assert second.tries == 2


def test_claims_of_several_processes_never_overlap(transactions: Transactions, clock: FrozenClock) -> None:
    for number in range(40):
        _owe(transactions, clock.now(), f"k{number}")
    start = Barrier(4)

    def take(_: int) -> list[int]:
        start.wait()
        return [claim.id for claim in _claim(transactions, clock.now())]

    with ThreadPoolExecutor(4) as pool:
        taken = [one for claims in pool.map(take, range(4)) for one in claims]
    assert len(taken) == len(set(taken)) == 40


def test_several_changes_become_one_update_fifteen_seconds_after_the_last(
    transactions: Transactions, clock: FrozenClock
) -> None:
    delivery = _owe(transactions, clock.now())
    _sent(transactions, _claim(transactions, clock.now())[0], clock.now())
    for _ in range(3):
        _revise(transactions, delivery, clock.now())
    assert _claim(transactions, clock.now() + timedelta(seconds=14)) == []
    (update,) = _claim(transactions, clock.now() + timedelta(seconds=15))
    assert update.message_ts == "1.0"
    _sent(transactions, update, clock.now())
    assert _claim(transactions, clock.now() + timedelta(days=1)) == []


def test_a_change_made_while_sending_is_still_owed(transactions: Transactions, clock: FrozenClock) -> None:
    delivery = _owe(transactions, clock.now())
    (claim,) = _claim(transactions, clock.now())
    _revise(transactions, delivery, clock.now())
    _sent(transactions, claim, clock.now())
    (again,) = _claim(transactions, clock.now() + timedelta(minutes=1))
    assert again.message_ts == "1.0"


def test_what_may_have_arrived_keeps_the_time_of_its_first_try(transactions: Transactions, clock: FrozenClock) -> None:
    _owe(transactions, clock.now())
    (claim,) = _claim(transactions, clock.now())
    with transactions() as work:
        later = clock.now() + timedelta(minutes=2)
        work.deliveries.postpone(claim, until=later, error="no answer", may_have_arrived=True)
        work.commit()
    (again,) = _claim(transactions, later)
    assert again.unresolved_since == clock.now()
