"""Attention: when other sound has to step back, because the coach speaks or somebody speaks to it."""

#: Music comes back so long after the last word, and after the athlete's.
AFTER_WORDS = 1.5
AFTER_SPEECH = 0.6
#: Who speaks longer than this gives no command.
LONGEST_SPEECH = 4.0
#: What begins to speak after less silence than this is taken for the music itself, which sings: if it were turned down
#: for its own voice, it would go up and down for ever.
SILENCE_BEFORE = 1.0


class Attention:
    """Follows who speaks. Times are seconds on the frame clock and do not go backwards. Pure."""

    def __init__(self) -> None:
        self._until = float("-inf")
        self._wanted = False
        self._heard_since: float | None = None
        self._counts = False
        self._quiet_since = float("-inf")

    def wanted(self, now: float, *, speaks: bool, hears: bool) -> bool:
        """Whether other sound has to be lower at `now`: the coach speaks, or speech is heard."""
        if hears and self._heard_since is None:
            self._heard_since = now
            self._counts = self._wanted or now - self._quiet_since >= SILENCE_BEFORE
        elif not hears and self._heard_since is not None:
            self._heard_since, self._quiet_since = None, now
        if speaks:
            self._until = now + AFTER_WORDS
        if self._heard_since is not None and self._counts and now - self._heard_since <= LONGEST_SPEECH:
            self._until = max(self._until, now + AFTER_SPEECH)
        before, self._wanted = self._wanted, now < self._until
        if before and not self._wanted:
            self._quiet_since = now
        return self._wanted
