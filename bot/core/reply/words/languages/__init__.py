"""What people put around an answer in languages other than English, a module for each.

All forms are normalised: without accents, "ß" as "ss", and elided words joined ("c'est" is "cest"). Words that English
has with another meaning ("bin", "car", "want", "non") stand only in phrases, or are left out.
"""
