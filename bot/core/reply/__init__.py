"""What someone typed, understood: an answer, several possible ones, or none. `parse_reply` is the way in."""
