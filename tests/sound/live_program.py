"""A program for the tests against a virtual card: beats every half second, and everything it hears and plays.

`python live_program.py SECONDS RESULT.npz [OPTIONS]`. The options are JSON: what a `DevicePort` takes, and `sound`:
"beats", "noise" or "hum" all the time. A process of its own, because PortAudio reads the
environment, and the list of devices, only once. Prints JSON lines: what changes in the status, the first sound
heard, and at the end the counts; a CoachError goes to stderr, with exit code 1.
"""

import json
import sys
import threading
from typing import Any

import numpy as np

from coach.audio import SPEAKER_RATE, resample
from coach.errors import CoachError
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer, Sound
from coach.sound.port import Block

BEAT = np.full(480, 0.5, dtype=np.float32)
FIRST_BEAT, BEAT_FRAMES = SPEAKER_RATE, SPEAKER_RATE // 2


def tell(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def sounds(what: str, seconds: float) -> list[Sound]:
    if what == "beats":
        return [Sound(FIRST_BEAT + index * BEAT_FRAMES, BEAT) for index in range(2 * round(seconds))]
    frames = round(seconds * SPEAKER_RATE)
    if what == "noise":
        # Like speech it has little above 4 kHz, where servers resample badly.
        noise = np.random.default_rng(3).standard_normal(frames // 6).astype(np.float32)
        return [Sound(0, resample(np.float32(0.1) * noise, SPEAKER_RATE // 6, SPEAKER_RATE))]
    return [Sound(0, (0.5 * np.sin(2 * np.pi * 217 * np.arange(frames) / SPEAKER_RATE)).astype(np.float32))]


def run(seconds: float, result: str, sound: str = "beats", **options: Any) -> None:
    mixer = Mixer()
    mixer.play(sounds(sound, seconds))
    port = DevicePort(mixer, **options)
    # Whoever started this ends it by closing its input; blocks that come or not must not matter for that.
    threading.Thread(target=_close_with_stdin, args=(port,), daemon=True).start()
    blocks: list[Block] = []
    status: str | None = None
    hearing = False
    tell(latency=port.latency)
    for block in port.blocks():
        blocks.append(block)
        if port.status != status:
            status = port.status
            tell(status=status, at=block.seconds)
        if len(block.heard) and not hearing:
            hearing = True
            tell(hearing=True)
        if block.seconds >= seconds:
            break
    port.close()
    np.savez(
        result,
        frames=[block.frame for block in blocks],
        played=np.concatenate([block.played for block in blocks]),
        heard=np.concatenate([block.heard for block in blocks]),
    )
    tell(underruns=port.underruns, overruns=port.overruns, losses=port.losses)


def _close_with_stdin(port: DevicePort) -> None:
    sys.stdin.read()
    port.close()


if __name__ == "__main__":
    try:
        run(float(sys.argv[1]), sys.argv[2], **json.loads(sys.argv[3] if len(sys.argv) > 3 else "{}"))
    except CoachError as error:
        sys.exit(str(error))
