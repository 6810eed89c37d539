"""`coach commands`: what can be said, state by state, from the table of the session and the words of a language."""

import json
from collections.abc import Iterator

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coach.errors import UsageError
from coach.language.command import Command
from coach.language.language import Language, load_language
from coach.session.states import HINTS, State, commands_in

#: So many phrases of a kind are shown to people.
SHOWN = 2
#: A gap that is filled by grammar, not by who speaks.
ARTICLE = "{article} "


def run_commands(name: str | None, *, language: str, as_json: bool) -> None:
    """List the commands of one state, or of all. Raises UsageError for a state there is not."""
    words, states = load_language(language), _states(name)
    if as_json:
        for state in states:
            for command in ordered(state):
                row = {"state": state.value, "command": command.value, "phrases": list(_phrases(words, command))}
                click.echo(json.dumps(row, ensure_ascii=False))
        return
    console = Console(highlight=False)
    for number, state in enumerate(states):
        if number:
            console.print()
        _show(state, words, console)


def ordered(state: State) -> list[Command]:
    """The commands of a state: the three that are most useful first, then the others as they are listed."""
    first = [command for command in HINTS.get(state, ()) if command in commands_in(state)]
    return [*first, *(command for command in Command if command in commands_in(state) and command not in first)]


def _states(name: str | None) -> list[State]:
    names = [each.value for each in State]
    if name is None:
        return list(State)
    if name not in names:
        raise UsageError(f'There is no state "{name}".', f"There are: {', '.join(names)}.")
    return [State(name)]


def _show(state: State, language: Language, console: Console) -> None:
    useful = HINTS.get(state, ())
    table = Table(title=state.value, title_justify="left", title_style="bold", box=None, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column()
    for command in ordered(state):
        style = "bold" if command in useful else ""
        table.add_row(command.value, escape(" · ".join(_first(language, command)) or "–"), style=style)
    console.print(table)


def _phrases(language: Language, command: Command) -> Iterator[str]:
    """All that means a command, one phrase after the other; {…} is a gap."""
    kinds = (
        language.commands.get(command, ()),
        *language.choices.get(command, {}).values(),
        *(templates.get(command, ()) for templates in (language.templates, language.reports, language.typed)),
    )
    return (text.replace(ARTICLE, "") for kind in kinds for text in kind)


def _first(language: Language, command: Command) -> Iterator[str]:
    """The first phrases for a command: of each kind, and for each value of a few."""
    kinds = (
        language.commands.get(command, ())[:SHOWN],
        *(texts[:1] for texts in language.choices.get(command, {}).values()),
        *(templates.get(command, ())[:SHOWN] for templates in (language.templates, language.reports)),
    )
    return (text.replace(ARTICLE, "") for kind in kinds for text in kind)
