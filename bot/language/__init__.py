"""Text as people type it: normal form, terms and stems, the vocabulary of a field, and typing errors.

Pure: plain text and plain mappings in, plain values out. `analyse` in `analyser.py` is the whole chain.
"""
