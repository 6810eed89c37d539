"""The other end of `process`: a recogniser that is asked over standard input and answers on standard output.

The first line is a JSON list: the arguments of the function that opens the recogniser. Then come questions: a length
(4 bytes, little endian) and so many bytes of mono float32 samples; the lengths in `FINISH` mean "finish". Answers are
JSON lines: first the `name` and the `notice` of the recogniser when it is ready, or the `problem` that keeps it from
opening; then lists of hypotheses, in the order of the questions. The end of standard input ends the process.
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
from coach.hearing.hypothesis import Recogniser

#: No samples, or more than there can be: whether a number was asked for, and whether the coach spoke meanwhile.
FINISH = {(False, False): 0, (True, False): 2**32 - 1, (False, True): 2**32 - 2, (True, True): 2**32 - 3}


def open_from(place: str, arguments: Sequence[str | None]) -> Recogniser:
    """Call the function at `place`, written "module:function", for a recogniser."""
    module, _, function = place.partition(":")
    recogniser: Recogniser = getattr(import_module(module), function)(*arguments)
    return recogniser


def serve(recogniser: Recogniser, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the questions end."""
    _write(answers, {"name": recogniser.name, "notice": recogniser.notice})
    finishes = {length: circumstances for circumstances, length in FINISH.items()}
    while len(head := questions.read(4)) == 4:
        length = int.from_bytes(head, "little")
        if length in finishes:
            number_asked, over_voice = finishes[length]
            hypotheses = recogniser.finish(number_asked=number_asked, over_voice=over_voice)
        else:
            hypotheses = recogniser.accept(np.frombuffer(questions.read(length), dtype=np.float32))
        _write(answers, [astuple(each) for each in hypotheses])
    recogniser.close()


def _write(answers: BinaryIO, answer: object) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


def main() -> None:
    """`python -m coach.hearing.child MODULE:FUNCTION`."""
    # Whatever C code prints goes to standard error; only answers go where answers are read.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        recogniser = open_from(sys.argv[1], json.loads(sys.stdin.buffer.readline()))
    except CoachError as error:
        _write(answers, {"problem": str(error)})
        return
    try:
        serve(recogniser, sys.stdin.buffer, answers)
    except BrokenPipeError:
        # Nobody reads the answers any more: the coach has ended.
        os._exit(0)


if __name__ == "__main__":
    main()
