"""A sound card without hardware: a PulseAudio server of one's own, with null sinks for speaker and microphone.

What a program plays to the default device can be recorded with `record`; what `say` plays, the program hears from
its default microphone. Each card has its own runtime folder and ALSA configuration, so several can run at once.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PROGRAMS = ("pulseaudio", "pactl", "pacat", "parec")
#: The layout of eight channels that ALSA has.
EIGHT = "front-left,front-right,rear-left,rear-right,front-center,lfe,side-left,side-right"
_START_SECONDS = 15.0
_ALSA = """
pcm.pulse { type pulse }
ctl.pulse { type pulse }
pcm.!default { type pulse }
ctl.!default { type pulse }
"""
_MODULES = (
    "module-native-protocol-unix",
    "module-null-sink sink_name=speaker rate=48000",
    "module-null-sink sink_name=room rate=48000",
    "module-remap-source source_name=mic master=room.monitor",
)


def missing() -> str | None:
    """Why there can be no virtual card on this machine, or None."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if absent:
        return f"no program {', '.join(absent)} (apt-get install pulseaudio pulseaudio-utils)"
    if not any(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        return "no ALSA plug-in for PulseAudio (apt-get install libasound2-plugins)"
    return None


class Recording:
    """What a sink plays, recorded in the background at 48 kHz, mono float32."""

    def __init__(self, source: str, path: Path, environment: dict[str, str]) -> None:
        self._path = path
        with path.open("wb") as file:
            self._process = subprocess.Popen(
                ["parec", "-d", source, "--rate=48000", "--channels=1", "--format=float32le", "--latency-msec=50"],
                stdout=file,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
        until = time.monotonic() + _START_SECONDS
        while path.stat().st_size == 0 and time.monotonic() < until:  # a null sink's monitor runs from the start
            time.sleep(0.02)

    def samples(self) -> NDArray[np.float32]:
        """Everything up to now."""
        data = self._path.read_bytes()
        return np.frombuffer(data[: len(data) // 4 * 4], dtype="<f4")

    def stop(self) -> NDArray[np.float32]:
        """End the recording and return it."""
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait()
        return self.samples()


class VirtualCard:
    """One server. `environment` is for the programs that shall use it; it can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None
        self._quiet_room: subprocess.Popen[bytes] | None = None
        self._recordings: list[Recording] = []
        runtime = folder / "runtime"
        for name in (runtime, folder / "home"):
            name.mkdir(mode=0o700)
        (folder / "asound.conf").write_text(_ALSA, encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("PULSE_", "XDG_", "ALSA_"))}
        self.environment = kept | {
            "XDG_RUNTIME_DIR": str(runtime),
            "HOME": str(folder / "home"),
            "PULSE_SERVER": f"unix:{runtime}/pulse/native",
            "ALSA_CONFIG_PATH": f"{folder}/asound.conf",
        }

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self._server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
            + [f"--load={module}" for module in _MODULES],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + _START_SECONDS
        while not self._control("set-default-sink", "speaker") or not self._control("set-default-source", "mic"):
            if time.monotonic() > until or self._server.poll() is not None:
                raise RuntimeError("the virtual sound card does not start")
            time.sleep(0.05)
        self._quiet_room = self._play_silence()

    def kill(self) -> None:
        """End the server as a crash would."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None
        if self._quiet_room is not None:
            self._quiet_room.kill()
            self._quiet_room.wait()
            self._quiet_room = None

    def control(self, *words: str) -> str:
        """What `pactl` answers. Raises when it refuses."""
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, check=True, timeout=30, text=True
        )
        return done.stdout

    def unplug(self, name: str) -> None:
        """Take a sink or source away."""
        for line in self.control("list", "short", "modules").splitlines():
            number, _, arguments, *_ = line.split("\t")
            if f"_name={name} " in f"{arguments} ":
                self.control("unload-module", number)

    def plug(self, module: str, *arguments: str) -> None:
        """Add a sink or source: a module of the server, without the prefix "module-"."""
        self.control("load-module", f"module-{module}", *arguments)

    def configure(self, devices: Mapping[str, str]) -> None:
        """Give ALSA these devices, each a sink or source of the server, for programs that look from now on."""
        lines = [f"pcm.{name} {{ type pulse device {device} }}\n" for name, device in devices.items()]
        (self._folder / "asound.conf").write_text("".join(lines) + _ALSA, encoding="utf-8")

    def say(self, samples: NDArray[np.float32], rate: int, into: str = "room") -> None:
        """Play into the microphone; returns when it has been played. Several channels are a second dimension."""
        channels = samples.shape[1] if samples.ndim > 1 else 1
        command = ["pacat", "-d", into, f"--rate={rate}", f"--channels={channels}", "--format=float32le"]
        if channels == 8:
            command.append(f"--channel-map={EIGHT}")
        data = np.ascontiguousarray(samples, dtype="<f4").tobytes()
        subprocess.run(command, input=data, env=self.environment, check=True, capture_output=True, timeout=120)

    def record(self, sink: str = "speaker") -> Recording:
        """Record what a speaker plays from now on."""
        path = self._folder / f"recording-{len(self._recordings)}.raw"
        recording = Recording(f"{sink}.monitor", path, self.environment)
        self._recordings.append(recording)
        return recording

    def close(self) -> None:
        """End everything that was started."""
        for recording in self._recordings:
            recording.stop()
        self.kill()

    def _play_silence(self) -> subprocess.Popen[bytes]:
        """Keep the room awake: an idle null sink brings its first samples only after two seconds."""
        with Path("/dev/zero").open("rb") as zeros:
            return subprocess.Popen(
                ["pacat", "-d", "room", "--rate=48000", "--channels=1", "--format=s16le", "--latency-msec=40"],
                stdin=zeros,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self.environment,
            )

    def _control(self, *words: str) -> bool:
        done = subprocess.run(["pactl", *words], env=self.environment, capture_output=True, check=False, timeout=30)
        return done.returncode == 0


@contextmanager
def virtual_card() -> Iterator[VirtualCard]:
    """A running card, gone at the end."""
    # A socket's path may have 107 characters at most, which rules out pytest's own folders.
    folder = Path(tempfile.mkdtemp(prefix="card-"))
    card = VirtualCard(folder)
    try:
        card.start()
        yield card
    finally:
        card.close()
        shutil.rmtree(folder, ignore_errors=True)
