"""Which token speaks for which workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import SettingsError

TIMEOUT_SECONDS = 30


@dataclass(frozen=True)
class Installation:
    """The bot in one workspace."""

    workspace_id: str
    token: str
    bot_id: str
    bot_user_id: str
    bot_name: str


class Installations:
    """The workspaces that the bot is installed in, known from the start; a token that Slack refuses is named."""

    def __init__(self, by_workspace: Mapping[str, Installation], api_url: str) -> None:
        self._by_workspace = by_workspace
        self._api_url = api_url

    @classmethod
    def sign_in(cls, tokens: Sequence[str], api_url: str) -> "Installations":
        """Ask Slack for whom each token speaks. Raises SettingsError if it refuses one or cannot be reached."""
        found = [_sign_in(token, api_url) for token in tokens]
        return cls({installation.workspace_id: installation for installation in found}, api_url)

    @property
    def any(self) -> Installation:
        """One of them, for what is the same in all."""
        return next(iter(self._by_workspace.values()))

    def find(self, workspace_id: str) -> Installation | None:
        return self._by_workspace.get(workspace_id)

    def client(self, workspace_id: str) -> WebClient | None:
        """A client that speaks for the bot in a workspace; None where it is not installed."""
        installation = self.find(workspace_id)
        return None if installation is None else make_client(installation.token, self._api_url)

    def authorize(self, team_id: str | None, enterprise_id: str | None) -> AuthorizeResult:
        """Bolt's question: who is the bot for a request of this workspace? Answered without a call to Slack.

        Raises BoltError for a workspace in which the bot is not installed.
        """
        installation = self.find(team_id or "")
        if installation is None:
            raise BoltError(f"not installed in workspace {team_id}")
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=installation.workspace_id,
            bot_token=installation.token,
            bot_id=installation.bot_id,
            bot_user_id=installation.bot_user_id,
        )


def make_client(token: str | None, api_url: str) -> WebClient:
    """A client without the retry that the SDK has by default: it would repeat a post whose answer was lost."""
    return WebClient(token=token, base_url=api_url, timeout=TIMEOUT_SECONDS, retry_handlers=[])


def _sign_in(token: str, api_url: str) -> Installation:
    try:
        answer = make_client(token, api_url).auth_test()
    except SlackApiError as error:
        reason = error.response.get("error", "unknown")
        raise SettingsError(
            (f"Slack refuses SLACK_BOT_TOKEN ({reason}). Copy it again from OAuth & Permissions.",)
        ) from None
    except OSError as error:
        raise SettingsError((f"Slack cannot be reached at {api_url}: {error}.",)) from None
    return Installation(
        workspace_id=str(answer["team_id"]),
        token=token,
        bot_id=str(answer.get("bot_id", "")),
        bot_user_id=str(answer["user_id"]),
        bot_name=str(answer.get("user", "mls")),
    )
