"""Dates, lengths and numbers as other programs write them. Each raises ValueError that says what is wrong."""

import re
from datetime import datetime

#: The forms that Hevy and Strong have used over the years, and in several languages of the phone.
DATES = (
    "%d %b %Y, %H:%M",
    "%b %d, %Y, %I:%M %p",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%d.%m.%Y, %H:%M",
)
POUND = 0.45359237
MOST_KILOGRAMS, MOST_REPS, MOST_SECONDS = 1000.0, 1000, 86_400
LENGTH = re.compile(r"^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s?)?$", re.IGNORECASE)


def moment(text: str) -> datetime:
    """A date with a time, without a zone."""
    # Newer phones put a narrow space before AM and PM.
    plain = " ".join(text.split())
    for form in DATES:
        try:
            return datetime.strptime(plain, form)  # noqa: DTZ007  # the file tells no zone
        except ValueError:
            continue
    raise ValueError(f'"{text}" is no date, such as "28 Mar 2025, 17:29"')


def length(text: str) -> float:
    """Seconds of "1h 5m", "45min", "31s" or "200"."""
    found = LENGTH.match(text.strip())
    if not found or not text.strip():
        raise ValueError(f'"{text}" is no length of time, such as "1h 5m"')
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return float(3600 * hours + 60 * minutes + seconds)


def number(text: str, most: float, what: str) -> float | None:
    """A number from 0 to `most`; None for an empty cell."""
    if not text.strip():
        return None
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        raise ValueError(f'"{text}" is no number of {what}') from None
    if not 0 <= value <= most:
        raise ValueError(f"{text.strip()} {what} cannot be: 0 to {most:g} can")
    return value


def whole(text: str, most: int, what: str) -> int | None:
    """The same of what comes in whole ones."""
    value = number(text, most, what)
    if value is None:
        return None
    if value != int(value):
        raise ValueError(f"{text.strip()} {what} cannot be: only whole ones can")
    return int(value)


def kilograms(text: str, *, pounds: bool) -> float | None:
    """A load, as it is written in kilograms or pounds."""
    value = number(text, MOST_KILOGRAMS / POUND if pounds else MOST_KILOGRAMS, "pounds" if pounds else "kilograms")
    return value if value is None or not pounds else round(value * POUND, 3)
