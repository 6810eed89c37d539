"""When a partial hypothesis has stood long enough to be acted on."""

from dataclasses import dataclass

from coach.hearing.phrases import may_grow, takes_number
from coach.language.command import FINAL_ONLY, Command, Intent, Report
from coach.language.language import Language


@dataclass(frozen=True, slots=True)
class Patience:
    """Blocks of 20 ms for which a partial hypothesis must stay the same."""

    usual: int = 6
    #: For a phrase that begins a longer one, such as "next" and "next one".
    may_grow: int = 12
    #: For one that a number may follow, as in "done, nine": most utterances end before, and are decided by their end.
    takes_number: int = 25
    hurts: int = 2


class StablePartial:
    """Watches the partial hypotheses of one utterance."""

    def __init__(self, language: Language, patience: Patience | None = None) -> None:
        self._language = language
        self._patience = patience or Patience()
        self._text = ""
        self._blocks = 0

    def saw(self, text: str) -> Command | None:
        """The partial text of one more block. The command when the text has stood long enough, else None.

        Commands that take effect for good are never decided here, and no reports: a number may go on.
        """
        self._blocks = self._blocks + 1 if text == self._text else 1
        self._text = text
        intent = self._language.heard(text)
        if intent is None or _waits(intent):
            return None
        return intent.command if self._blocks >= self._needed(intent.command) else None

    @property
    def blocks(self) -> int:
        """For how many blocks the text has stood by now."""
        return self._blocks

    @property
    def needed(self) -> int | None:
        """For how many it must stand; None: it never will be enough."""
        intent = self._language.heard(self._text)
        return None if intent is None or _waits(intent) else self._needed(intent.command)

    def _needed(self, command: Command) -> int:
        if command is Command.HURTS:
            return self._patience.hurts
        if takes_number(self._text, self._language):
            return self._patience.takes_number
        return self._patience.may_grow if may_grow(self._text, self._language) else self._patience.usual


def _waits(intent: Intent) -> bool:
    """Whether it waits for a final result whatever stands."""
    return intent.command in FINAL_ONLY or isinstance(intent.value, Report)
