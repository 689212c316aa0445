from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.schedule import (
    Open,
    OpenLate,
    Schedule,
    Skip,
    closing_of,
    decide,
    describe_days,
    is_holiday,
    local_month_start,
    local_week_start,
    next_digest,
    next_due,
    next_reminder,
    validate_schedule,
)
from bot.errors import InvalidScheduleError

BERLIN = "Europe/Berlin"
WEEKDAYS = frozenset(range(5))
EVERY_DAY = frozenset(range(7))
ZONES = (
    BERLIN,
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Goose_Bay",
)


def weekdays_at_nine(**overrides: object) -> Schedule:
    settings: dict[str, object] = {"zone": BERLIN, "post_at": time(9), "days": WEEKDAYS}
    return Schedule(**(settings | overrides))  # type: ignore[arg-type]


def local(zone: str, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))  # type: ignore[arg-type, misc]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def test_a_question_posts_at_nine_in_the_channels_own_zone() -> None:
    schedule = weekdays_at_nine(zone="Asia/Kathmandu")
    assert next_due(schedule, after=utc(2026, 3, 2), last_due=None) == utc(2026, 3, 2, 3, 15)


def test_friday_is_followed_by_monday() -> None:
    friday = local(BERLIN, 2026, 3, 6, 9)
    assert next_due(weekdays_at_nine(), after=friday, last_due=friday) == local(BERLIN, 2026, 3, 9, 9)


def test_the_instant_itself_is_not_after_itself() -> None:
    monday = local(BERLIN, 2026, 3, 2, 9)
    assert next_due(weekdays_at_nine(), after=monday - timedelta(seconds=1), last_due=None) == monday
    assert next_due(weekdays_at_nine(), after=monday, last_due=None) == monday + timedelta(days=1)


def test_a_changed_time_gives_no_day_a_second_question() -> None:
    asked = local(BERLIN, 2026, 3, 2, 9)
    moved = weekdays_at_nine(post_at=time(15))
    assert next_due(moved, after=asked + timedelta(hours=1), last_due=asked) == local(BERLIN, 2026, 3, 3, 15)


def test_a_question_posted_by_hand_takes_the_place_of_that_days_question() -> None:
    by_hand = local(BERLIN, 2026, 3, 2, 7)
    assert next_due(weekdays_at_nine(), after=by_hand, last_due=by_hand) == local(BERLIN, 2026, 3, 3, 9)


def test_a_paused_channel_is_never_due() -> None:
    assert next_due(weekdays_at_nine(paused=True), after=utc(2026, 3, 2), last_due=None) is None
    assert next_digest(weekdays_at_nine(paused=True), after=utc(2026, 3, 2)) is None


def test_a_schedule_without_a_possible_day_is_never_due() -> None:
    assert next_due(weekdays_at_nine(days=frozenset()), after=utc(2026, 3, 2), last_due=None) is None
    assert next_digest(weekdays_at_nine(days=frozenset()), after=utc(2026, 3, 2)) is None


def test_holidays_are_skipped() -> None:
    schedule = weekdays_at_nine(country="DE")
    before_easter = local(BERLIN, 2026, 4, 2, 9)
    assert next_due(schedule, after=before_easter, last_due=before_easter) == local(BERLIN, 2026, 4, 7, 9)


def test_a_holiday_of_one_region_is_a_question_day_in_another() -> None:
    corpus_christi = date(2026, 6, 4)
    assert is_holiday(weekdays_at_nine(country="DE", subdivision="BY"), corpus_christi)
    assert not is_holiday(weekdays_at_nine(country="DE", subdivision="BE"), corpus_christi)
    assert not is_holiday(weekdays_at_nine(), corpus_christi)


def test_a_region_dropped_from_the_data_does_not_stop_a_channel() -> None:
    assert not is_holiday(weekdays_at_nine(country="ZZ"), date(2026, 12, 25))
    assert is_holiday(weekdays_at_nine(country="DE", subdivision="ZZ"), date(2026, 12, 25))


@pytest.mark.parametrize(
    ("zone", "post_at", "after", "due"),
    [
        pytest.param(BERLIN, time(2, 30), utc(2026, 3, 28, 12), utc(2026, 3, 29, 1), id="Berlin, gap of an hour"),
        pytest.param(BERLIN, time(2), utc(2026, 3, 28, 12), utc(2026, 3, 29, 1), id="Berlin, first minute of the gap"),
        pytest.param(BERLIN, time(2, 30), utc(2026, 10, 24, 12), utc(2026, 10, 25, 0, 30), id="Berlin, repeated hour"),
        pytest.param("America/New_York", time(2, 59), utc(2026, 3, 8), utc(2026, 3, 8, 7), id="New York, gap"),
        pytest.param(
            "America/New_York", time(1, 30), utc(2026, 11, 1), utc(2026, 11, 1, 5, 30), id="New York, repeated"
        ),
        pytest.param(
            "Australia/Lord_Howe", time(2, 15), utc(2026, 10, 3), utc(2026, 10, 3, 15, 30), id="Lord Howe, gap"
        ),
        pytest.param(
            "Australia/Lord_Howe", time(1, 45), utc(2026, 4, 4), utc(2026, 4, 4, 14, 45), id="Lord Howe, repeated"
        ),
        pytest.param("Africa/Casablanca", time(2, 30), utc(2026, 3, 21, 12), utc(2026, 3, 22, 2), id="Casablanca, gap"),
        pytest.param("Pacific/Apia", time(9), utc(2011, 12, 29, 19), utc(2011, 12, 30, 19), id="Apia, no 30 December"),
    ],
)
def test_clock_changes_neither_lose_nor_double_a_question(
    zone: str, post_at: time, after: datetime, due: datetime
) -> None:
    schedule = weekdays_at_nine(zone=zone, post_at=post_at, days=EVERY_DAY)
    assert next_due(schedule, after=after, last_due=None) == due
    following = next_due(schedule, after=due, last_due=due)
    assert following is not None
    assert following - due > timedelta(hours=20)


schedules = st.builds(
    weekdays_at_nine,
    zone=st.sampled_from(ZONES),
    post_at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    closes_at=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    country=st.sampled_from([None, "DE", "US", "WS", "MA"]),
)
instants = st.timedeltas(timedelta(), timedelta(days=22 * 365)).map(lambda since: utc(2009, 1, 1) + since)
unhurried = settings(deadline=None)  # the first holiday asked for loads its country


@unhurried
@given(schedules, instants)
def test_every_question_falls_on_a_listed_weekday_at_its_time_or_after_a_gap(
    schedule: Schedule, after: datetime
) -> None:
    due = next_due(schedule, after=after, last_due=None)
    assert due is not None
    assert due > after
    there = due.astimezone(ZoneInfo(schedule.zone))
    assert there.weekday() in schedule.days
    assert not is_holiday(schedule, there.date())
    wanted = datetime.combine(there.date(), schedule.post_at, there.tzinfo)
    if there != wanted:
        a_moment_before = (due - timedelta(seconds=1)).astimezone(there.tzinfo)
        assert a_moment_before.replace(tzinfo=None) < wanted.replace(tzinfo=None) < there.replace(tzinfo=None)


@unhurried
@given(schedules, instants)
def test_one_question_follows_another_one_a_date(schedule: Schedule, after: datetime) -> None:
    dues = [next_due(schedule, after=after, last_due=None)]
    for _ in range(12):
        assert dues[-1] is not None
        dues.append(next_due(schedule, after=dues[-1], last_due=dues[-1]))
    dates = [due.astimezone(ZoneInfo(schedule.zone)).date() for due in dues if due]
    assert all(earlier < later for earlier, later in pairwise(dates))
    assert dues == sorted(due for due in dues if due)


@unhurried
@given(schedules, instants)
def test_a_question_closes_after_it_opens_and_before_the_next_one(schedule: Schedule, by_hand: datetime) -> None:
    for due in (by_hand, next_due(schedule, after=by_hand, last_due=None)):
        assert due is not None
        closes_at = closing_of(schedule, due)
        following = next_due(schedule, after=due, last_due=due)
        assert following is not None
        assert due < closes_at <= min(following, due + timedelta(days=7))


@pytest.mark.parametrize(
    ("overrides", "due", "closes_at"),
    [
        pytest.param({}, (2026, 3, 2, 9), (2026, 3, 3, 8, 45), id="shortly before the next question"),
        pytest.param({}, (2026, 3, 6, 9), (2026, 3, 9, 8, 45), id="over the weekend"),
        pytest.param({"closes_at": time(17)}, (2026, 3, 6, 9), (2026, 3, 6, 17), id="the same day"),
        pytest.param({"closes_at": time(8)}, (2026, 3, 6, 9), (2026, 3, 7, 8), id="the next day"),
        pytest.param({"closes_at": time(15)}, (2026, 3, 2, 16), (2026, 3, 3, 8, 45), id="by hand, after closing time"),
        pytest.param(
            {"post_at": time(0)}, (2026, 3, 2, 23, 50), (2026, 3, 2, 23, 55), id="by hand, just before the next"
        ),
        pytest.param({"days": frozenset()}, (2026, 3, 2, 9), (2026, 3, 9, 9), id="no next question"),
        pytest.param({"paused": True}, (2026, 3, 2, 9), (2026, 3, 3, 8, 45), id="a pause prolongs nothing"),
    ],
)
def test_a_question_closes(overrides: dict[str, object], due: tuple[int, ...], closes_at: tuple[int, ...]) -> None:
    schedule = weekdays_at_nine(**overrides)
    assert closing_of(schedule, local(BERLIN, *due)) == local(BERLIN, *closes_at)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((9, 0), Open),
        ((9, 10), Open),
        ((9, 11), OpenLate),
        ((16, 0), OpenLate),
        ((16, 1), Skip),
        ((17, 0), Skip),
        ((23, 0), Skip),
    ],
)
def test_a_bot_that_was_down_posts_late_while_an_hour_is_left(now: tuple[int, int], expected: type) -> None:
    schedule = weekdays_at_nine(closes_at=time(17))
    due = local(BERLIN, 2026, 3, 2, 9)
    assert isinstance(decide(schedule, due, local(BERLIN, 2026, 3, 2, *now)), expected)


def test_a_question_of_forty_minutes_is_posted_late_while_twenty_are_left() -> None:
    schedule = weekdays_at_nine(closes_at=time(9, 40))
    due = local(BERLIN, 2026, 3, 2, 9)
    assert decide(schedule, due, due + timedelta(minutes=20)) == OpenLate(due, due + timedelta(minutes=40))
    assert isinstance(decide(schedule, due, due + timedelta(minutes=21)), Skip)


def test_a_skip_says_how_late_it_was() -> None:
    due = local(BERLIN, 2026, 3, 2, 9)
    skip = decide(weekdays_at_nine(closes_at=time(17)), due, due + timedelta(hours=7, minutes=30))
    assert skip == Skip(due, "450 min after its time, with 30 min left before closing")


def test_nothing_is_decided_before_its_time() -> None:
    due = local(BERLIN, 2026, 3, 2, 9)
    with pytest.raises(ValueError, match="not due before"):
        decide(weekdays_at_nine(), due, due - timedelta(seconds=1))


def test_the_digest_comes_with_mondays_question() -> None:
    assert next_digest(weekdays_at_nine(), after=utc(2026, 3, 4)) == local(BERLIN, 2026, 3, 9, 9)


def test_the_digest_waits_for_the_next_question_day_if_monday_is_off() -> None:
    after_easter = local(BERLIN, 2026, 4, 7, 9)
    assert next_digest(weekdays_at_nine(country="DE"), after=utc(2026, 4, 1)) == after_easter
    assert next_digest(weekdays_at_nine(days=frozenset({2, 4})), after=utc(2026, 3, 8)) == local(BERLIN, 2026, 3, 11, 9)


def test_a_week_gets_no_second_digest_when_its_days_change() -> None:
    monday = local(BERLIN, 2026, 3, 2, 9)
    changed = weekdays_at_nine(days=frozenset({2, 4}))
    assert next_digest(changed, after=monday, last_digest=monday) == local(BERLIN, 2026, 3, 11, 9)


@unhurried
@given(schedules, instants)
def test_each_iso_week_has_at_most_one_digest(schedule: Schedule, after: datetime) -> None:
    digests = []
    for _ in range(6):
        digest = next_digest(schedule, after=after)
        assert digest is not None
        assert next_due(schedule, after=digest - timedelta(seconds=1), last_due=None) == digest
        digests.append(local_week_start(digest, schedule.zone))
        after = digest
    assert all(earlier < later for earlier, later in pairwise(digests))


def test_a_reminder_comes_at_the_learners_own_hour_in_the_learners_own_zone() -> None:
    opened, closes_at = local(BERLIN, 2026, 3, 2, 9), local(BERLIN, 2026, 3, 3, 8, 45)
    reminder = next_reminder(18, "America/New_York", question_opened=opened, closes_at=closes_at)
    assert reminder == local("America/New_York", 2026, 3, 2, 18)
    assert next_reminder(7, BERLIN, question_opened=opened, closes_at=closes_at) == local(BERLIN, 2026, 3, 3, 7)


def test_no_reminder_comes_when_the_hour_lies_outside_the_open_time() -> None:
    opened, closes_at = local(BERLIN, 2026, 3, 2, 9), local(BERLIN, 2026, 3, 2, 17)
    for hour in (8, 9, 17, 18):
        assert next_reminder(hour, BERLIN, question_opened=opened, closes_at=closes_at) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (range(5), "Mon–Fri"),
        (range(7), "every day"),
        ((0, 2, 4), "Mon, Wed and Fri"),
        ((5, 6), "Sat and Sun"),
        ((6, 0, 1, 2, 3), "Sun–Thu"),
        ((0, 2, 6), "Mon, Wed and Sun"),
        ((0, 1, 2, 4), "Mon–Wed and Fri"),
        ((3,), "Thu"),
        ((), "no day"),
    ],
)
def test_days_are_described_in_words(days: tuple[int, ...], words: str) -> None:
    assert describe_days(days) == words


def test_weeks_and_months_begin_on_the_zones_own_dates() -> None:
    instant = utc(2026, 3, 1, 23, 30)
    assert local_week_start(instant, BERLIN) == date(2026, 3, 2)
    assert local_week_start(instant, "America/New_York") == date(2026, 2, 23)
    assert local_month_start(utc(2026, 2, 28, 23, 30), BERLIN) == date(2026, 3, 1)


def test_a_sound_schedule_is_taken() -> None:
    validate_schedule(weekdays_at_nine(closes_at=time(8, 59), country="GB", subdivision="SCT"))


@pytest.mark.parametrize(
    ("overrides", "field"),
    [
        ({"zone": "Europe/Berln"}, "zone"),
        ({"zone": "Europe"}, "zone"),
        ({"zone": "../etc/passwd"}, "zone"),
        ({"zone": ""}, "zone"),
        ({"post_at": time(9, tzinfo=UTC)}, "post_at"),
        ({"closes_at": time(9, tzinfo=UTC)}, "closes_at"),
        ({"days": frozenset()}, "days"),
        ({"days": frozenset({7})}, "days"),
        ({"closes_at": time(9)}, "closes_at"),
        ({"country": "ZZ"}, "country"),
        ({"subdivision": "BY"}, "subdivision"),
        ({"country": "DE", "subdivision": "SCT"}, "subdivision"),
    ],
)
def test_an_unsound_schedule_is_refused_with_its_field(overrides: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidScheduleError) as refused:
        validate_schedule(weekdays_at_nine(**overrides))
    assert refused.value.field == field
    assert str(refused.value).endswith(".")
