"""Never loses, never repeats: lost answers, refusals, double deliveries, crashes."""

from datetime import timedelta
from threading import Event, Timer

from scenarios.study_hall import StudyHall

SINGLE = "tight-crumb-after-short-rise"
ORDERING = "order-of-work"


def test_a_question_whose_posting_got_no_answer_is_not_posted_twice(study_hall: StudyHall) -> None:
    study_hall.ada.taps("Set up", on=study_hall.ada.invites_bot())
    study_hall.ask_next(SINGLE)
    study_hall.expects_trouble = True
    study_hall.playground.faults.lose_response("chat.postMessage")
    study_hall.move_to(study_hall.bot.services.show_plan(study_hall.clock.now()).next_due_at)  # type: ignore[arg-type]
    study_hall.wait_until(lambda: len(study_hall.posts()) == 1)
    study_hall.wait(minutes=2)
    study_hall.tick()
    assert len(study_hall.posts()) == 1
    assert "Right: B" in study_hall.ben.answers("B").text
    study_hall.ben.person.say("ml-study", "thanks", study_hall.question().ts)
    study_hall.closing_time()
    study_hall.waits_for_post("closed")


def test_a_question_that_slack_refused_for_a_while_comes_later(study_hall: StudyHall) -> None:
    study_hall.ada.taps("Set up", on=study_hall.ada.invites_bot())
    study_hall.playground.faults.fail("chat.postMessage", "ratelimited", retry_after=30)
    due = study_hall.bot.services.show_plan(study_hall.clock.now()).next_due_at
    assert due is not None
    study_hall.move_to(due)
    assert study_hall.posts() == []
    study_hall.wait(seconds=20)
    assert study_hall.posts() == []
    study_hall.wait(seconds=15)
    study_hall.wait_until(lambda: len(study_hall.posts()) == 1)


def test_a_reply_delivered_twice_is_answered_once(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.playground.faults.deliver_twice("events_api", times=4)
    study_hall.ben.replies("B")
    study_hall.ben.is_told("Right: B")
    study_hall.chloe.replies("A")
    study_hall.chloe.is_told("Not this time")
    assert len(study_hall.ben.private_messages()) == 1


def test_an_explanation_asked_once_and_delivered_twice_is_posted_once(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.playground.faults.deliver_twice("events_api", times=2)
    asked = study_hall.ben.says("@mls explain hydration")
    study_hall.waits_for_reply(asked, "From Hydration")
    study_hall.wait(minutes=3)
    assert len(study_hall.bots_replies(asked)) == 1


def test_a_restart_between_closing_and_telling_loses_nothing(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.ben.answers("B")
    study_hall.stop_bot()
    study_hall.clock.move_by(timedelta(hours=25))
    study_hall.start_bot()
    study_hall.tick()
    study_hall.wait_until(lambda: "closed" in question.text)
    assert len([one for one in study_hall.bots_replies(question) if "Answered right" in one.all_text]) == 1


def test_a_bot_that_is_stopped_first_finishes_what_it_acknowledged(study_hall: StudyHall) -> None:
    # Closing its connection takes the bot half a second at most, so that only its patience lets this one end first.
    answered = Event()
    acknowledged = study_hall.bot.app.listener_runner.listener_executor.submit(answered.wait)
    Timer(1.5, answered.set).start()
    study_hall.stop_bot()
    assert acknowledged.done()


def test_a_bot_that_was_down_at_posting_time_posts_late(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.stop_bot()
    study_hall.clock.move_by(timedelta(hours=26))
    study_hall.ask_next(ORDERING)
    study_hall.start_bot()
    study_hall.tick()
    study_hall.wait_until(lambda: len(study_hall.posts()) == 2)


def test_a_dropped_connection_comes_back_by_itself(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    study_hall.expects_trouble = True
    study_hall.playground.faults.drop_socket()
    study_hall.wait_until(lambda: study_hall.playground.connected("mls"))
    assert "Right: B" in study_hall.ben.answers("B").text


def test_a_lost_update_is_made_again(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.expects_trouble = True
    study_hall.playground.faults.lose_response("chat.update")
    study_hall.closing_time()
    study_hall.wait(minutes=3)
    study_hall.wait_until(lambda: "closed" in question.text)
    assert len(study_hall.posts()) == 1
