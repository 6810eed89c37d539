"""The journal of one workout: every event is on the disk before what comes of it is heard."""

import threading
import time
from collections.abc import Sequence
from functools import partial

from coach.errors import CoachError
from coach.journal.beginning import Beginning
from coach.journal.entry import Entry, entry
from coach.journal.failures import NOT_KEPT, DamagedError
from coach.journal.lengths import Lengths
from coach.journal.store import Store
from coach.session.effects import Effect
from coach.session.events import Event

#: The loop waits for the disk so long at most: what is on the schedule sounds meanwhile. Then the workout goes on, and
#: the event is written as soon as it can be.
PATIENCE_SECONDS = 0.5
#: Before the first word it waits longer: on a small machine it takes a while until a database can be written.
READY_SECONDS = 3.0
#: After a failure it is tried again so often.
RETRY_SECONDS = 2.0
#: How often the time that has passed is written, so that little of it is lost.
BEAT_SECONDS = 1.0
#: A disk that does not answer for so long is told: longer than a writer waits for another one.
SILENCE_SECONDS = 8.0
#: At the end it is waited for so long at most.
LAST_SECONDS = 30.0
COUNT = "SELECT count(*) FROM events WHERE workout = :workout"


class Journal:
    """Writes the events of a workout from a thread of its own: the loop must not wait for a disk that hangs.

    Everything stays in memory until the workout ends. What cannot be written is tried again, `problem` says why in a
    line, the same one until all is written, and a damaged file is set aside. Nothing here raises. `lengths` are those
    that the session asks; `entries` what is there already of a workout that is taken up, `since` where its clock was.
    """

    def __init__(
        self, store: Store, begun: Beginning, lengths: Lengths, entries: Sequence[Entry] = (), since: float = 0.0
    ) -> None:
        self.problem: str | None = None
        self._store = store
        self._begun = begun
        self._changed = threading.Condition()
        self._lengths = lengths
        self._entries = list(entries)
        self._written = 0
        self._clock = self._clock_written = since
        self._begun_written = False
        #: Since when the disk has not answered, on the clock of the machine.
        self._silent_since: float | None = None
        self._over = False
        self._asides: list[str] = []
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    def ready(self) -> None:
        """Return when the workout is known to the store, or it is known why not; after `READY_SECONDS` in any case."""
        with self._changed:
            self._changed.wait_for(lambda: self._begun_written or self.problem, READY_SECONDS)

    def record(self, event: Event, effects: Sequence[Effect]) -> None:
        """Keep an event with what came of it. Returns when it is written, or after `PATIENCE_SECONDS`.

        A disk that did not answer in time is not waited for again until it has caught up.
        """
        with self._changed:
            self._entries.append(entry(event, effects, self._lengths.take_new()))
            self._clock = max(self._clock, event.at)
            number = len(self._entries)
            self._changed.notify_all()
            if self.problem is not None:
                return
            if self._silent_since is not None:
                if time.monotonic() - self._silent_since > SILENCE_SECONDS:
                    self.problem = f"{self._place}: does not answer. {NOT_KEPT}"
                return
            begun = time.monotonic()
            if not self._changed.wait_for(lambda: self._written >= number or self.problem, PATIENCE_SECONDS):
                self._silent_since = begun

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
        self._thread.join(LAST_SECONDS)
        if self._thread.is_alive():
            return self.problem or f"{self._place}: does not answer."
        self._store.close()
        if self._is_written:
            return None
        # What was promised for as long as the coach runs ends here.
        return (self.problem or f"{self._place}: not all of it was written.").removesuffix(NOT_KEPT).strip()

    @property
    def asides(self) -> tuple[str, ...]:
        """What became of damaged files, a line each."""
        return tuple(self._asides)

    @property
    def _place(self) -> str:
        return str(self._store.path or "The database")

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._has_work or self._over)
                entries, clock, over = self._entries[:], self._clock, self._over
            if self._has_work:
                self._try(entries, clock)
            if over:
                self._settle(entries, clock)
                return
            if self.problem is not None:
                with self._changed:
                    self._changed.wait_for(lambda: self._over, RETRY_SECONDS)

    @property
    def _is_written(self) -> bool:
        return self._begun_written and self._written >= len(self._entries)

    @property
    def _has_work(self) -> bool:
        return not self._is_written or self._clock > self._clock_written

    def _try(self, entries: list[Entry], clock: float, damaged: DamagedError | None = None) -> None:
        """Write; a `damaged` file is set aside first."""
        write = self._written_or_why if damaged is None else partial(self._begun_anew_or_why, damaged)
        try:
            problem = write(entries, clock)
        except Exception as error:  # noqa: BLE001  # whatever it is: the next try must take place
            problem = f"What is done cannot be kept ({type(error).__name__}: {error}). {NOT_KEPT}"
            problem = " ".join(problem.split())
        with self._changed:
            self._silent_since = None
            # The first reason was told; what comes of it at the next try is no news.
            self.problem = problem and (self.problem or problem)
            if problem is None:
                self._written, self._clock_written, self._begun_written = len(entries), clock, True
            self._changed.notify_all()

    def _written_or_why(self, entries: list[Entry], clock: float) -> str | None:
        """Write; a damaged file is set aside, and all of the workout is written to a new one."""
        try:
            self._write(entries, clock)
        except DamagedError as error:
            return self._begun_anew_or_why(error, entries, clock)
        except CoachError as error:
            return str(error)
        return None

    def _begun_anew_or_why(self, error: DamagedError, entries: list[Entry], clock: float) -> str | None:
        # What was in the file is not in the one that takes its place.
        self._written, self._begun_written = 0, False
        try:
            aside = self._store.set_aside()
            self._asides.append(f"{error.problem} It is now {aside.name}.")
            self._write(entries, clock)
        except CoachError as failure:
            return str(failure)
        return None

    def _write(self, entries: list[Entry], clock: float) -> None:
        from coach.journal.pages import write  # noqa: PLC0415  # half a second, before the first word

        with self._store.writing() as connection:
            write(connection, self._begun, entries, clock)

    def _settle(self, entries: list[Entry], clock: float) -> None:
        """See that all is there: a file that was damaged, replaced or taken away took the rest without a word."""
        if self.problem is not None:
            return
        damaged = None
        try:
            self._store.close()  # what is read is the file that has the name now
            if wrong := self._store.damage():
                damaged = DamagedError(f"{self._store.path}: damaged ({wrong}).")
            elif self._store.rows(COUNT, workout=self._begun.id) == [(len(entries),)]:
                return
        except DamagedError as error:
            damaged = error
        except CoachError:
            return  # it was written, and cannot be read just now
        self._written, self._begun_written = 0, False
        self._try(entries, clock, damaged)
