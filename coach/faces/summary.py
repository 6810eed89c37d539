"""The summary: what was done in a workout, in a line for its end."""

from coach.faces.transcript import amount
from coach.session.session import Session


def summary(session: Session) -> str:
    """What was done: "Done: 2 sets (wall-sit 30 s; single-leg-deadlift 10 left, 9 right)."."""
    done: dict[str, list[str]] = {}
    for one in session.logged:
        side = f" {one.side}" if one.side else ""
        done.setdefault(one.exercise, []).append(f"{amount(one.reps, one.seconds)}{side}")
    if not done:
        return "Nothing was finished this time."
    parts = [f"{exercise} {', '.join(sets)}" for exercise, sets in done.items()]
    count = session.sets_done
    return f"Done: {count} set{'s' if count > 1 else ''} ({'; '.join(parts)})."
