"""Changes: what a plan does otherwise than its routine says, as spoken sentences."""

from collections.abc import Iterable

from coach.cues.phrases import Phrases
from coach.workout.catalog import Catalog
from coach.workout.plan import Change, ChangeKind

#: Changes for lack of a thing are told one by one; those for lack of time in one sentence of each kind.
_KEYS = {
    ChangeKind.STAND_IN: "change_stand_in",
    ChangeKind.EASIER: "change_easier",
    ChangeKind.OTHER: "change_other",
    ChangeKind.LEFT_OUT: "change_left_out",
    ChangeKind.SWAPPED: "change_swapped",
}


def sentences(changes: Iterable[Change], phrases: Phrases, catalog: Catalog) -> list[str]:
    """Each change in a sentence, in their order; what there is no time for comes last."""
    changes = list(changes)
    told = [_lacking(change, phrases, catalog) for change in changes if change.kind in _KEYS]
    fewer = [change for change in changes if change.kind is ChangeKind.FEWER_SETS]
    if fewer:
        left = [
            phrases.part("sets_of", sets=phrases.count("sets", change.sets or 1), name=change.exercise)
            for change in fewer
        ]
        told.append(phrases.say("change_fewer_sets", sets=phrases.listed(left)))
    names = [change.exercise for change in changes if change.kind is ChangeKind.NO_TIME]
    if names:
        told.append(phrases.say("change_no_time", names=phrases.listed(names)))
    told += [phrases.say("change_unchecked", name=one.exercise) for one in changes if one.kind is ChangeKind.UNCHECKED]
    return told


def _lacking(change: Change, phrases: Phrases, catalog: Catalog) -> str:
    thing = catalog.equipment[change.missing] if change.missing else None
    missing = (thing.aliases or (thing.name,))[0] if thing else ""
    return phrases.say(_KEYS[change.kind], missing=missing, name=change.exercise, instead=change.instead or "")
