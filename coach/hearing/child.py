"""The other end of `process`: a recogniser that is asked over standard input and answers on standard output.

Questions are a length (4 bytes, little endian) and so many bytes of mono float32 samples; a length of zero means
"finish". Answers are JSON lines: lists of hypotheses, in the order of the questions, first an empty one when the
recogniser is ready. The end of standard input ends the process.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import astuple
from importlib import import_module
from typing import BinaryIO

import numpy as np

from coach.errors import CoachError
from coach.hearing.hypothesis import Hypothesis, Recogniser


def open_from(place: str, arguments: Sequence[str | None]) -> Recogniser:
    """Call the function at `place`, written "module:function", for a recogniser."""
    module, _, function = place.partition(":")
    recogniser: Recogniser = getattr(import_module(module), function)(*arguments)
    return recogniser


def serve(recogniser: Recogniser, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the questions end."""
    _answer(answers, [])
    while len(head := questions.read(4)) == 4:
        length = int.from_bytes(head, "little")
        if length:
            hypotheses = recogniser.accept(np.frombuffer(questions.read(length), dtype=np.float32))
        else:
            hypotheses = recogniser.finish()
        _answer(answers, hypotheses)
    recogniser.close()


def _answer(answers: BinaryIO, hypotheses: Sequence[Hypothesis]) -> None:
    answers.write(json.dumps([astuple(each) for each in hypotheses]).encode() + b"\n")
    answers.flush()


def main() -> None:
    """`python -m coach.hearing.child MODULE:FUNCTION JSON-LIST`."""
    # Whatever C code prints goes to standard error; only answers go where answers are read.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        recogniser = open_from(sys.argv[1], json.loads(sys.argv[2]))
    except CoachError as error:
        answers.write(json.dumps({"problem": str(error)}).encode() + b"\n")
        answers.flush()
        return
    try:
        serve(recogniser, sys.stdin.buffer, answers)
    except BrokenPipeError:
        # Nobody reads the answers any more: the coach has ended.
        os._exit(0)


if __name__ == "__main__":
    main()
