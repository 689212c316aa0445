"""Views: pure functions from plain data to Block Kit, each message with a text that says all that its blocks say."""
