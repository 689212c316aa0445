"""The same bot, reached by signed HTTP instead of Socket Mode."""

from scenarios.study_hall import StudyHall

SINGLE = "tight-crumb-after-short-rise"


def test_the_first_five_minutes_also_work_over_signed_http(study_hall_over_http: StudyHall) -> None:
    hall = study_hall_over_http
    hall.set_up(asking=SINGLE)
    assert "Right: B" in hall.ben.answers("B").text
    hall.chloe.replies("it's b imo")
    hall.chloe.is_told("Right: B")
    asked = hall.dev.says("explain hydration")
    hall.waits_for_reply(asked, "From Hydration")
    assert "1 of" in hall.dev.asks("quiz 1.2 1").all_text
    hall.ada.commands("schedule")
    assert "Asia/Tokyo" in hall.ada.person.suggest(hall.ada.form, "field-zone", "tok").values
    assert "Today" in hall.ben.home().all_text
    hall.closing_time()
    hall.waits_for_post("2 answered")
    assert "You" in hall.ben.asks("leaderboard dough").all_text
    assert hall.next_morning(asking="order-of-work")
