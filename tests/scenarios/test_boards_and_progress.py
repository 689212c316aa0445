"""Boards, one's own figures, and Monday's digest."""

from datetime import UTC, datetime

from scenarios.study_hall import STUDY, StudyHall

SINGLE = "tight-crumb-after-short-rise"
ORDERING = "order-of-work"


def test_the_board_ranks_by_points_and_calls_the_asker_you(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.chloe.answers("A")
    board = study_hall.ben.asks("leaderboard").all_text
    assert board.index("You") < board.index("Chloé Martin")
    assert "1 of 1" in board
    assert "0 of 1" in board


def test_domain_and_period_are_switched_in_place(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    board = study_hall.ben.asks("leaderboard oven")
    assert "Nobody" in board.all_text
    switched = study_hall.ben.chooses("board-domain", "All domains", on=board)
    assert switched.ts == board.ts
    assert "You" in switched.all_text
    month = study_hall.ben.chooses("board-period", "This month", on=switched)
    assert "this month" in month.all_text.lower()


def test_an_unknown_board_names_those_that_there_are(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "I know no board “geography”" in study_hall.ben.asks("leaderboard geography").text


def test_a_shared_board_names_people_without_notifying_them(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    board = study_hall.ben.asks("leaderboard")
    study_hall.ben.taps("Share", on=board)
    shared = study_hall.waits_for_post("Ben Okafor")
    assert "<@" not in str(shared.blocks)


def test_who_hides_is_on_no_board_but_their_own(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ben.commands("settings")
    assert study_hall.ben.form
    assert study_hall.ben.fills(hidden=["here"]).submits() == {}
    assert "Ben Okafor" not in study_hall.chloe.asks("leaderboard").all_text
    assert "You" in study_hall.ben.asks("leaderboard").all_text


def test_channels_are_set_against_each_other_fairly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    for letter_of in (study_hall.ben, study_hall.chloe):
        letter_of.answers("B")
    assert "3 answers" in study_hall.ben.asks("leaderboard teams").all_text


def test_a_private_channels_board_of_channels_is_for_its_members(study_hall: StudyHall) -> None:
    study_hall.set_up("reading-group", asking=SINGLE)
    assert "reading-group" not in study_hall.chloe.asks("leaderboard teams", STUDY).all_text


def test_stats_show_accuracy_with_its_uncertainty_and_what_to_study_next(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "not answered anything yet" in study_hall.ben.asks("stats").text
    study_hall.ben.answers("B")
    stats = study_hall.ben.asks("stats").all_text
    assert "1 of 1" in stats
    assert "streak 1 day" in stats
    assert "Study next" in stats


def test_mondays_digest_has_last_weeks_board_and_comes_once(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.move_to(datetime(2026, 11, 30, 8, 1, tzinfo=UTC))
    digest = study_hall.waits_for_post("Last week")
    assert "Ben Okafor" in digest.all_text
    assert "10" in digest.all_text
    study_hall.wait(hours=3)
    assert len([post for post in study_hall.posts() if "Last week" in post.all_text]) == 1


def test_a_week_in_which_nobody_answered_has_no_digest(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.move_to(datetime(2026, 11, 30, 8, 1, tzinfo=UTC))
    study_hall.tick()
    assert not [post for post in study_hall.posts() if "Last week" in post.all_text]


def test_a_new_season_starts_the_boards_at_zero(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ada.commands("schedule")
    study_hall.ada.presses("Start a new season", on=study_hall.ada.form)
    study_hall.wait_until(lambda: "new season" in study_hall.ada.form.all_text)
    assert "Nobody" in study_hall.ben.asks("leaderboard all").all_text


def test_points_add_up_over_the_days(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.next_morning(asking=ORDERING)
    study_hall.ben.replies("B, C, A")
    study_hall.ben.is_told("You wrote “B, C, A”")
    board = study_hall.ben.asks("leaderboard all").all_text
    assert "20" in board
    assert "2 of 2" in board
