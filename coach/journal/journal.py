"""The journal of one workout: every event is on the disk before what comes of it is heard."""

import threading
import time
from collections.abc import Sequence

from coach.errors import CoachError
from coach.journal.beginning import Beginning
from coach.journal.entry import Entry, entry
from coach.journal.failures import DamagedError
from coach.journal.lengths import Lengths
from coach.journal.store import Store
from coach.session.effects import Effect
from coach.session.events import Event

#: The loop waits for the disk so long at most: what is on the schedule sounds meanwhile. Then the workout goes on, and
#: the event is written as soon as it can be.
PATIENCE_SECONDS = 0.5
#: After a failure it is tried again so often.
RETRY_SECONDS = 2.0
#: How often the time that has passed is written, so that little of it is lost.
BEAT_SECONDS = 1.0


class Journal:
    """Writes the events of a workout from a thread of its own: the loop must not wait for a disk that hangs.

    Everything stays in memory until the workout ends. What cannot be written is tried again, `problem` says why in a
    line, and a damaged file is set aside. Nothing here raises. `lengths` are those that the session asks; `entries`
    what is there already of a workout that is taken up.
    """

    def __init__(self, store: Store, begun: Beginning, lengths: Lengths, entries: Sequence[Entry] = ()) -> None:
        self.problem: str | None = None
        self._store = store
        self._begun = begun
        self._changed = threading.Condition()
        self._lengths = lengths
        self._entries = list(entries)
        self._written = 0
        self._clock = self._clock_written = entries[-1].event.at if entries else 0.0
        self._begun_written = False
        self._over = False
        self._asides: list[str] = []
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    def record(self, event: Event, effects: Sequence[Effect]) -> None:
        """Keep an event with what came of it. Returns when it is written, or after `PATIENCE_SECONDS`."""
        with self._changed:
            self._entries.append(entry(event, effects, self._lengths.take_new()))
            self._clock = max(self._clock, event.at)
            number = len(self._entries)
            self._changed.notify_all()
            if self.problem is None:
                self._changed.wait_for(lambda: self._written >= number or self.problem, PATIENCE_SECONDS)

    def beat(self, now: float) -> None:
        """So much time has passed; written once a second, and not waited for."""
        if now - self._clock >= BEAT_SECONDS:
            with self._changed:
                self._clock = now
                self._changed.notify_all()

    def close(self) -> str | None:
        """Write what is left. Returns why in a line, when something is not kept."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
        self._thread.join()
        self._store.close()
        return self.problem if self._written < len(self._entries) else None

    @property
    def asides(self) -> tuple[str, ...]:
        """What became of damaged files, a line each."""
        return tuple(self._asides)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._has_work or self._over)
                entries, clock, over = self._entries[:], self._clock, self._over
            if self._has_work:
                self._try(entries, clock)
            if over:
                self._verify()
                return
            if self.problem is not None:
                time.sleep(RETRY_SECONDS)

    @property
    def _has_work(self) -> bool:
        return not self._begun_written or self._written < len(self._entries) or self._clock > self._clock_written

    def _try(self, entries: list[Entry], clock: float) -> None:
        problem = None
        try:
            self._write(entries, clock)
        except DamagedError as error:
            problem = self._begin_anew(error, entries, clock)
        except CoachError as error:
            problem = str(error)
        with self._changed:
            self.problem = problem
            if problem is None:
                self._written, self._clock_written, self._begun_written = len(entries), clock, True
            self._changed.notify_all()

    def _verify(self) -> None:
        """A file that was damaged meanwhile may have taken everything without a word."""
        try:
            wrong = self._store.check() if self.problem is None else None
            damaged = DamagedError(f"{self._store.path}: damaged ({wrong}).") if wrong else None
        except DamagedError as error:
            damaged = error
        except CoachError:
            return
        if damaged is not None:
            self.problem = self._begin_anew(damaged, self._entries, self._clock)

    def _write(self, entries: list[Entry], clock: float) -> None:
        from coach.journal.pages import write  # noqa: PLC0415  # half a second, while the voice is prepared

        with self._store.writing() as connection:
            write(connection, self._begun, entries, clock)

    def _begin_anew(self, error: DamagedError, entries: list[Entry], clock: float) -> str | None:
        """A damaged file is set aside, and all of the workout is written to a new one."""
        try:
            aside = self._store.set_aside()
            self._asides.append(f"{error.problem} It is now {aside.name}.")
            self._write(entries, clock)
        except CoachError as failure:
            return str(failure)
        return None
