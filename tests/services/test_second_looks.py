"""A second look: asked for once, ruled on by a lead for all who wrote the same, and the boards follow."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Barrier

import pytest
from builders import create_item, create_pack
from clocks import FrozenClock
from services.study import ADA, BEN, CLEO, LEAD, TEXTS_KEPT, StudyChannel, create_person, study_channel
from sqlalchemy import select

from bot.core.appeal import AppealState
from bot.core.grading import Verdict
from bot.core.item import ItemKind
from bot.core.response import Stated
from bot.core.standings import Period
from bot.errors import AppealGoneError, NotALeadError, NothingToAppealError, OwnAppealError, QuestionGoneError
from bot.services.appeal_results import AppealNotice
from bot.services.people import Person
from bot.services.results import Feedback, QuizScore
from bot.services.run_quiz import QuizWish
from bot.storage.deliveries import Claim
from bot.storage.tables import Appeal, Attempt
from bot.storage.unit_of_work import Transactions

OTHER_LEAD = create_person("Lou")
WORDS = "The dough gets stretchy."


def short_channel(transactions: Transactions, clock: FrozenClock) -> StudyChannel:
    """A channel whose only item asks for words."""
    pack = create_pack(items=[create_item(id="why-knead", task="1.2", kind=ItemKind.SHORT, stem="Why knead?")])
    return study_channel(transactions, clock, pack)


def single_channel(transactions: Transactions, clock: FrozenClock) -> StudyChannel:
    return study_channel(transactions, clock, create_pack(items=[create_item()]))


def write(channel: StudyChannel, question: int, person: Person, words: str = WORDS) -> int:
    """Answer in words; the attempt's id."""
    feedback = channel.reply(question, person, words)
    assert isinstance(feedback, Feedback)
    return feedback.attempt_id


def closed_with(channel: StudyChannel, words: dict[Person, str]) -> dict[Person, int]:
    """A closed question to which people wrote these words; their attempts' ids."""
    question = channel.open_next()
    attempts = {person: write(channel, question, person, said) for person, said in words.items()}
    channel.close(question)
    return attempts


def ask(channel: StudyChannel, attempt: int, person: Person) -> AppealState:
    return channel.services.request_appeal(attempt, person).state


def notices(channel: StudyChannel) -> list[Claim]:
    """The notices to leads that go out now."""
    return [claim for claim in channel.study.deliver() if claim.kind == "appeal"]


def rule(channel: StudyChannel, notice: Claim, person: Person = LEAD, *, accept: bool = True) -> AppealNotice:
    return channel.services.rule_on_appeal(**notice.payload, person=person, accept=accept)


def points(channel: StudyChannel) -> dict[str, int]:
    board = channel.services.show_standings(channel.id, LEAD, domain=None, period=Period.SEASON)
    return {row.name: row.points for row in board.rows}


def feedback_of(channel: StudyChannel, attempt: int) -> Feedback:
    feedback = channel.services.grade_reply.feedback_again(attempt)
    assert feedback is not None
    return feedback


# Asking


def test_an_accepted_answer_is_right_and_scores(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: "Gluten forms and it traps gas."})
    assert points(channel) == {"Ada": 0, "Ben": 10}
    assert ask(channel, attempts[ADA], ADA) is AppealState.OPEN
    (notice,) = notices(channel)
    rule(channel, notice)
    assert points(channel) == {"Ada": 10, "Ben": 10}
    feedback = feedback_of(channel, attempts[ADA])
    assert (feedback.outcome.verdict, feedback.appeal, feedback.can_appeal) == (
        Verdict.CORRECT,
        AppealState.ACCEPTED,
        False,
    )


def test_a_declined_answer_stays_as_it_was(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    assert rule(channel, notice, accept=False).state is AppealState.DECLINED
    assert points(channel) == {"Ada": 0}
    assert feedback_of(channel, attempts[ADA]).appeal is AppealState.DECLINED


def test_the_notice_shows_what_was_typed_and_understood_but_not_by_whom(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = single_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: "it's b imo"})
    ask(channel, attempts[ADA], ADA)
    (claim,) = notices(channel)
    assert (claim.target, claim.user_id) == (LEAD.user_id, None)
    notice = channel.services.rule_on_appeal.show(**claim.payload)
    assert notice is not None
    assert (notice.feedback.typed, notice.answers, notice.state) == ("it's b imo", 1, AppealState.OPEN)
    assert "Ada" not in str(notice)


def test_asking_twice_is_harmless(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    again = channel.services.request_appeal(attempts[ADA], ADA)
    assert (again.state, again.is_new) == (AppealState.OPEN, False)
    (notice,) = notices(channel)
    rule(channel, notice)
    assert ask(channel, attempts[ADA], ADA) is AppealState.ACCEPTED
    assert points(channel) == {"Ada": 10}


@pytest.mark.parametrize("words", ["a", "Let it proof longer"])
def test_nothing_is_to_be_asked_about_a_right_answer(
    transactions: Transactions, clock: FrozenClock, words: str
) -> None:
    channel = single_channel(transactions, clock)
    attempt = write(channel, channel.open_next(), ADA, words)
    assert not feedback_of(channel, attempt).can_appeal
    with pytest.raises(NothingToAppealError):
        ask(channel, attempt, ADA)


def test_a_tapped_answer_has_no_words_to_look_at(transactions: Transactions, clock: FrozenClock) -> None:
    channel = single_channel(transactions, clock)
    feedback = channel.answer(channel.open_next(), ADA, right=False)
    assert isinstance(feedback, Feedback)
    assert not feedback.can_appeal
    with pytest.raises(NothingToAppealError):
        ask(channel, feedback.attempt_id, ADA)


def test_words_that_were_forgotten_cannot_be_looked_at_again(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    clock.move_by(TEXTS_KEPT + timedelta(days=1))
    channel.services.keep_house()
    assert not feedback_of(channel, attempts[ADA]).can_appeal


def test_nobody_asks_for_somebody_else(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS})
    with pytest.raises(QuestionGoneError):
        ask(channel, attempts[ADA], BEN)


def test_numbers_and_words_typed_into_a_form_can_be_looked_at_again(
    transactions: Transactions, clock: FrozenClock
) -> None:
    item = create_item(id="hydration", task="1.1", kind=ItemKind.NUMERIC)
    channel = study_channel(transactions, clock, create_pack(items=[item]))
    question = channel.open_next()
    response = Stated(Decimal("1.65"))
    feedback = channel.services.grade_reply.by_button(question, ADA, response, clock.now(), typed="165 %")
    assert isinstance(feedback, Feedback)
    assert (feedback.typed, feedback.can_appeal) == ("165 %", True)


def test_what_was_typed_to_a_quiz_counts_where_the_quiz_does(transactions: Transactions, clock: FrozenClock) -> None:
    channel = single_channel(transactions, clock)
    step = channel.services.run_quiz.start(ADA, "C1", QuizWish(count=1))
    wrong = "ABC"[step.shown.option_order.index("more-salt")]
    verdict = channel.services.run_quiz.answer_typed(ADA, f"it's {wrong}", clock.now())
    assert verdict is not None
    ask(channel, verdict.feedback.attempt_id, ADA)
    (notice,) = notices(channel)
    shown = channel.services.rule_on_appeal.show(**notice.payload)
    assert shown is not None
    assert shown.feedback.shown.option_order == step.shown.option_order
    rule(channel, notice)
    assert points(channel) == {"Ada": 10}
    score = channel.services.run_quiz.step(step.quiz_id, ADA)
    assert isinstance(score, QuizScore)
    assert (score.right, score.answered) == (1, 1)


def test_where_no_channel_counts_the_answer_there_is_nobody_to_ask(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    channel.services.run_quiz.start(ADA, None, QuizWish(count=1))
    verdict = channel.services.run_quiz.answer_typed(ADA, WORDS, clock.now())
    assert verdict is not None
    assert not verdict.feedback.can_appeal


# Alike


def test_answers_alike_come_in_one_notice_and_are_ruled_on_together(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: "the dough gets STRETCHY", CLEO: "The dough gets bigger."})
    for person, attempt in attempts.items():
        ask(channel, attempt, person)
    sent = notices(channel)
    counted = [channel.services.rule_on_appeal.show(**claim.payload) for claim in sent]
    assert [notice and notice.answers for notice in counted] == [2, 1]
    rule(channel, sent[0])
    assert points(channel) == {"Ada": 10, "Ben": 10, "Cleo": 0}


def test_a_notice_that_stands_already_counts_one_more(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS})
    ask(channel, attempts[ADA], ADA)
    (first,) = notices(channel)
    ask(channel, attempts[BEN], BEN)
    assert notices(channel) == []
    channel.study.later(seconds=15)
    (update,) = notices(channel)
    assert (update.id, update.message_ts is not None) == (first.id, True)


@pytest.mark.parametrize(("accept", "brings"), [(True, 10), (False, 0)])
def test_a_later_answer_alike_is_settled_the_same_way_at_once(
    transactions: Transactions, clock: FrozenClock, accept: bool, brings: int
) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    rule(channel, notice, accept=accept)
    channel.study.later(minutes=1)
    channel.study.deliver()
    asked = channel.services.request_appeal(attempts[BEN], BEN)
    assert (asked.state.is_ruling, asked.is_new) == (True, True)
    assert points(channel) == {"Ada": brings, "Ben": brings}
    assert [claim.kind for claim in channel.study.deliver() if claim.kind == "appeal"] == []


# Who rules, and when


def test_only_leads_rule(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    with pytest.raises(NotALeadError):
        rule(channel, notice, ADA)
    with pytest.raises(AppealGoneError):
        rule(channel, notice, create_person("Mallory", workspace_id="T2", is_admin=True))
    rule(channel, notice, create_person("Root", is_admin=True))
    assert points(channel) == {"Ada": 10}


def test_the_first_ruling_holds_and_every_lead_sees_it(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    _add_lead(channel)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    one, other = notices(channel)
    rule(channel, one, LEAD, accept=True)
    late = rule(channel, other, OTHER_LEAD, accept=False)
    assert (late.state, late.ruled_by) == (AppealState.ACCEPTED, "Lea")
    channel.study.later(seconds=15)
    assert {claim.id for claim in notices(channel)} == {one.id, other.id}


def test_two_leads_who_rule_at_once_rule_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    _add_lead(channel)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS})
    for person, attempt in attempts.items():
        ask(channel, attempt, person)
    one, other = notices(channel)
    start = Barrier(2)

    def act(notice: Claim, lead: Person, accept: bool) -> AppealState:
        start.wait()
        return rule(channel, notice, lead, accept=accept).state

    with ThreadPoolExecutor(2) as pool:
        states = list(pool.map(act, (one, other), (LEAD, OTHER_LEAD), (True, False)))
    assert len(set(states)) == 1
    brings = 10 if states[0] is AppealState.ACCEPTED else 0
    assert points(channel) == {"Ada": brings, "Ben": brings}


def test_a_lead_does_not_rule_on_an_own_answer_where_there_is_another(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {LEAD: WORDS})
    _add_lead(channel)
    ask(channel, attempts[LEAD], LEAD)
    (notice,) = notices(channel)
    assert notice.target == OTHER_LEAD.user_id
    with pytest.raises(OwnAppealError):
        rule(channel, notice, LEAD)
    rule(channel, notice, OTHER_LEAD)
    assert points(channel) == {"Lea": 10}


def test_a_channels_only_lead_rules_on_an_own_answer_too(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {LEAD: WORDS})
    ask(channel, attempts[LEAD], LEAD)
    (notice,) = notices(channel)
    assert rule(channel, notice, LEAD).state is AppealState.ACCEPTED


def test_a_lead_who_has_yet_to_answer_is_not_shown_the_key_before_closing(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    _add_lead(channel)
    question = channel.open_next()
    attempt = write(channel, question, ADA)
    channel.answer(question, OTHER_LEAD)
    ask(channel, attempt, ADA)
    assert [notice.target for notice in notices(channel)] == [OTHER_LEAD.user_id]
    ask(channel, write(channel, question, BEN), BEN)
    channel.study.later(seconds=15)
    assert [notice.target for notice in notices(channel)] == [OTHER_LEAD.user_id]
    at_closing = [claim.target for claim in channel.close(question) if claim.kind == "appeal"]
    assert at_closing == [LEAD.user_id]


# What follows


def test_each_person_concerned_is_told_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS, CLEO: WORDS})
    for person in (ADA, BEN):
        ask(channel, attempts[person], person)
    notice = notices(channel)[0]
    rule(channel, notice)
    rule(channel, notice)
    told = [claim for claim in channel.study.deliver() if claim.kind == "ruling"]
    assert [claim.target for claim in told] == [ADA.user_id, BEN.user_id]
    ruling = channel.services.rule_on_appeal.show_ruling(told[0].payload["appeal_id"])
    assert ruling is not None
    assert (ruling.state, ruling.points) == (AppealState.ACCEPTED, 10)


def test_the_closed_post_and_its_thread_follow(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    (question,) = channel.questions()
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    channel.study.later(minutes=1)
    rule(channel, notice)
    assert {"question", "closed_thread"} <= {claim.kind for claim in channel.study.deliver()}
    thread = channel.services.show_question.closed_thread(question.id)
    assert thread is not None
    assert (thread.question.right, thread.right_names) == (1, ("Ada",))


def test_practice_is_looked_at_too_and_brings_no_points(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    question = channel.open_next()
    channel.close(question)
    channel.study.later(minutes=1)
    attempt = write(channel, question, ADA)
    ask(channel, attempt, ADA)
    (notice,) = notices(channel)
    rule(channel, notice)
    assert points(channel) == {}
    assert feedback_of(channel, attempt).outcome.is_correct


def test_what_was_withdrawn_is_not_ruled_on(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    channel.services.withdraw_question(channel.questions()[0].id, LEAD)
    with pytest.raises(AppealGoneError):
        rule(channel, notice)
    with pytest.raises(NothingToAppealError):
        ask(channel, attempts[BEN], BEN)
    assert points(channel) == {}


def test_a_withdrawal_takes_back_what_a_ruling_gave(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS, BEN: "Gluten forms and it traps gas."})
    ask(channel, attempts[ADA], ADA)
    rule(channel, notices(channel)[0])
    channel.services.withdraw_question(channel.questions()[0].id, LEAD)
    assert points(channel) == {}


def test_erasing_takes_the_words_out_of_the_leads_notice(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    channel.study.later(seconds=15)
    channel.services.manage_data.erase(ADA)
    assert [claim.id for claim in notices(channel)] == [notice.id]
    assert channel.services.rule_on_appeal.show(**notice.payload) is None
    with transactions() as work:
        assert work.session.scalars(select(Appeal)).all() == []


def test_a_lead_who_is_erased_leaves_the_ruling_behind_without_a_name(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    (notice,) = notices(channel)
    rule(channel, notice)
    channel.services.manage_data.erase(LEAD)
    shown = channel.services.rule_on_appeal.show(**notice.payload)
    assert shown is not None
    assert (shown.state, shown.ruled_by) == (AppealState.ACCEPTED, None)
    assert points(channel) == {"Ada": 10}


def test_second_looks_are_handed_over_with_ones_data(transactions: Transactions, clock: FrozenClock) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    rule(channel, notices(channel)[0])
    of_ada, of_lead = (channel.services.manage_data.export(person) for person in (ADA, LEAD))
    assert of_ada is not None
    assert of_lead is not None
    assert [appeal["state"] for appeal in of_ada.appeals] == ["accepted"]
    assert [ruling["item"] for ruling in of_lead.rulings] == ["why-knead"]
    assert "Ada" not in str(of_lead)


def test_the_attempt_itself_carries_the_ruling_so_that_a_recount_sees_it(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = short_channel(transactions, clock)
    attempts = closed_with(channel, {ADA: WORDS})
    ask(channel, attempts[ADA], ADA)
    rule(channel, notices(channel)[0])
    with transactions() as work:
        attempt = work.session.scalars(select(Attempt)).one()
        assert (attempt.verdict, attempt.points, attempt.response) == ("correct", 10, {"text": WORDS})
    before = points(channel)
    channel.services.recount()
    assert points(channel) == before == {"Ada": 10}


def _add_lead(channel: StudyChannel, lead: Person = OTHER_LEAD) -> None:
    with channel.study.transactions() as work:
        work.channels.add_lead(channel.id, lead.user_id)
        work.commit()
