"""Settings: the only reader of the environment. Values are passed on from the composition root."""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.packs.shipped import find_shipped_content


class Transport(StrEnum):
    """How Slack reaches the bot."""

    SOCKET = "socket"
    HTTP = "http"


class Settings(BaseSettings):
    """Every setting, with the name of its variable as alias; `.env.example` explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", populate_by_name=True)

    bot_tokens: SecretStr | None = Field(None, alias="SLACK_BOT_TOKEN")
    app_token: SecretStr | None = Field(None, alias="SLACK_APP_TOKEN")
    signing_secret: SecretStr | None = Field(None, alias="SLACK_SIGNING_SECRET")
    slack_api_url: str = Field("https://slack.com/api/", alias="SLACK_API_URL")
    transport: Transport = Field(Transport.SOCKET, alias="MLS_TRANSPORT")
    http_host: str = Field("0.0.0.0", alias="MLS_HTTP_HOST")  # noqa: S104  # a server that Slack must reach
    http_port: int = Field(3000, alias="MLS_HTTP_PORT", gt=0, lt=65536)
    database_url: str = Field("sqlite:///mls.db", alias="MLS_DATABASE_URL")
    content: Path = Field(default_factory=find_shipped_content, alias="MLS_CONTENT")
    keep_texts_days: int = Field(90, alias="MLS_KEEP_TEXTS_DAYS", ge=1)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", alias="MLS_LOG_LEVEL")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_unset(cls, data: Any) -> Any:
        """A variable left empty in .env counts as not set."""
        if isinstance(data, dict):
            return {name: value for name, value in data.items() if value != ""}
        return data

    @property
    def texts_kept(self) -> timedelta:
        """How long typed words are kept."""
        return timedelta(days=self.keep_texts_days)

    @property
    def tokens(self) -> tuple[str, ...]:
        """Bot tokens, one a workspace."""
        if self.bot_tokens is None:
            return ()
        return tuple(token.strip() for token in self.bot_tokens.get_secret_value().split(",") if token.strip())


_HOW_TO_GET = {
    "SLACK_BOT_TOKEN": "api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (starts with xoxb-)",
    "SLACK_APP_TOKEN": (
        "api.slack.com/apps → your app → Basic Information → App-Level Tokens, "
        "with the scope connections:write (starts with xapp-)"
    ),
    "SLACK_SIGNING_SECRET": "api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret",
}


def load_settings(**overrides: Any) -> Settings:
    """Settings from the environment and `.env`. Raises SettingsError naming each variable that cannot be read."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        problems = [f"{detail['loc'][0]}: {detail['msg']}." for detail in error.errors(include_url=False)]
        raise SettingsError(("Some settings cannot be read (see .env.example):", *problems)) from None


def require_slack(settings: Settings) -> None:
    """Raise SettingsError that names every variable missing or wrong for reaching Slack, and where to find each."""
    problems = [*_token_problems(settings), *_transport_problems(settings)]
    if problems:
        raise SettingsError(("The bot cannot start yet. Put these into .env (see .env.example):", *problems))


def _token_problems(settings: Settings) -> list[str]:
    if not settings.tokens:
        return [_missing("SLACK_BOT_TOKEN")]
    if all(token.startswith(("xoxb-", "xoxe.xoxb-")) for token in settings.tokens):
        return []
    return [_wrong("SLACK_BOT_TOKEN", "a bot token starts with xoxb-")]


def _transport_problems(settings: Settings) -> list[str]:
    if settings.transport is Transport.HTTP:
        return [] if settings.signing_secret else [_missing("SLACK_SIGNING_SECRET")]
    if settings.app_token is None:
        return [_missing("SLACK_APP_TOKEN")]
    if not settings.app_token.get_secret_value().startswith("xapp-"):
        return [_wrong("SLACK_APP_TOKEN", "an app-level token starts with xapp-")]
    return []


def _missing(name: str) -> str:
    return f"  {name} is missing. Find it at {_HOW_TO_GET[name]}."


def _wrong(name: str, reason: str) -> str:
    return f"  {name} is wrong: {reason}. Find it at {_HOW_TO_GET[name]}."
