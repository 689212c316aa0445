"""Slack's Web API: a file for each family of methods, and the endpoint that all calls come through."""
