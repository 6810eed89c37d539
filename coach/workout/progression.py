"""Progression: what to do of an exercise today, by how it went. `docs/progression.md` has the rule and its sources."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from coach.workout.athlete import Athlete
from coach.workout.bout import Bout, aimed_at, bouts
from coach.workout.history import SAID, Proposal, Reason
from coach.workout.plan import Plan, PlannedExercise
from coach.workout.record import WorkoutDone
from coach.workout.sessions import LONG_AWAY
from coach.workout.steps import Step, Steps
from coach.workout.trend import earlier

#: Who was away for longer than this begins at the bottom of the range besides. Strength that is not trained stays for
#: three to four weeks (Mujika and Padilla 2000); the rest is common practice.
LONGER_AWAY = timedelta(days=28)
#: Each of these that has gone by is one step more, beyond the first. It ends there: "easier" goes on.
FURTHER_AWAY = (timedelta(weeks=8), timedelta(weeks=24))
#: The steps beyond the first end above this part of the weight of the last time.
LEAST_LOAD = 0.5


def progressed(plan: Plan, athlete: Athlete, workouts: Sequence[WorkoutDone], now: datetime | None) -> Plan:
    """The plan with what is proposed today for its strength, and what there is to tell of earlier times.

    `now` None: nobody knows what time it is. Nothing is applied.
    """
    proposals = dict(plan.proposals)
    for planned in reversed(plan.exercises):
        name = planned.exercise.id
        if planned.part != "strength":
            continue
        steps = Steps(planned, plan.catalog, athlete.loads)
        proposal = proposed(planned, steps, bouts(planned, steps, workouts), now)
        if proposal is not None:
            proposals[name] = proposal
    return replace(plan, proposals=proposals, past=earlier(workouts))


def proposed(planned: PlannedExercise, steps: Steps, past: Sequence[Bout], now: datetime | None) -> Proposal | None:
    """How to do an exercise today, from its bouts, oldest first; None where there is nothing to go by.

    It is never more than one step away from the last bout that counts; after long breaks, three steps below it.
    """
    counting = track(steps, past)
    if not counting or aimed_at(planned, counting[-1].step.rung) is None:
        return None
    last, same = counting[-1], counting[-2] if len(counting) > 1 and counting[-2].step == counting[-1].step else None
    away = now - past[-1].started if now is not None else timedelta(0)
    found = (
        _after_pain(steps, last)
        or _after_a_break(steps, last, away)
        or _after_failing(steps, last, same)
        or _up(planned, steps, last, same)
        or _as_asked(planned, steps, last)
        or _held(planned, last)
    )
    step, aim, reason = found
    low, high = aimed_at(planned, step.rung) or (1, 1)
    beside = _beside(planned, steps, counting, step, reason)
    return Proposal(
        variant=planned.exercise.ladder[step.rung].id,
        reason=reason,
        load_kg=step.load_kg,
        aim=None if aim is None or reason in SAID else min(max(aim, low), high),
        first=last.weaker,
        other_load_kg=beside[0] if beside else None,
        other_aim=min(max(beside[1], low), high) if beside else None,
        weeks=max(away.days, 0) // 7 if reason is Reason.AWAY else 0,
        low=last.low,
        steps=_steps_between(steps, last.step, step) if reason is Reason.AWAY else 0,
    )


def _beside(
    planned: PlannedExercise, steps: Steps, counting: Sequence[Bout], step: Step, reason: Reason
) -> tuple[float, int] | None:
    """The weight and the aim of the stronger side, where it took a heavier one and still does; None: as the weaker one.

    It waits: it never takes a heavier one than it did, and one that is owned is never more than a step above the other.
    """
    other = counting[-1].other
    if other is None or reason in SAID or other.step.rung != step.rung or other.step.load_kg is None:
        return None
    before = counting[-2].other if len(counting) > 1 else None
    failed = before is not None and before.step == other.step and before.missed and other.missed
    held, aim, _ = _held(planned, other)
    if failed or reason in (Reason.PAIN, Reason.AWAY):
        held, aim = steps.down(other.step) or other.step, 0
    above = steps.up(step)
    most = above.load_kg if above is not None and above.rung == step.rung else None
    if held.rung != step.rung or held.load_kg is None or (most is None and steps.owned(step.rung)):
        return None
    load = held.load_kg if most is None else min(held.load_kg, most)
    if load <= (step.load_kg or 0):
        return None
    return load, (aim or 0) if load == held.load_kg else 0


def track(steps: Steps, past: Sequence[Bout]) -> tuple[Bout, ...]:
    """The bouts that count. Those aside do not: a lighter day, or the plan as it is in place of what was proposed.

    That is one on an easier step, though nothing was wrong on the one before, which is not long ago; or one that is
    further up than a step, and was too much.
    """
    counting: list[Bout] = []
    for bout in past:
        if not counting or not _is_aside(steps, counting[-1], bout):
            counting.append(bout)
    return tuple(counting)


def _is_aside(steps: Steps, before: Bout, bout: Bout) -> bool:
    if bout.hurt or bout.asked is not None:
        return False
    if bout.other is not None and not _is_easier(bout.other.step, before.step):
        return False  # one side alone took less: that is no lighter day
    if _is_easier(bout.step, before.step):
        was_well = not (before.hurt or before.missed or bout.missed)
        return was_well and timedelta(0) <= bout.started - before.started <= LONG_AWAY
    above = steps.up(before.step)
    return bout.missed and bout.step not in (before.step, above)


#: A step, how much of it (0: as little as the range has), and why.
Found = tuple[Step, int | None, Reason]


def _after_pain(steps: Steps, last: Bout) -> Found | None:
    """A step below what hurt; who has gone down further in that workout stays there."""
    if not last.hurt:
        return None
    below = steps.down(last.hardest) or last.hardest
    return (last.step if _is_easier(last.step, below) else below), 0, Reason.PAIN


def _after_a_break(steps: Steps, last: Bout, away: timedelta) -> Found | None:
    if away <= LONG_AWAY:
        return None
    aim = last.best or 0 if away <= LONGER_AWAY else 0
    step = steps.down(last.step) or last.step
    for longer in FURTHER_AWAY:
        below = steps.down(step)
        if away <= longer or below is None or (below.load_kg or 0) < LEAST_LOAD * (last.step.load_kg or 0):
            break
        step = below
    return step, aim, Reason.AWAY


def _steps_between(steps: Steps, hard: Step, easy: Step) -> int:
    """How many steps down it is from one to another."""
    count, step = 0, hard
    while step != easy and (below := steps.down(step)) is not None:
        count, step = count + 1, below
    return count


def _after_failing(steps: Steps, last: Bout, same: Bout | None) -> Found | None:
    if not last.missed or same is None or not same.missed:
        return None
    below = steps.down(last.step)
    return None if below is None else (below, 0, Reason.FAILED)


def _up(planned: PlannedExercise, steps: Steps, last: Bout, same: Bout | None) -> Found | None:
    """Twice in a row at the top of the range, easy or fine."""
    if same is None or not all(bout.top and bout.was_well for bout in (last, same)):
        return None
    above = steps.up(last.step)
    if above is not None:
        return above, 0, Reason.LOAD_UP if above.rung == last.step.rung else Reason.RUNG_UP
    _, high = aimed_at(planned, last.step.rung) or (1, 1)
    return last.step, high, Reason.UNTOLD if steps.is_untold(last.step) else Reason.HIGHEST


def _as_asked(planned: PlannedExercise, steps: Steps, last: Bout) -> Found | None:
    """What the athlete changed the last time goes on, until it is done in full without trouble."""
    asked = last.asked
    rungs = {variant.id: rung for rung, variant in enumerate(planned.exercise.ladder)}
    if asked is None or asked.variant not in rungs or (asked.reason in SAID and last.own_top and last.was_well):
        return None
    rung = rungs[asked.variant]
    if rung == last.step.rung:
        _, aim, _ = _held(planned, last)
        return last.step, aim, asked.reason
    return steps.at(rung, last.step.load_kg), 0, asked.reason


def _held(planned: PlannedExercise, last: Bout) -> Found:
    """The same step: a repetition more, or as many as have to be there first."""
    _, high = aimed_at(planned, last.step.rung) or (1, 1)
    if last.best is None:
        return last.step, 0, Reason.UNCOUNTED
    if last.missed:
        return last.step, 0, Reason.MISSED
    if last.top:
        reason = {None: Reason.UNRATED, "hard": Reason.TOP_HARD}.get(last.effort, Reason.TOP_ONCE)
        return last.step, high, reason
    if not last.complete and last.best >= high:
        return last.step, high, Reason.UNFINISHED
    return last.step, last.best + 1, Reason.MORE


def _is_easier(one: Step, other: Step) -> bool:
    return (one.rung, one.load_kg or 0) < (other.rung, other.load_kg or 0)
