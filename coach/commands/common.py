"""What several commands share: finding the plan and the language, printing records."""

import json
import shlex
import sys
from collections.abc import Iterable

import click

from coach.athletes import known_athlete
from coach.commands.remarks import remark
from coach.content.library import Library, load_library
from coach.errors import UsageError
from coach.faces.transcript import Record, line
from coach.language.command import Command
from coach.language.language import Language, known_languages, load_language
from coach.settings import folders


def told_library() -> Library:
    """All content; that something is wrong with it is said in one line."""
    library = load_library()
    if told := told_problems(library):
        remark(told)
    return library


def told_problems(library: Library) -> str:
    """The problem of one's own files, or how many there are, in a line; "" when there are none."""
    if len(library.problems) < 2:
        return "".join(str(problem) for problem in library.problems)
    folder = shlex.quote(str(folders().routines))
    return f"{len(library.problems)} problems in your own files; see: coach check {folder}"


def spoken_language(code: str) -> Language:
    """A language the coach can speak. Raises UsageError for one it can only hear, or does not know."""
    language = load_language(code)
    if not language.says:
        spoken = [other for other in known_languages() if load_language(other).says]
        raise UsageError(f"The coach hears {language.name} but does not speak it.", f"It speaks: {', '.join(spoken)}.")
    return language


def called(language: Language, address: bool | None) -> Language:
    """What is listened for in a language: by address or not, as is wished, else as the athlete has set it."""
    return language.addressed() if (known_athlete().address if address is None else address) else language


def calling(language: Language) -> str:
    """One line about what counts by address."""
    first, pain = language.commands[Command.NEXT][0], language.commands[Command.HURTS][0]
    example = f"{language.address}, {first}"
    return f'A spoken command counts only after "{language.address}": "{example}". "{pain}" counts alone.'


def print_records(records: Iterable[Record], *, as_json: bool) -> None:
    """Print a transcript, for people or for programs."""
    for record in records:
        text = json.dumps(record, ensure_ascii=False) if as_json else line(record)
        if text is not None:
            click.echo(text)


def is_interactive() -> bool:
    """Whether a person sits at a terminal that can show a live view and take keys."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def device_name(name: str | None) -> str | int | None:
    """A device as it was named on the command line: a part of its name, or its number."""
    return int(name) if name is not None and name.isdigit() else name
