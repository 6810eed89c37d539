"""One athlete whose coach is killed again and again, and what must be true each time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from coach.commands.planning import language_of
from coach.faces.transcript import Transcript, line
from coach.journal.beginning import Beginning
from coach.journal.lengths import Lengths
from coach.journal.owner import owner
from coach.journal.store import Store
from coach.journal.unfinished import Unfinished, recorded, unfinished
from coach.session.effects import Effect
from coach.session.session import Session
from tests.journal.doomed import hummed
from tests.journal.ordered import Room

ROUTINES = ("demo", "day-one", "day-two", "couch-and-ball", "no-equipment")
#: A child is killed within so many seconds, at any time of them; where none gets anywhere in them, within more.
LONGEST_SECONDS = 0.7
PATIENCE = 4
#: To its end, a workout takes less than this.
END_SECONDS = 60.0
#: How lines begin that nobody wants to see: notices, failures, tracebacks.
TROUBLES = (" " * 7, "coach: ", "Traceback", "What was done")
NEWEST = "SELECT id, reason FROM workouts ORDER BY started DESC LIMIT 1"
SETS = "SELECT item, number, side, exercise, reps, seconds, load_kg, effort FROM sets WHERE workout = :workout"


@dataclass
class Killed:
    """Runs `coach run` in the folder `home`; `seed` decides when it is killed, and what is said."""

    home: Path
    seed: int
    kills: int = 0
    #: How often a workout was taken up, and how many were finished.
    resumed: int = 0
    finished: int = 0
    #: Where on their frame clocks the workouts were killed.
    moments: list[float] = field(default_factory=list)
    _begun: Beginning | None = None
    _longest: float = LONGEST_SECONDS

    def __post_init__(self) -> None:
        self.home.mkdir()
        self._dice = random.Random(self.seed)
        self._store = Store(self.home / "data" / "coach.db")
        self._room = Room()

    def close(self) -> None:
        """End the process that runs the children."""
        self._room.close()

    def once(self) -> None:
        """Run, kill at a random moment, and look."""
        self._run(self._dice.uniform(0.0, self._longest))
        if self.kills >= PATIENCE * self._longest / LONGEST_SECONDS and not self.moments:
            self._longest *= 2.0

    def to_the_end(self) -> None:
        """Run what was broken off until it has ended by itself."""
        self._run(END_SECONDS)
        assert self._newest()[1] is not None, "it never ended"

    def _run(self, seconds: float) -> None:
        identity, reason = self._newest()
        goes_on = identity is not None and reason is None
        before = len(recorded(self._store, identity)) if identity and goes_on else 0
        out = self.home / "out.txt"
        out.unlink(missing_ok=True)  # a child may be killed before it has opened it
        order = {"home": str(self.home), "out": str(out), "seed": self._dice.randrange(1 << 30), "after": seconds}
        code = self._room.run({**order, "routine": self._dice.choice(ROUTINES)})
        text = out.read_text("utf-8") if out.exists() else ""
        assert code in {None, 0}, text
        self.kills += code is None
        assert self._store.check() is None
        assert owner(self.home / "data", "me") is None
        after, reason = self._newest()
        if goes_on:
            assert after == identity, "it was not taken up"
        elif after == identity:
            assert "──" not in text, "something was shown, and nothing kept"
            return
        assert after is not None
        self._look(after, before, text, over=reason is not None)
        self.resumed += goes_on and "── " in text
        self.finished += reason is not None

    def _look(self, identity: str, before: int, text: str, *, over: bool) -> None:
        """What was shown came of events that are kept, and what is kept is what a replay gives."""
        found = unfinished(self._store, "me", datetime.now(UTC))
        if over:
            assert found is None, "what is over is offered again"
        else:
            assert found is not None, "it is not offered"
            assert found.begun.id == identity
            assert not self._goes_back(found), "time that had passed is lost"
            self._begun = found.begun
            self.moments.append(found.clock)
        effects = self._replayed(identity, found)
        sets = self._store.rows(SETS, workout=identity)
        assert len({row[:4] for row in sets}) == len(sets)
        printed = text[: text.rfind("\n") + 1].splitlines()
        shown = [one for one in printed if one[2:3] == ":"]
        expected = list(_lines(effects[before:]))
        kept = "\n".join(expected)
        assert shown == expected[: len(shown)], f"This was shown:\n{text}\nThis is kept:\n{kept}"
        trouble = [one for one in printed if one.startswith(TROUBLES) or "version of the coach" in one]
        assert not trouble, trouble

    def _newest(self) -> tuple[str | None, str | None]:
        """The last workout, and how it ended."""
        ((identity, reason),) = self._store.rows(NEWEST) or [(None, None)]
        return identity, reason

    def _goes_back(self, found: Unfinished) -> bool:
        return self._begun is not None and self._begun.id == found.begun.id and found.clock < self.moments[-1]

    def _replayed(self, identity: str, found: Unfinished | None) -> list[list[Effect]]:
        """What came of each event, now that the workout is replayed."""
        assert self._begun is not None
        assert self._begun.id == identity, "it was over before anybody looked"
        begun = self._begun
        lengths = Lengths(lambda text, percent: hummed(text, percent).seconds)
        session = Session(begun.plan, language_of(begun.plan, begun.language), lengths, begun.seed, begun.gain)
        effects = [session.handle(event) for event in (found.events if found else recorded(self._store, identity))]
        done = {
            (one.item, one.set, one.side or "", one.exercise, one.reps, one.seconds, one.load_kg, one.effort)
            for one in session.logged
        }
        assert done == set(self._store.rows(SETS, workout=identity)), "other sets are kept than were done"
        return effects


def _lines(effects: list[list[Effect]]) -> Iterator[str]:
    """What a plain face shows of this."""
    transcript = Transcript()
    for effect in chain(*effects):
        transcript.take(effect)
    for record in transcript.until(float("inf")):
        if (text := line(record)) is not None:
            yield text
