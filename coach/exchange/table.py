"""A file of rows under headings, with commas or semicolons, in any common encoding."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from coach.errors import CoachError

ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")
Row = Mapping[str, str]


class Table:
    """The headings of a file, and its rows with the line on which each ends. Raises CoachError where it is no table."""

    def __init__(self, path: Path) -> None:
        self._text = _read(path)
        first = self._text.lstrip().split("\n", 1)[0]
        self._separator = max(",;\t", key=first.count)
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=self._separator)
        try:
            self.headings = tuple(heading.strip() for heading in next(reader, []))
        except csv.Error as error:
            raise CoachError(f"{path}: is no table ({error}).") from error
        if len(self.headings) < 2:
            raise CoachError(
                f"{path}: has no headings.", "Choose a CSV file that Hevy, Strong or the coach has written."
            )

    def rows(self) -> Iterator[tuple[int, Row | str]]:
        """Each row by its headings, or what is wrong with it; empty ones are left out."""
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=self._separator)
        next(reader)
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield reader.line_num, f"cannot be read ({error})"
                continue
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(self.headings):
                yield reader.line_num, f"has {len(cells)} cells under {len(self.headings)} headings"
            else:
                # Some programs leave out what is empty at the end of a row.
                filled = cells + [""] * (len(self.headings) - len(cells))
                yield reader.line_num, dict(zip(self.headings, filled, strict=True))


def _read(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CoachError(f"{path}: cannot be read ({error.strerror}).") from error
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CoachError(f"{path}: is no text.", "Choose a CSV file that Hevy, Strong or the coach has written.")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CoachError(f"{path}: is no text.", "Choose a CSV file that Hevy, Strong or the coach has written.")
