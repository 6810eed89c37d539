"""`coach render`: a workout as an audio file."""

from pathlib import Path
from typing import Any

from coach.athletes import known_athlete
from coach.commands.output import check_output
from coach.commands.planning import planned
from coach.commands.remarks import remark
from coach.faces.transcript import clock
from coach.performer import Levels
from coach.rehearsal import read_script, rehearse
from coach.render import render
from coach.session.session import Session
from coach.wiring import open_voice, prepare, tell_remarks, texts_of


def run_render(
    routine: str,
    output: Path,
    script: Path | None,
    seed: int,
    language: str,
    *,
    volume: float,
    tones: float,
    **wishes: Any,
) -> None:
    """Write the file and its captions, and say where they are."""
    check_output(output)
    plan, words = planned(routine, language, **wishes)
    lines = read_script(script) if script else []
    voice = open_voice(words, known_athlete())
    try:
        prepare(voice, texts_of(plan, words, seed))
        levels = Levels(volume, tones)
        session = Session(plan, words, lambda text, percent: voice.clip(text, percent).seconds, seed, levels.gain)
        records = render(rehearse(session, words, lines), voice, output, levels)
    finally:
        voice.close()
        tell_remarks(voice)
    remark(
        f"{output} and {output.with_suffix('.vtt')}: {clock(records[-1]['at']).strip()} minutes of {plan.routine.name}."
    )
