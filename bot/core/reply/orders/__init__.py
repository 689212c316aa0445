"""Replies that put options in order or pair them with prompts."""
