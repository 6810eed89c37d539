"""The tally: what was done, set by set and side by side, what may still be said about it, and how to take it back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coach.cues.segment import Amount
from coach.session.effects import Logged
from coach.workout.side import Side

#: Item, set, side and exercise: in the middle of a set an item may become another exercise.
Key = tuple[int, int, Side | None, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that was taken back: how it was, and what stands in its place (None: nothing)."""

    was: Logged
    now: Logged | None


class Tally:
    """Entries in the order in which they were first made. What was said can be taken back, the last of it first."""

    def __init__(self) -> None:
        self._entries: dict[Key, Logged] = {}
        #: What was said, the last of it last: the entries that it changed, and how they were before.
        self._said: list[dict[Key, Logged | None]] = []
        #: What corrections are about.
        self._last: Key | None = None
        #: The item whose last set nobody has counted yet.
        self.how_many: int | None = None
        #: Items that are over and were not asked how hard they were; and those whose question is open.
        self.effort_due: list[int] = []
        self.effort: tuple[int, ...] = ()

    @property
    def entries(self) -> tuple[Logged, ...]:
        """Everything that was done."""
        return tuple(self._entries.values())

    @property
    def last(self) -> Logged | None:
        """The entry that a correction is about."""
        return self._entries.get(self._last) if self._last else None

    @property
    def sets_done(self) -> int:
        """How many sets were done, on one side at least."""
        return len({(one.item, one.set) for one in self._entries.values()})

    def has(self, item: int, number: int) -> bool:
        """Whether something was done of a set."""
        return any((one.item, one.set) == (item, number) for one in self._entries.values())

    def of(self, item: int) -> tuple[Logged, ...]:
        """What was done of an item."""
        return tuple(one for one in self._entries.values() if one.item == item)

    def amount(self, item: int, number: int, side: Side | None, exercise: str) -> Amount:
        """What was done of a set on one side."""
        entry = self._entries.get((item, number, side, exercise))
        return Amount(entry.reps, entry.seconds) if entry else Amount()

    def note(self, logged: Logged, *, said: bool = True) -> Logged | None:
        """Keep what was done of a set, and return it; None when more of it was done before. How hard it was stays.

        What was not `said`, but seen by the clock or broken off, is not taken back either.
        """
        key = _key(logged)
        before, self._last = self._entries.get(key), key
        if before is not None and Amount(logged.reps, logged.seconds) < Amount(before.reps, before.seconds):
            return None
        kept = logged if before is None else replace(logged, effort=before.effort)
        self._change([kept], said=said)
        return kept

    def correct(self, reps: int | None, kilograms: float | None, *, alone: bool = False) -> list[Logged]:
        """What the last set really was: its repetitions, on the side done last, and its load, on both or `alone`."""
        last = self.last
        if last is None:
            return []
        counted = last if reps is None else replace(last, reps=reps, seconds=None)
        both = (
            counted if one is last else one
            for one in ([last] if alone else self.entries)
            if (one.item, one.set, one.exercise) == (last.item, last.set, last.exercise)
        )
        return self._change([counted] if kilograms is None else [replace(one, load_kg=kilograms) for one in both])

    def rate(self, items: Iterable[int], effort: str) -> list[Logged]:
        """How hard some items were, noted with the last entry of each."""
        return self._change(replace(self.of(item)[-1], effort=effort) for item in items if self.of(item))

    def undo(self) -> list[Change]:
        """Take back what was said last; nothing when there is nothing. An entry that is gone is not corrected."""
        if not self._said:
            return []
        changes = []
        for key, before in self._said.pop().items():
            changes.append(Change(self._entries[key], before))
            if before is None:
                del self._entries[key]
            else:
                self._entries[key] = before
            self._last = None if before is None else key
        return changes

    def close_questions(self) -> None:
        """Nobody answers any more what was asked."""
        self.how_many, self.effort = None, ()

    def _change(self, entries: Iterable[Logged], *, said: bool = True) -> list[Logged]:
        changed = {_key(one): one for one in entries}
        if changed and said:
            self._said.append({key: self._entries.get(key) for key in changed})
        elif changed:
            # What was said of it before is over with it.
            self._said = [each for each in self._said if not each.keys() & changed.keys()]
        self._entries |= changed
        return list(changed.values())


def _key(logged: Logged) -> Key:
    return logged.item, logged.set, logged.side, logged.exercise
