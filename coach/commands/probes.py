"""`coach doctor --echo` and `--latency`: measured on the real speaker and microphone."""

import click
import numpy as np

from coach.athletes import known_athlete
from coach.audio import SPEAKER_RATE, Samples
from coach.commands.common import device_name
from coach.content.library import load_library
from coach.errors import CoachError
from coach.hearing.echo_report import echo_report
from coach.language.language import load_language
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer, Sound
from coach.sound.probe import is_silent, probe
from coach.sound.quiet import quiet_libraries
from coach.sound.roundtrip import clicks, length, round_trip
from coach.wiring import open_voice

QUIET_SECONDS, SPEECH_SECONDS = 1.0, 10.0
EXERCISE = "romanian-deadlift"
DEAF = CoachError("The microphone brought nothing.", 'Is it muted? See "coach devices".')
#: Beyond this delay (seconds) it is Bluetooth, or a server that buffers much.
LONG = 0.25


def examine_echo(speaker: str | None, microphone: str | None, channel: int | None) -> None:
    """Speak for some seconds, and print what comes back and what to do. Raises CoachError."""
    voice = open_voice(load_language("en"), known_athlete())
    try:
        texts = [fact.text for fact in load_library().exercises[EXERCISE].steps]
        speech = np.concatenate([voice.clip(text).samples for text in texts])[: round(SPEECH_SECONDS * SPEAKER_RATE)]
    finally:
        voice.close()
    click.echo("The coach speaks for ten seconds. Please be quiet, where you train.")
    mixer = Mixer()
    port = DevicePort(mixer, device_name(speaker), device_name(microphone), channel=channel)
    sound = Sound(round(QUIET_SECONDS * SPEAKER_RATE), speech, "")
    played, heard = _probed(port, mixer, [sound], QUIET_SECONDS + len(speech) / SPEAKER_RATE + 1.0)
    found = echo_report(played, heard, QUIET_SECONDS)
    click.echo(f"room         {found.noise_db:.0f} dB")
    if found.has_echo:
        click.echo(f"echo         {found.level_db:.0f} dB")
        click.echo(f"delay        {1000 * (found.delay or 0.0):.0f} ms")
        click.echo(f"taken out    {', '.join(f'{one:.0f}' for one in found.reductions)} dB, second by second")
    for line in found.advice():
        click.echo(line)


def examine_latency(speaker: str | None, microphone: str | None, channel: int | None) -> None:
    """Play clicks, and print how long they take to come back. Raises CoachError when none does."""
    click.echo("Clicks for ten seconds. Please be quiet, and keep the microphone near the speaker.")
    mixer = Mixer()
    port = DevicePort(mixer, device_name(speaker), device_name(microphone), channel=channel)
    _, heard = _probed(port, mixer, clicks(), length())
    found = round_trip(heard)
    if not found.seconds:
        raise CoachError("No click came back.", "Turn the speaker up, or move the microphone nearer.")
    click.echo(f"clicks       {len(found.seconds)} of {found.sent} came back")
    click.echo(f"round trip   {1000 * found.median:.0f} ms, from {1000 * min(found.seconds):.0f} on")
    click.echo(f"spread       {1000 * found.spread:.1f} ms")
    if found.median > LONG:
        click.echo("That is long, as over Bluetooth: the counts stay even, but replies come late. Prefer a cable.")
    else:
        click.echo("That is short enough for replies to feel immediate.")


def _probed(port: DevicePort, mixer: Mixer, sounds: list[Sound], seconds: float) -> tuple[Samples, Samples]:
    try:
        with quiet_libraries():
            played, heard = probe(port, mixer, sounds, seconds)
        problem = port.status
    finally:
        port.close()
    if is_silent(heard):
        raise CoachError(problem, 'See "coach devices".') if problem else DEAF
    return played, heard
