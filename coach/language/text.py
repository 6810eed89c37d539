"""Texts made comparable."""

import re


def normalised(text: str) -> str:
    """Lower case, single spaces, apostrophes kept, all other punctuation gone."""
    return " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split())


def joined(text: str) -> str:
    """The text, normalised, without spaces: models of Korean split words into pieces."""
    return normalised(text).replace(" ", "")
