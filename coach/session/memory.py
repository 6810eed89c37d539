"""The memory: what one workout leaves behind for the next, folded from its effects."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach.session.effects import Effect, Flagged, Logged, Proposed, Undone
from coach.workout.history import LastTime, Proposal
from coach.workout.side import Side

#: Item, set and side: what is logged of the same one later takes its place.
Part = tuple[int, int, Side | None]


@dataclass(frozen=True, slots=True)
class Today:
    """What this workout has brought of one exercise so far; the sets in the order in which they were first logged."""

    logged: Mapping[Part, Logged] = field(default_factory=dict)
    hurt: bool = False
    proposal: Proposal | None = None

    def with_effect(self, effect: Logged | Undone | Flagged | Proposed) -> "Today":
        """The same after one more effect of the exercise."""
        match effect:
            case Logged():
                return replace(self, logged={**self.logged, _part(effect): effect})
            case Undone():
                return replace(self, logged={part: one for part, one in self.logged.items() if part != _part(effect)})
            case Flagged():
                return replace(self, hurt=True)
            case Proposed():
                reason = effect.reason
                return replace(self, proposal=Proposal(variant=effect.variant, reason=reason) if reason else None)


class Memory:
    """The history of each exercise, as it is with the present workout in it.

    It is made anew for each workout, from the history before it.
    """

    def __init__(self, history: Mapping[str, LastTime]) -> None:
        self._before = dict(history)
        self._today: dict[str, Today] = {}

    def take(self, effect: Effect) -> bool:
        """Remember what there is to remember of an effect. True when the history is another now."""
        if not isinstance(effect, Logged | Undone | Flagged | Proposed):
            return False
        exercise = effect.exercise
        was = self._last_time(exercise)
        self._today[exercise] = self._today.get(exercise, Today()).with_effect(effect)
        return self._last_time(exercise) != was

    @property
    def history(self) -> dict[str, LastTime]:
        """What is known of each exercise by now, by its id."""
        exercises = dict.fromkeys((*self._before, *self._today))
        return {exercise: last for exercise in exercises if (last := self._last_time(exercise)) is not None}

    def _last_time(self, exercise: str) -> LastTime | None:
        return remembered(self._before.get(exercise), self._today.get(exercise, Today()))


def remembered(before: LastTime | None, today: Today) -> LastTime | None:
    """What is known of an exercise after today. None: nothing at all.

    An exercise of which no set is logged keeps what was known of it, besides pain and a proposal.
    """
    logged = tuple(today.logged.values())
    if not logged and not today.hurt and today.proposal is None:
        return before
    before = before or LastTime(times=0)
    if not logged:
        hurt, proposal = today.hurt or before.hurt, today.proposal or before.proposal
        return before.model_copy(update={"hurt": hurt, "proposal": proposal})
    efforts = [one.effort for one in logged if one.effort is not None]
    return LastTime.model_validate(
        {
            "times": before.times + 1,
            "variant": logged[-1].variant,
            "reps": tuple(one.reps for one in logged if one.reps is not None),
            "load_kg": _load(logged, before),
            "effort": efforts[-1] if efforts else before.effort,
            "weaker": weaker_side(logged) or before.weaker,
            "hurt": today.hurt,
            "proposal": today.proposal,
        }
    )


def weaker_side(logged: Iterable[Logged]) -> Side | None:
    """The side that did less, in all sets that both sides did. None: neither."""
    sets: defaultdict[tuple[int, int], dict[Side | None, Logged]] = defaultdict(dict)
    for one in logged:
        sets[one.item, one.set][one.side] = one
    pairs = [(one[Side.LEFT], one[Side.RIGHT]) for one in sets.values() if len(one.keys() - {None}) == 2]
    reps = [(left.reps, right.reps) for left, right in pairs]
    seconds = [(left.seconds, right.seconds) for left, right in pairs]
    # Repetitions count before seconds: which of them an exercise has is a matter of the way it is done.
    ahead = _ahead(reps) or _ahead(seconds)
    if ahead == 0:
        return None
    return Side.RIGHT if ahead > 0 else Side.LEFT


def _ahead(amounts: Iterable[tuple[int | None, int | None]]) -> int:
    """By how much the left side did more, where both are known."""
    return sum(left - right for left, right in amounts if left is not None and right is not None)


def _load(logged: Sequence[Logged], before: LastTime) -> float | None:
    """The last load that is known; none at all is no load."""
    known = [one.load_kg for one in logged if one.load_kg is not None]
    return (known[-1] if known else before.load_kg) or None


def _part(effect: Logged | Undone) -> Part:
    return effect.item, effect.set, effect.side
