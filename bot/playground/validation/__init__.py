"""What Slack refuses in messages, blocks and views, with the texts and pointers that Slack gives."""
