"""Finds the passage of the notes that answers a question, and tells when none does.

Pure: notes and a lexicon in, plain values out. The way in is `build_finder`, then `answer_query`; `parse_request` tells
whether a message asks for an explanation at all.
"""
