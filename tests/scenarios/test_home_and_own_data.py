"""The home tab, settings, one's own data, and reports of problems."""

from scenarios.study_hall import STUDY, StudyHall

SINGLE = "tight-crumb-after-short-rise"


def test_the_home_tab_welcomes_a_newcomer(study_hall: StudyHall) -> None:
    home = study_hall.dev.home()
    assert "Welcome" in home.all_text
    assert "Start a quiz" in home.buttons


def test_the_home_tab_has_today_my_week_and_the_board(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    home = study_hall.ben.home().all_text
    for part in ("Today", "Right: B", "My week", "All domains", "My settings"):
        assert part in home


def test_settings_changed_from_the_home_tab_are_shown_there(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ben.opens("Change my settings", on=study_hall.ben.home())
    assert study_hall.ben.fills(reminder_hour="16").submits() == {}
    study_hall.wait_until(
        lambda: study_hall.ben.shown_home and "reminder at 16:00" in study_hall.ben.shown_home.all_text
    )


def test_a_reminder_comes_at_the_chosen_hour_to_who_has_not_answered(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.chloe.answers("B")
    study_hall.chloe.commands("settings")
    assert study_hall.chloe.form
    assert study_hall.chloe.fills(reminder_hour="16").submits() == {}
    study_hall.next_morning(asking="order-of-work")
    study_hall.wait(hours=6, minutes=59)
    assert study_hall.chloe.direct_messages() == []
    study_hall.wait(minutes=2)
    assert STUDY in study_hall.chloe.is_written("waits").all_text
    study_hall.wait(minutes=5)
    assert len(study_hall.chloe.direct_messages()) == 1


def test_a_report_reaches_the_lead_without_the_name_of_who_made_it(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    verdict = study_hall.ben.answers("A")
    study_hall.ben.person.select(verdict, "feedback-menu", "Report a problem")
    assert study_hall.ben.form
    assert study_hall.ben.fills(reason="wrong key", comment="C helps too").submits() == {}
    study_hall.ben.is_told("the leads have your report")
    notice = study_hall.ada.is_written("A problem was reported")
    assert "C helps too" in notice.all_text
    assert "Ben" not in notice.all_text


def test_my_data_is_handed_over_directly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ben.asks("my data")
    study_hall.wait(seconds=5)
    assert SINGLE in study_hall.ben.is_written(SINGLE).all_text


def test_forget_me_erases_and_takes_the_name_out_of_old_posts(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.ben.taps("Share", on=study_hall.ben.asks("leaderboard"))
    board = study_hall.waits_for_post("Ben Okafor")
    study_hall.closing_time()
    study_hall.waits_for_reply(question, "Ben Okafor")
    sure = study_hall.ben.asks("forget me")
    assert "cannot be undone" in sure.text
    assert "Erased" in study_hall.ben.taps("Erase everything", on=sure).text
    study_hall.tick()
    study_hall.wait_until(lambda: "Ben Okafor" not in board.all_text)
    study_hall.wait_until(lambda: not any("Ben Okafor" in one.all_text for one in study_hall.bots_replies(question)))
    assert "not answered anything" in study_hall.ben.asks("stats").text


def test_the_words_of_the_home_tabs_quiz_go_to_the_direct_messages(study_hall: StudyHall) -> None:
    study_hall.ben.presses("Start a quiz", on=study_hall.ben.home())
    assert study_hall.ben.is_written("1 of")
