"""What a failed call to Slack means: whether it may have taken effect, and of which kind it is."""

from http.client import HTTPException

from slack_sdk.errors import SlackApiError

from bot.core.retrying import FailureKind

_KINDS: dict[FailureKind, frozenset[str]] = {
    FailureKind.RATE_LIMITED: frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"}),
    FailureKind.TEMPORARY: frozenset(
        {
            "service_unavailable",
            "internal_error",
            "request_timeout",
            "team_added_to_org",
            "external_channel_migrating",
            "update_failed",
            "fatal_error",
        }
    ),
    FailureKind.STALE_CREDENTIALS: frozenset({"token_expired"}),
    FailureKind.WORKSPACE_GONE: frozenset(
        {"invalid_auth", "account_inactive", "token_revoked", "not_authed", "access_denied", "org_login_required"}
    ),
    FailureKind.ADMIN_NEEDED: frozenset(
        {
            "missing_scope",
            "no_permission",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "ekm_access_denied",
            "messages_tab_disabled",
            "accesslimited",
        }
    ),
    FailureKind.TARGET_GONE: frozenset(
        {
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "user_not_found",
            "user_disabled",
            "user_not_visible",
            "user_not_in_channel",
            "is_inactive",
        }
    ),
}
_BY_CODE = {code: kind for kind, codes in _KINDS.items() for code in codes}
_CHANNEL_GONE = frozenset({"channel_not_found", "is_archived", "not_in_channel"})
_VIEW_GONE = frozenset({"not_found", "hash_conflict"})
_MAY_HAVE_TAKEN_EFFECT = frozenset({"fatal_error", "internal_error", "request_timeout"})

LOST_ANSWER = (OSError, HTTPException)
"""The connection broke or timed out: what was asked may have happened all the same."""


def kind_of(error: SlackApiError) -> FailureKind:
    """The kind of an error that Slack answered with; codes that nobody listed are taken as our own fault."""
    status = getattr(error.response, "status_code", 200)
    if status == 429:
        return FailureKind.RATE_LIMITED
    if status >= 500:
        return FailureKind.TEMPORARY
    return _BY_CODE.get(code_of(error), FailureKind.OWN_FAULT)


def code_of(error: SlackApiError) -> str:
    """Slack's own word for the error."""
    return str(error.response.get("error", "unknown"))


def is_channel_gone(error: SlackApiError) -> bool:
    """Whether the bot can no longer reach the channel; a person who cannot be reached says nothing about it."""
    return code_of(error) in _CHANNEL_GONE


def is_view_gone(error: SlackApiError) -> bool:
    """Whether a form that was to be updated has been sent off, closed or changed meanwhile."""
    return code_of(error) in _VIEW_GONE


def may_have_taken_effect(error: SlackApiError) -> bool:
    """Whether Slack may have done what was asked before it failed."""
    status = getattr(error.response, "status_code", 200)
    return status >= 500 or code_of(error) in _MAY_HAVE_TAKEN_EFFECT


def retry_after(error: SlackApiError) -> float | None:
    """Seconds that Slack asks to wait, if it says so."""
    headers = getattr(error.response, "headers", None) or {}
    value = headers.get("Retry-After") or headers.get("retry-after")
    return float(value) if value else None
