"""The mock exam: what it will be, an item, all answers at a glance, and the score."""

from datetime import timedelta

from slack_sdk.models.blocks import ButtonElement

from bot.core.exam_score import Prospect, ScaledEstimate
from bot.core.response import Chosen
from bot.services.exam_results import ExamOffer, ExamReview, ExamScore, ExamShown, ExamStep
from bot.slack.ids import ActionId
from bot.slack.values import ExamButton, QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, preformatted, section
from bot.slack.views.parts.answers import short_name
from bot.slack.views.parts.bars import percent, progress_bar
from bot.slack.views.parts.buttons import button, confirmation, quiz_button
from bot.slack.views.parts.escaping import foreign_line, one_line
from bot.slack.views.parts.items import controls_part, exam_controls, item_parts
from bot.slack.views.parts.letters import count, in_words
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.tables import align, cut_to_width

_TITLE_LIMIT = 150
_DOMAIN_WIDTH = 30
_PLACES_NAMED = 12
_FLAG = "⚑"
_PROSPECTS = {
    Prospect.LIKELY: "✅ Likely a pass",
    Prospect.OPEN: "🟡 Too close to call",
    Prospect.UNLIKELY: "❌ Not a pass yet",
}


def build_exam_message(shown: ExamShown) -> Message:
    """Wherever the exam stands."""
    match shown:
        case ExamStep():
            return build_exam_step_message(shown)
        case ExamReview():
            return build_exam_review_message(shown)
        case ExamScore():
            return build_exam_score_message(shown)


def build_exam_offer_message(offer: ExamOffer) -> Message:
    """What to expect; the time runs only from Start."""
    size = f"{count(offer.items, 'question')} in {count(_minutes(offer.time), 'minute')}"
    last = f"Last time: about {offer.last.score}, {_PROSPECTS[offer.last.prospect]}" if offer.last else None
    return message_of(
        section(f"*Mock exam:* {size}{DOT}{foreign_line(offer.title, _TITLE_LIMIT)}"),
        section(
            "No verdicts until the end. You can go back, change answers and flag questions. The time runs from Start, "
            "even while you are away; `/mls exam` brings you back to where you were."
        ),
        context(
            f"Pass mark {offer.pass_mark} of {offer.scale[1]:,}",
            "this pack has fewer questions than the exam" if offer.is_short else None,
            f"counts for {foreign_line(offer.counts_for, _TITLE_LIMIT)}" if offer.counts_for else None,
            last,
        ),
        actions(
            button("Start the exam", ActionId.EXAM_START, style="primary"),
            quiz_button(QuizAbout.ALL, text="Try a short quiz first"),
        ),
    )


def build_exam_step_message(step: ExamStep) -> Message:
    """The item with the answer so far, and the ways back and on."""
    chosen = step.given.options if isinstance(step.given, Chosen) else frozenset()
    given = (
        None if step.given is None else f"You answered {short_name(step.shown, step.given)}; answer again to change it"
    )
    return message_of(
        _progress(step),
        *item_parts(step.shown),
        controls_part(step.shown, exam_controls(step), chosen),
        actions(*_ways(step)),
        context(given) if given else None,
    )


def build_exam_review_message(review: ExamReview) -> Message:
    """What is still open or flagged, and handing in."""
    answered = review.total - len(review.open_places)
    return message_of(
        section(f"*Review:* {answered} of {review.total} answered{DOT}{_left(review.left)}"),
        _places("Without an answer", review.open_places),
        _places(f"{_FLAG} Flagged", review.flagged_places),
        actions(*_ways_from_review(review)),
    )


def build_exam_score_message(score: ExamScore) -> Message:
    """The estimate on the exam's scale with its uncertainty, each domain's share, how it was reached, and what next."""
    estimate, top = score.estimate, score.scale[1]
    ended = "Time is up" if score.time_was_up else "Exam over"
    return message_of(
        section(f"*{ended}: about {estimate.score} of {top:,}*{DOT}{_PROSPECTS[estimate.prospect]}"),
        section(f"{score.right} of {score.asked} right. {_uncertainty(estimate, score)}"),
        _domain_table(score),
        context(_how_it_was_reached(score)),
        actions(*_after(score)),
    )


def _progress(step: ExamStep) -> Part:
    flag = f"{DOT}{_FLAG} flagged" if step.is_flagged else ""
    head = f"Question {step.place + 1} of {step.total}{DOT}{_left(step.left)}{flag}"
    return section(f"{head} {progress_bar(step.place, step.total)}", spoken=head)


def _left(left: timedelta) -> str:
    minutes = _minutes(left)
    return f"{count(minutes, 'minute')} left" if minutes else "less than a minute left"


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)


def _ways(step: ExamStep) -> list[ButtonElement]:
    """Back and on by places; beyond the last item is the review, which one can also go to at any time."""
    here = ExamButton(step.exam_id, step.place)
    ways = [_go("Back", step.exam_id, step.place - 1, 0)] if step.place else []
    ways.append(button("Unflag" if step.is_flagged else "Flag", ActionId.EXAM_FLAG, here))
    if step.place + 1 < step.total:
        ways.append(_go("Skip" if step.given is None else "Next", step.exam_id, step.place + 1, 1))
    return [*ways, _go("Review", step.exam_id, step.total, 2)]


def _ways_from_review(review: ExamReview) -> list[ButtonElement]:
    finish = button(
        "Finish, show my score",
        ActionId.EXAM_FINISH,
        ExamButton(review.exam_id, review.total),
        style=None if review.open_places else "primary",
        confirm=confirmation(
            "Finish the exam?",
            f"{count(len(review.open_places), 'question')} without an answer count as wrong. You cannot come back."
            if review.open_places
            else "Your answers are graded now. You cannot come back.",
            "Finish",
            "Not yet",
        ),
    )
    return [
        *([_go("Answer what is open", review.exam_id, review.open_places[0], 0)] if review.open_places else []),
        *([_go("See what is flagged", review.exam_id, review.flagged_places[0], 1)] if review.flagged_places else []),
        finish,
    ]


def _go(text: str, exam_id: int, place: int, index: int) -> ButtonElement:
    return button(text, ActionId.EXAM_GO.indexed(index), ExamButton(exam_id, place))


def _places(what: str, places: tuple[int, ...]) -> Part | None:
    if not places:
        return None
    named = [str(place + 1) for place in places[:_PLACES_NAMED]]
    more = len(places) - len(named)
    return section(f"{what}: {in_words([*named, *([f'{more} more'] if more else [])])}")


def _uncertainty(estimate: ScaledEstimate, score: ExamScore) -> str:
    span = f"between {estimate.low} and {estimate.high:,}"
    return f"{score.asked} questions leave it {span} (95% sure); the pass mark is {score.pass_mark}."


def _domain_table(score: ExamScore) -> Part:
    titles = [one_line(domain.title) for domain in score.by_domain]
    shares = [f"{domain.right} of {domain.asked}" for domain in score.by_domain]
    percents = [percent(domain.right / domain.asked) for domain in score.by_domain]
    rows = [
        [cut_to_width(title, _DOMAIN_WIDTH), share, part]
        for title, share, part in zip(titles, shares, percents, strict=True)
    ]
    spoken = [f"{foreign_line(title)}: {share} right" for title, share in zip(titles, shares, strict=True)]
    return preformatted(align(rows, "<>>"), spoken="\n".join(spoken))


def _how_it_was_reached(score: ExamScore) -> str:
    bottom, top = score.scale
    unscored = (
        f" (the exam scores {score.scored} of its questions, here all count)" if score.scored < score.asked else ""
    )
    return (
        f"How: the share right, put straight onto the scale from {bottom} to {top:,}{unscored}. How the exam itself "
        "scales scores is not public, so this is an estimate. An open question counts as wrong."
    )


def _after(score: ExamScore) -> list[ButtonElement]:
    """What was missed with its rationale; the domain that went worst."""
    weakest = min(score.by_domain, key=lambda domain: domain.right / domain.asked)
    missed = [quiz_button(QuizAbout.MISSED, text="Go through what I missed")] if score.right < score.answered else []
    return [*missed, quiz_button(QuizAbout.DOMAIN, weakest.domain_id, text="Quiz my weakest domain", index=1)]
