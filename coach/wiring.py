"""Puts the parts of a workout together: the voice and its clips, the port, the ear. Says what had to be left out."""

import threading
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from coach.cues.estimate import spoken_seconds
from coach.hearing.ear import Ear
from coach.hearing.engines import Engine, choose
from coach.hearing.process import RecogniserProcess
from coach.language.language import Language
from coach.rehearsal import rehearse, texts
from coach.session.conversation import Conversation
from coach.session.session import Session
from coach.settings import clip_limit, clips_folder
from coach.speech.cache import ClipCache
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from coach.speech.voice import CachedVoice
from coach.voices import choose as choose_voice
from coach.voices import system
from coach.workout.athlete import Athlete
from coach.workout.plan import Plan

if TYPE_CHECKING:
    from rich.progress import Progress

#: The workout starts when its first clips are there, and waits for the others at most this long.
PREPARE_SECONDS = 2.0
#: So many clips must be there before the first word: the opening and the first exercise.
FIRST_CLIPS = 12
#: Clips that are there already are read one by one, so that nothing else is held up.
READING_PAUSE_SECONDS = 0.01


def open_voice(language: Language, athlete: Athlete | None = None) -> CachedVoice:
    """The voice of the athlete's choice, or the system's, with its cache. Raises CoachError when there is no engine."""
    athlete = athlete or Athlete()
    choice = choose_voice(language.code, athlete)

    def instead() -> Pyttsx3Engine:
        return system(language.code)

    cache = ClipCache(clips_folder(), clip_limit())
    other = instead if choice.own else None
    return CachedVoice(
        choice.engine, cache, other, choice.remark, language.aloud, spoken_seconds, athlete.speech_percent
    )


def texts_of(plan: Plan, language: Language, seed: int) -> Iterator[str]:
    """Everything a workout may say: its main course in order, then the replies."""
    return said_in(Session(plan, language, spoken_seconds, seed), language)


def said_in(conversation: Conversation, language: Language) -> Iterator[str]:
    """Everything a conversation may say that has not begun: its main course in order, then the replies."""
    yield from texts(rehearse(conversation, language))
    yield from conversation.texts()


def prepare(voice: CachedVoice, wanted: Iterable[str]) -> None:
    """Make the clips of a workout, with a progress bar; go on as soon as it can begin, the rest follows meanwhile.

    Raises CoachError when the voice cannot say the first words.
    """
    wanted = list(dict.fromkeys(wanted))
    if all(voice.ready(text) for text in wanted):
        # Read, they are found to be whole: half a second for all of them, which the first word does not wait for.
        for text in wanted[:FIRST_CLIPS]:
            voice.clip(text)
        voice.prepare(wanted, background=True, pause=READING_PAUSE_SECONDS)
    else:
        _render(voice, wanted)
    tell_remarks(voice)


def tell_remarks(voice: CachedVoice) -> None:
    """Say in lines what the user should know of the voice and was not told yet."""
    for line in voice.remarks():
        click.echo(line, err=True)


def _render(voice: CachedVoice, wanted: list[str]) -> None:
    done = threading.Event()
    with _progress() as progress:
        task = progress.add_task("Preparing the coach's voice", total=len(wanted))

        def advance(count: int, total: int) -> None:
            progress.update(task, completed=count)
            if count == total:
                done.set()

        began = time.monotonic()
        voice.prepare(wanted, advance, background=True)
        for text in wanted[:FIRST_CLIPS]:
            voice.clip(text)
        done.wait(max(0.0, PREPARE_SECONDS - (time.monotonic() - began)))


def open_ear(engine: Engine, language: Language) -> Ear:
    """An ear whose recogniser is a process of its own: live, it may crash or take long, and the workout goes on.

    Raises CoachError when there is nothing that could listen.
    """
    name, model = choose(engine, language)
    # The child is asked for "auto" too, so that PocketSphinx can step in for a Vosk that does not load there.
    vocabulary = language.vocabulary.model_dump_json() if language.vocabulary else None
    address = language.address if language.by_address else None
    arguments = (engine, language.code, str(model) if model else None, vocabulary, address)
    return Ear(RecogniserProcess(name, "coach.hearing.engines:open_by_code", arguments), language)


def _progress() -> "Progress":
    from rich.console import Console  # noqa: PLC0415  # a tenth of a second, which most workouts need not wait
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  # as above

    console = Console(stderr=True, highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
