"""Speech to train with, none of it by a voice of the measures: `speech.npz` in the folder.

People recorded for telephone exchanges, for learning letters, for pictures and for games; flite's kal16, festival's two
diphone voices and the variants of espeak-ng, which say the phrases of the coach and sentences of its documents.
"""

import random
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, Samples
from scripts.benchmarks.words import workout_language

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 12.0
PIECE_SECONDS, SHORTEST_SECONDS = 4.0, 0.15
#: A hundredth of the peak: what is quieter before and after is cut away.
QUIET = 1e-4
SAID = {"flite": 500, "espeak": 2600, "festival": 350}
#: Variants of espeak-ng that whisper, croak or are machines.
ODD = re.compile("whisper|robo|klatt6|fast|croak|demon|zac|marco|norbert", re.IGNORECASE)
ACCENTS = ("en-us", "en-us", "en-gb", "en-gb-scotland", "en-gb-x-rp")
SPEAKING = re.compile("tutorial|memressp|vtoltalk|taunt|countdown|nexus|coltive|extra")


def main() -> None:
    """Write `speech.npz` (pieces of speech, peak 1) and `effects.npz` (other sounds)."""
    folder = Path(sys.argv[1])
    chance = random.Random(1)
    unpacked = folder / "unpacked" / "usr" / "share"
    _unzip(unpacked / "games" / "warzone2100" / "base.wz", folder / "warzone")
    with ThreadPoolExecutor() as several:
        pieces = [piece for read in several.map(_read, _people(unpacked, folder, chance)) for piece in _pieces(read)]
    print(f"{len(pieces)} pieces of people")
    pieces += [piece for path in _synthetic(folder, chance) for piece in _pieces(_read(path))]
    effects = [_read(path, 60.0) for path in _effects(unpacked, folder)]
    # The speech last: that it is there says that both are.
    for name, all_of_it in (("effects", [one for one in effects if len(one) > MIC_RATE // 20]), ("speech", pieces)):
        ends = np.cumsum([len(one) for one in all_of_it])
        store(folder / f"{name}.npz", samples=np.concatenate(all_of_it).astype(np.float16), ends=ends)
        print(f"{name}: {len(all_of_it)} pieces, {ends[-1] / MIC_RATE / 60:.0f} minutes")


def store(path: Path, **arrays: np.ndarray) -> None:
    """Write a file that is whole, or not there."""
    part = path.with_name(f"part-{path.name}")
    np.savez(part, **arrays)  # type: ignore[arg-type]  # its stubs take the arrays for its one option
    part.replace(path)


def stored(path: Path) -> list[Samples]:
    """The pieces of a file that `main` wrote."""
    with np.load(path) as both:
        return np.split(both["samples"].astype(np.float32), both["ends"][:-1])


def sentences() -> list[str]:
    """What is said: every phrase for the coach, and sentences of the documents."""
    found = list(workout_language("en").phrases())
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for part in re.split(r"[.;:!?\n|]", path.read_text(encoding="utf-8")):
            sentence = re.sub(r"[^A-Za-z' ,]", "", part).strip().lower()
            if 2 <= len(sentence.split()) <= 9 and len(sentence) < 60:
                found.append(sentence)
    return list(dict.fromkeys(found))


def _people(unpacked: Path, folder: Path, chance: random.Random) -> Iterator[Path]:
    yield from sorted(path for path in (unpacked / "asterisk").rglob("*.g722") if "silence" not in path.parts)
    yield from sorted(path for path in (unpacked / "klettres").rglob("*.ogg") if chance.random() < 0.5)
    yield from sorted(path for path in (unpacked / "tuxpaint").rglob("*_desc*.ogg") if chance.random() < 0.5)
    yield from sorted((unpacked / "games" / "fillets-ng" / "sound").glob("*/en/*.ogg"))
    yield from sorted(path for path in (folder / "warzone").rglob("*.ogg") if SPEAKING.search(str(path)))


def _effects(unpacked: Path, folder: Path) -> Iterator[Path]:
    yield from sorted((unpacked / "buckle" / "wav").glob("*.wav"))[::3]
    yield from sorted(path for path in (folder / "warzone").rglob("*.ogg") if "sfx" in path.parts)
    yield from sorted((unpacked / "games" / "fillets-ng" / "music").glob("*.ogg"))


def _synthetic(folder: Path, chance: random.Random) -> Iterator[Path]:
    said, texts = folder / "said.wav", sentences()
    for _ in range(SAID["flite"]):
        stretch, pitch = chance.uniform(0.8, 1.3), chance.uniform(75, 200)
        settings = ["--setf", f"duration_stretch={stretch:.2f}", "--setf", f"int_f0_target_mean={pitch:.0f}"]
        _run(["flite", "-voice", "kal16", *settings, "-t", chance.choice(texts), "-o", str(said)])
        yield said
    listed = _run(["espeak-ng", "--voices=variant"]).decode().splitlines()[1:]
    variants = [line.split()[-1].removeprefix("!v/") for line in listed if not ODD.search(line)]
    for _ in range(SAID["espeak"]):
        voice = f"{chance.choice(ACCENTS)}+{chance.choice(variants)}"
        manner = ["-s", str(chance.randint(110, 210)), "-p", str(chance.randint(25, 75))]
        _run(["espeak-ng", "-v", voice, *manner, "-w", str(said), "--", chance.choice(texts)])
        yield said
    for voice in ("kal_diphone", "ked_diphone"):
        spoken = folder / voice
        spoken.mkdir(exist_ok=True)
        lines = [f"(voice_{voice})"]
        for number, text in enumerate(chance.choices(texts, k=SAID["festival"])):
            lines.append(f"(Parameter.set 'Duration_Stretch {chance.uniform(0.8, 1.3):.2f})")
            lines.append(f'(utt.save.wave (utt.synth (Utterance Text "{text}")) "{spoken / str(number)}.wav" \'riff)')
        script = spoken / "say.scm"
        script.write_text("\n".join(lines), encoding="ascii")
        try:
            _run(["festival", "-b", str(script)])
        except subprocess.CalledProcessError as error:
            if error.returncode >= 0:
                raise
            # A signal: now and then it dies of a sentence. Those before are there.
        yield from sorted(spoken.glob("*.wav"))


def _unzip(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder, [name for name in opened.namelist() if name.endswith(".ogg")])


def _read(path: Path, seconds: float = LONGEST_SECONDS) -> Samples:
    command = ["ffmpeg", "-v", "error", *(["-f", "g722"] if path.suffix == ".g722" else []), "-i", str(path)]
    raw = _run([*command, "-t", str(seconds), "-ac", "1", "-ar", str(MIC_RATE), "-f", "f32le", "-"])
    return np.frombuffer(raw, np.float32)


def _pieces(samples: Samples) -> Sequence[Samples]:
    """At most so long each, without the silence around, peak 1."""
    peak = float(np.abs(samples).max(initial=0.0))
    if peak < 1e-3:
        return ()
    level = samples / np.float32(peak)
    loud = np.flatnonzero(np.convolve(level**2, np.full(320, 1 / 320), "same") > QUIET)
    if not len(loud):
        return ()
    level = level[max(0, loud[0] - MIC_RATE // 100) : loud[-1] + MIC_RATE // 20]
    size = round(PIECE_SECONDS * MIC_RATE)
    pieces = [level[start : start + size] for start in range(0, len(level), size)]
    return [piece for piece in pieces if len(piece) > SHORTEST_SECONDS * MIC_RATE]


def _run(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, timeout=600).stdout


if __name__ == "__main__":
    main()
