import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.retrying import LONGEST_WAIT, MOST_TRIES, FailureKind, next_try

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def wait(kind: FailureKind, tries: int = 1, retry_after: float | None = None, seed: int = 1) -> timedelta | None:
    again = next_try(kind, tries=tries, now=NOW, retry_after=retry_after, rng=random.Random(seed))
    return again - NOW if again else None


@given(st.floats(0, 3600), st.integers(1, 500), st.integers())
def test_a_rate_limit_is_waited_out_however_often_it_comes(seconds: float, tries: int, seed: int) -> None:
    waited = wait(FailureKind.RATE_LIMITED, tries, seconds, seed)
    assert waited is not None
    assert -1e-5 <= waited.total_seconds() - seconds <= 1


def test_a_rate_limit_that_names_no_time_is_met_by_growing_waits() -> None:
    waited = wait(FailureKind.RATE_LIMITED, MOST_TRIES + 1)
    assert waited is not None
    assert LONGEST_WAIT / 2 <= waited <= LONGEST_WAIT


@given(st.integers(1, MOST_TRIES - 1), st.integers())
def test_the_waits_for_a_temporary_failure_double_up_to_a_longest_one(tries: int, seed: int) -> None:
    waited = wait(FailureKind.TEMPORARY, tries, seed=seed)
    full = min(timedelta(seconds=2**tries), LONGEST_WAIT)
    assert waited is not None
    assert full / 2 <= waited <= full


def test_those_that_failed_together_do_not_come_back_together() -> None:
    for kind, retry_after in [(FailureKind.TEMPORARY, None), (FailureKind.RATE_LIMITED, 30)]:
        assert len({wait(kind, 5, retry_after, seed) for seed in range(20)}) == 20


def test_a_temporary_failure_is_given_up_only_after_hours() -> None:
    waits = [wait(FailureKind.TEMPORARY, tries) for tries in range(1, MOST_TRIES)]
    assert sum(filter(None, waits), timedelta()) > timedelta(hours=1)
    assert wait(FailureKind.TEMPORARY, MOST_TRIES) is None


def test_stale_credentials_allow_one_more_try_at_once() -> None:
    assert wait(FailureKind.STALE_CREDENTIALS, 1) == timedelta()
    assert wait(FailureKind.STALE_CREDENTIALS, 2) is None


@pytest.mark.parametrize(
    "kind",
    [FailureKind.WORKSPACE_GONE, FailureKind.ADMIN_NEEDED, FailureKind.TARGET_GONE, FailureKind.OWN_FAULT],
)
def test_permanent_failures_are_never_tried_again(kind: FailureKind) -> None:
    assert wait(kind, 1, retry_after=5) is None
