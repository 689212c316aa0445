"""Items in the formats of other programs, a file or two a format.

Each writes items as bytes, and (Anki apart) reads bytes as drafts and problems; none touches a disk or a pack.
"""
