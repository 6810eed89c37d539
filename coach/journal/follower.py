"""Following the shared store behind a workout, or behind a look back, which must not wait for a network."""

import threading
import time
from collections.abc import Callable

from coach.errors import CoachError
from coach.journal.store import Store

#: How often the news of a workout is brought.
BEAT_SECONDS = 2.0
#: A server that was away is tried again after twice as long each time, up to so long.
LONGEST_RETRY_SECONDS = 32.0
#: The news of a workout: with each event there is more of it.
NEWS = "SELECT count(*) FROM events WHERE workout = :workout"


class Follower:
    """Brings both stores to the same in a thread of its own; or the news of a `workout`, and both at its end.

    `tried` is set when that has succeeded or failed once; `problem` says why in a line until it has succeeded, and
    `forgotten` who was forgotten elsewhere and is so here now. Nothing here raises.
    """

    def __init__(self, here: Store, there: Store, workout: str | None = None) -> None:
        self.problem: str | None = None
        self.forgotten: list[str] = []
        self.tried = threading.Event()
        self._here, self._there, self._workout = here, there, workout
        self._over = threading.Event()
        self._until = float("inf")
        self._known: object = None
        self._thread = threading.Thread(target=self._work, name="follower", daemon=True)
        self._thread.start()

    def close(self, seconds: float) -> str | None:
        """End, after a last pass where a workout was followed. Returns why in a line, when it was not done in time.

        What is on its way when the time is over still arrives; nothing else begins then.
        """
        self._until = time.monotonic() + seconds
        self._over.set()
        self._thread.join(seconds)
        if self._thread.is_alive():
            return self.problem or "The shared store is slow. What is missing there follows the next time."
        return self.problem

    def _work(self) -> None:
        whole, wait = False, BEAT_SECONDS
        while self._workout is not None and not self._over.is_set():
            done = self._tried(self._bring_news if whole else self._bring_all)
            whole = whole or done
            wait = BEAT_SECONDS if done else min(2 * wait, LONGEST_RETRY_SECONDS)
            self._over.wait(wait)
        self._tried(self._follow)
        self._there.close()

    def _bring_all(self) -> None:
        """What was done before, and what has been done of the workout; it has the file on this machine for itself."""
        from coach.journal.following import bring  # noqa: PLC0415  # half a second on a small machine

        bring(self._here, self._there)

    def _bring_news(self) -> None:
        from coach.journal.following import bring  # noqa: PLC0415  # loaded already

        assert self._workout is not None
        news = self._here.rows(NEWS, workout=self._workout)
        if news != self._known:
            bring(self._here, self._there, (self._workout,))
        self._known = news

    def _follow(self) -> None:
        from coach.journal.following import follow  # noqa: PLC0415  # half a second on a small machine

        done = follow(self._here, self._there, lambda: time.monotonic() > self._until)
        self.forgotten += done.forgotten

    def _tried(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except CoachError as error:
            self.problem = str(error)
        except Exception as error:  # noqa: BLE001  # whatever it is: the next try must take place
            self.problem = " ".join(f"The shared store cannot be used ({type(error).__name__}: {error}).".split())
        else:
            self.problem = None
        finally:
            self._here.close()  # the next time it is the file that has the name then
            self.tried.set()
        return self.problem is None
