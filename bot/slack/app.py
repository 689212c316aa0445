"""The Bolt app: who the bot is in each workspace, and every listener."""

import logging
from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult

from bot.slack import errors
from bot.slack.desk import Desk
from bot.slack.installation import Installations, make_client
from bot.slack.listeners import (
    actions,
    answer_forms,
    answers,
    appeals,
    boards,
    commands,
    exams,
    explanations,
    home,
    lifecycle,
    mentions,
    messages,
    options,
    quizzes,
    schedules,
    settings,
    shortcuts,
)

LISTENERS_AT_ONCE = 32
"""Bolt's own five would leave a sixth slow tap unacknowledged."""


def build_app(desk: Desk, installations: Installations, *, api_url: str, signing_secret: str | None) -> App:
    """The app with all its listeners. Without a signing secret it serves Socket Mode alone."""

    def authorize(team_id: str | None, enterprise_id: str | None) -> AuthorizeResult:
        # Bolt passes arguments by looking at a function's names, and stumbles over a method's `self`.
        return installations.authorize(team_id, enterprise_id)

    app = App(
        client=make_client(None, api_url),
        authorize=authorize,
        signing_secret=signing_secret or "",
        listener_executor=ThreadPoolExecutor(LISTENERS_AT_ONCE, thread_name_prefix="listener"),
        # A refused request is logged by Bolt with its whole body; people's words do not belong into a log.
        logger=_quiet_logger(),
        raise_error_for_unhandled_request=False,
    )
    errors.register(app)
    for listeners in (
        commands,
        answers,
        answer_forms,
        quizzes,
        exams,
        explanations,
        appeals,
        boards,
        schedules,
        settings,
        options,
        shortcuts,
        home,
        lifecycle,
        mentions,
        messages,
        actions,  # the last: it acknowledges whatever no other listener knows
    ):
        listeners.register(app, desk)
    return app


def _quiet_logger() -> logging.Logger:
    logger = logging.getLogger("slack_bolt.App")
    # It also warns of SLACK_BOT_TOKEN in the environment, which it would read itself were it not for `authorize`.
    logger.setLevel(logging.ERROR)
    return logger
