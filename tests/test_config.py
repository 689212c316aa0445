"""Settings: each missing or wrong variable is named, with where to find it."""

from pathlib import Path

import pytest

from bot.config import Settings, load_settings, require_slack
from bot.errors import SettingsError

GOOD = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Loads settings from these variables alone."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)

    def load_from(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return load_settings()

    return load_from


def test_a_fresh_checkout_names_everything_that_is_missing(load) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SettingsError) as raised:
        require_slack(load())
    assert "SLACK_BOT_TOKEN is missing" in str(raised.value)
    assert "OAuth & Permissions" in str(raised.value)
    assert "SLACK_APP_TOKEN is missing" in str(raised.value)


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is wrong"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN is wrong"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "MLS_TRANSPORT": "http"}, "SLACK_SIGNING_SECRET is missing"),
    ],
)
def test_a_wrong_variable_is_named(load, variables: dict[str, str], says: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SettingsError, match=says):
        require_slack(load(**variables))


@pytest.mark.parametrize(
    ("name", "value"), [("MLS_TRANSPORT", "pigeon"), ("MLS_HTTP_PORT", "0"), ("MLS_KEEP_TEXTS_DAYS", "-3")]
)
def test_a_value_that_cannot_be_read_is_named(load, name: str, value: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SettingsError, match=name):
        load(**{name: value})


def test_a_variable_left_empty_counts_as_not_set(load) -> None:  # type: ignore[no-untyped-def]
    assert load(SLACK_BOT_TOKEN="", MLS_DATABASE_URL="").database_url == "sqlite:///mls.db"


def test_several_workspaces_have_their_tokens_in_one_variable(load) -> None:  # type: ignore[no-untyped-def]
    assert load(SLACK_BOT_TOKEN="xoxb-1, xoxb-2").tokens == ("xoxb-1", "xoxb-2")


def test_secrets_do_not_show_in_a_printed_setting(load) -> None:  # type: ignore[no-untyped-def]
    settings = load(**GOOD, SLACK_SIGNING_SECRET="s3cret")
    require_slack(settings)
    assert "xoxb" not in repr(settings)
    assert "s3cret" not in repr(settings)


def test_every_variable_stands_in_the_example_file() -> None:
    example = (Path(__file__).parents[1] / ".env.example").read_text(encoding="utf-8")
    assert [field.alias for field in Settings.model_fields.values() if f"{field.alias}=" not in example] == []
