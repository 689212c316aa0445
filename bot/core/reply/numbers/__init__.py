"""Replies to items that ask for a number."""
