"""What can go wrong: Slack refusing an app's call, and a person doing what cannot be done."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class SlackError(Exception):
    """A Web API call is refused with one of Slack's own error codes."""

    code: str
    messages: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """The JSON body that Slack would answer with."""
        answer: dict[str, Any] = {"ok": False, "error": self.code, **self.extra}
        if self.messages:
            answer["response_metadata"] = {"messages": self.messages}
        return answer


class HumanError(Exception):
    """A person in the playground asked for something impossible; the text is a sentence for them."""
