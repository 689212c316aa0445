"""How a short answer is read and compared with its key points; `bot.core.key_points` is the way in."""
