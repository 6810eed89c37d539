"""`coach demo`: the coach at work in the simulated room."""

import json
import sys
from pathlib import Path

from coach.commands.common import spoken_language
from coach.commands.output import check_output
from coach.commands.remarks import remark
from coach.content.library import load_library
from coach.content.vocabulary import vocabulary
from coach.demo import demo
from coach.faces.face import View
from coach.faces.plain import PlainFace
from coach.hearing.engines import Engine, open_recogniser
from coach.settings import shipped
from coach.speech.athlete import find_athlete
from coach.wiring import open_voice, prepare, tell_remarks, texts_of


class _JsonFace(PlainFace):
    """Prints each record as it happens, one object a line."""

    def show(self, view: View) -> None:
        for record in view.records:
            print(json.dumps(record, ensure_ascii=False), file=self._out, flush=True)


def run_demo(output: Path, engine: Engine, as_json: bool) -> None:
    """Run the demo, print the dialogue as it happens, and say where the recording is."""
    check_output(output)
    # As it came with the coach, for an athlete who has everything: the recorded prompts are made for that.
    library = load_library(shipped("routines"))
    plan, words = library.plan("demo"), spoken_language("en").knowing(vocabulary(library.catalog))
    athlete = find_athlete("en")
    recogniser = open_recogniser(engine, words)
    voice = open_voice(words)
    try:
        prepare(voice, texts_of(plan, words, seed=0))
        if recogniser.notice:
            remark(recogniser.notice)
        remark(f"Coach: {voice.name}. Athlete: {athlete.name}. Recogniser: {recogniser.name}.")
        face = _JsonFace(sys.stdout) if as_json else PlainFace(sys.stdout)
        demo(plan, words, voice, recogniser, athlete, face, output)
    finally:
        voice.close()
        tell_remarks(voice)
    remark(f"Listen to it: {output}; captions: {output.with_suffix('.vtt')}.")
