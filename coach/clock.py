"""The machine's clock, in the time zone of the place it is in."""

from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError

import tzlocal


def now() -> datetime:
    """What time it is. The zone is the place's own, with its daylight saving: days to come are in it too."""
    try:
        return datetime.now(tzlocal.get_localzone())
    except (ZoneInfoNotFoundError, ValueError):  # a zone that nobody knows: what the system makes of it
        return datetime.now().astimezone()
