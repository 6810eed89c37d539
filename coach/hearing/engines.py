"""Which recogniser listens."""

from pathlib import Path
from typing import Literal

from coach.errors import CoachError, UsageError
from coach.hearing.hypothesis import LocalRecogniser, Recogniser
from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary
from coach.models.store import Entry, how_to_install, listing

Engine = Literal["auto", "vosk", "pocketsphinx"]
ENGINES: tuple[Engine, ...] = ("auto", "vosk", "pocketsphinx")


def choose(engine: Engine, language: Language, model: Path | None = None) -> tuple[str, Path | None]:
    """The name of the recogniser that will listen, and the folder of its model when it has one.

    `model` is the folder of a Vosk model, by default the first of the language that is installed. "auto" is Vosk where
    there is a model for it, else PocketSphinx for English. Raises CoachError when what it needs is not there,
    UsageError for an engine that does not exist.
    """
    if engine not in ENGINES:
        raise UsageError(f"There is no engine {engine!r}.", f"There are: {', '.join(ENGINES)}.")
    if engine == "pocketsphinx":
        return "pocketsphinx", None
    model = model or installed_model(language)
    if engine == "auto" and model is None and language.code == "en":
        return "pocketsphinx", None
    if model is None:
        raise _without_model(language)
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


def installed_model(language: Language) -> Path | None:
    """The folder of the first Vosk model of a language, in the order of the manifest, that is here and whole."""
    return next((entry.path for entry in _models(language) if entry.path), None)


def _pocketsphinx(language: Language) -> LocalRecogniser:
    from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser  # noqa: PLC0415  # as above

    return PocketSphinxRecogniser(language)


def _models(language: Language) -> list[Entry]:
    return [each for each in listing() if (each.model.engine, each.model.language) == ("vosk", language.code)]


def _without_model(language: Language) -> CoachError:
    """What is missing, and how to get it; of several models the first."""
    entry = next(iter(_models(language)), None)
    if entry is None:
        return CoachError(f"The coach knows no Vosk model of {language.name}.", "Add one: voice_models/README.md.")
    state = "is damaged" if entry.damaged else "is not installed"
    return CoachError(f"The model {entry.model.name} {state}.", how_to_install(entry.model))
