"""One of every block and element, for the sample app that the page is developed against."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text, "emoji": True}


def mrkdwn(text: str) -> Json:
    """A mrkdwn text object."""
    return {"type": "mrkdwn", "text": text}


def option(value: str, description: str | None = None) -> Json:
    """An option whose label is its value."""
    return {"text": plain(value), "value": value} | ({"description": plain(description)} if description else {})


def button(label: str, action_id: str, **more: Any) -> Json:
    """A button."""
    return {"type": "button", "text": plain(label), "action_id": action_id, "value": label, **more}


OPTIONS = [option("Random Cut Forest", "anomalies"), option("XGBoost"), option("k-means")]
CONFIRM = {
    "title": plain("Sure?"),
    "text": mrkdwn("This *cannot* be undone."),
    "confirm": plain("Yes"),
    "deny": plain("No"),
}

TEXTS: list[Json] = [
    {"type": "header", "text": plain("Modeling · Choosing a model :mag:")},
    {
        "type": "section",
        "text": mrkdwn(
            "*bold* _italic_ ~strike~ `code` <https://example.com|a link> &lt;escaped&gt; :tada: :books:\n"
            "> a quote\n```\na block of code\n```\n<!date^1763971200^{date_long} {time}|a date>"
        ),
    },
    {"type": "section", "fields": [mrkdwn("*Field one*\nvalue"), mrkdwn("*Field two*\nvalue"), plain("Field three")]},
    {"type": "section", "text": plain("With an accessory"), "accessory": button("Press", "accessory")},
    {"type": "divider"},
    {"type": "context", "elements": [mrkdwn("7 answered · closes tomorrow 08:45"), plain("plain context")]},
    {"type": "markdown", "text": "## Markdown\n\n1. one\n2. **two**\n\n- `three`\n\n| a | b |\n|---|---|\n| 1 | 2 |"},
]

RICH: list[Json] = [
    {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": "Bold", "style": {"bold": True}},
                    {"type": "text", "text": " and "},
                    {"type": "text", "text": "code", "style": {"code": True}},
                    {"type": "emoji", "name": "books"},
                    {"type": "link", "url": "https://example.com", "text": "link"},
                ],
            },
            {
                "type": "rich_text_list",
                "style": "ordered",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]},
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "second"}]},
                ],
            },
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": "quoted"}]},
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "████ 58%\n██   17%"}]},
        ],
    },
    {
        "type": "table",
        "column_settings": [{"align": "right"}, {"is_wrapped": True}],
        "rows": [
            [{"type": "raw_text", "text": "Place"}, {"type": "raw_text", "text": "Learner"}],
            [{"type": "raw_text", "text": "1"}, {"type": "raw_text", "text": "First learner"}],
        ],
    },
]

ACTIONS: list[Json] = [
    {
        "type": "actions",
        "elements": [
            button("A", "plain_button"),
            button("Primary", "primary_button", style="primary"),
            button("Danger", "danger_button", style="danger", confirm=CONFIRM),
            button("Open a modal", "open_modal"),
            button("Replace me", "replace"),
            button("Link", "link", url="https://example.com"),
        ],
    },
    {
        "type": "actions",
        "elements": [
            {"type": "static_select", "action_id": "static", "placeholder": plain("Domain"), "options": OPTIONS},
            {"type": "external_select", "action_id": "external", "placeholder": plain("Zone"), "min_query_length": 1},
            {"type": "users_select", "action_id": "user", "placeholder": plain("Who")},
            {"type": "channels_select", "action_id": "channel", "placeholder": plain("Where")},
            {"type": "conversations_select", "action_id": "conversation", "placeholder": plain("Where else")},
            {"type": "overflow", "action_id": "overflow", "options": OPTIONS},
        ],
    },
    {
        "type": "actions",
        "elements": [
            {"type": "checkboxes", "action_id": "checks", "options": OPTIONS},
            {"type": "radio_buttons", "action_id": "radios", "options": OPTIONS, "initial_option": OPTIONS[1]},
            {"type": "datepicker", "action_id": "date", "initial_date": "2026-11-25"},
            {"type": "timepicker", "action_id": "time", "initial_time": "09:00"},
        ],
    },
]


def _input(label: str, element: Json, **more: Any) -> Json:
    block_id = label.lower().replace(" ", "_")
    return {"type": "input", "block_id": block_id, "label": plain(label), "element": element, **more}


def _element(kind: str, **more: Any) -> Json:
    return {"type": kind, "action_id": kind, **more}


MODAL: Json = {
    "type": "modal",
    "callback_id": "sample_modal",
    "title": plain("Every input"),
    "submit": plain("Save"),
    "close": plain("Cancel"),
    "blocks": [
        {"type": "section", "text": mrkdwn("Posts *Mon–Fri* at 09:00, next on Wednesday.")},
        {"type": "alert", "text": mrkdwn("The key is shown at closing."), "level": "info"},
        _input("Name", _element("plain_text_input", placeholder=plain("Your name")), hint=plain("‘wrong’ is refused")),
        _input("Story", _element("plain_text_input", multiline=True), optional=True),
        _input("Count", _element("number_input", is_decimal_allowed=False, min_value="1"), optional=True),
        _input("Mail", _element("email_text_input"), optional=True),
        _input("Site", _element("url_text_input"), optional=True),
        _input("Domain", _element("static_select", options=OPTIONS), optional=True),
        _input("Zone", _element("external_select", min_query_length=2), optional=True),
        _input("Days", _element("checkboxes", options=OPTIONS), optional=True),
        _input("One of", _element("radio_buttons", options=OPTIONS), optional=True),
        _input("Several", _element("multi_static_select", options=OPTIONS), optional=True),
        _input("People", _element("multi_users_select"), optional=True),
        _input("Channels", _element("multi_channels_select"), optional=True),
        _input("Date", _element("datepicker"), optional=True),
        _input("Time", _element("timepicker"), optional=True),
        _input("Moment", _element("datetimepicker"), optional=True),
        {"type": "actions", "block_id": "more", "elements": [button("Push another", "push_modal")]},
    ],
}

HOME: Json = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": plain("Your week")},
        {"type": "section", "text": mrkdwn("12 of 14 right  `██████████▌` 86%"), "accessory": button("Study", "study")},
        {"type": "divider"},
        *ACTIONS,
    ],
}
