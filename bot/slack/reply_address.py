"""A form remembers where the tap that opened it can be answered: Slack itself does not tell at submission."""

from slack_sdk.models.views import View

_BREAK = "\n"


def remember(view: View, response_url: str | None) -> View:
    """Put the address behind what the form carries already."""
    view.private_metadata = f"{view.private_metadata or ''}{_BREAK}{response_url or ''}"
    return view


def recall(private_metadata: str) -> tuple[str, str | None]:
    """What the form carries, and the address; None if it was opened where there is none."""
    carried, _, address = private_metadata.partition(_BREAK)
    return carried, address or None
