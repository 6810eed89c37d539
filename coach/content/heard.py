"""Content of one's own must not change what a phrase means that was there before."""

from collections.abc import Iterator, Mapping

from coach.content.entries import Entry, catalog_of
from coach.content.flaw import Flaw, Key
from coach.content.kinds import Kind, RoutineFile
from coach.content.names import names_of
from coach.content.problem import Problem
from coach.content.references import carried_by
from coach.content.vocabulary import LANGUAGE, answers_of, vocabulary
from coach.language.command import Command, Intent
from coach.language.language import load_language
from coach.language.vocabulary import Vocabulary
from coach.workout.assessment import Assessment
from coach.workout.catalog import Catalog

#: Which entries a command can be about.
ABOUT = {
    Command.MISSING_EQUIPMENT: Kind.EQUIPMENT,
    Command.EXPLAIN: Kind.KNOWLEDGE,
    Command.GO_TO: Kind.EXERCISE,
}


def heard_otherwise(entries: Mapping[Key, Entry]) -> dict[Key, list[Problem]]:
    """Entries of one's own (above the lowest layer) with a phrase that means something else as well."""
    own = {key: entry for key, entry in entries.items() if entry.layer > 0}
    wrong: dict[Key, list[Problem]] = {}
    if any(kind in ABOUT.values() for kind, _ in own):
        for phrase, intents in _clashes(vocabulary(catalog_of(entries))):
            named = [key for intent in intents if (key := _key(intent)) in own]
            # The first meaning is the one that counts: of several of one's own it stays.
            blamed = named if len(named) < len(intents) else named[1:]
            for key in blamed:
                flaw = Flaw(_place(own[key].model, phrase), _told(phrase, intents, _key_meaning(key)))
                wrong.setdefault(key, []).append(own[key].problem(flaw))
    catalog = None
    for key, entry in own.items():
        if isinstance(entry.model, Assessment):
            flaws = [Flaw("outcomes", _told(*each)) for each in _clashes(answers_of(entry.model))]
        elif isinstance(entry.model, RoutineFile) and entry.model.equipment:
            catalog = catalog or catalog_of(entries)
            flaws = list(_carried(entry.model, catalog))
        else:
            continue
        if flaws:
            wrong.setdefault(key, []).extend(entry.problem(flaw) for flaw in flaws)
    return wrong


def _carried(routine: RoutineFile, catalog: Catalog) -> Iterator[Flaw]:
    """The same for the things that a routine brings along."""
    numbers = {thing.id: number for number, thing in enumerate(routine.equipment)}
    for phrase, intents in _clashes(vocabulary(carried_by(routine, catalog))):
        for intent in intents:
            if intent.command is Command.MISSING_EQUIPMENT and intent.value in numbers:
                number = numbers[intent.value]
                place = f"equipment.{number}.{_place(routine.equipment[number], phrase)}"
                yield Flaw(place, _told(phrase, intents, intent))


def _clashes(words: Vocabulary) -> Iterator[tuple[str, tuple[Intent, ...]]]:
    yield from load_language(LANGUAGE).knowing(words).clashes().items()


def _key(intent: Intent) -> Key | None:
    kind = ABOUT.get(intent.command)
    return (kind, intent.value) if kind is not None and isinstance(intent.value, str) else None


def _key_meaning(key: Key) -> Intent:
    return Intent(next(command for command, kind in ABOUT.items() if kind is key[0]), key[1])


def _place(model: object, phrase: str) -> str:
    """Which of the names of an entry is in a phrase."""
    bare = load_language(LANGUAGE).bare
    names = names_of(model)
    return next((place for place, text in names if bare(text) in phrase), names[0][0].split(".")[0] if names else "")


def _told(phrase: str, intents: tuple[Intent, ...], own: Intent | None = None) -> str:
    others = " or ".join(_meaning(intent) for intent in intents if intent != own)
    return f'"{phrase}" would be heard as {others} as well; choose other words'


def _meaning(intent: Intent) -> str:
    about = f" ({intent.value})" if intent.value is not None else ""
    return f'the command "{intent.command}"{about}'
