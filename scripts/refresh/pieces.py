"""What was fetched already: one small JSON file a piece, so that a run that was ended goes on where it was."""

import json
import re
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from schemas.problem import CannotRun
from scripts.refresh.say import say


class Pieces:
    """A folder of finished pieces by name."""

    def __init__(self, folder: Path, restart: bool = False) -> None:
        self.folder = folder
        if restart and folder.exists():
            for path in folder.glob("*.json"):
                path.unlink()

    def path(self, name: str) -> Path:
        return self.folder / (re.sub(r"[^A-Za-z0-9._-]", "_", name) + ".json")

    def read(self, name: str) -> Any | None:
        """A piece, or None where there is none that is whole."""
        try:
            return json.loads(self.path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def day(self, name: str) -> date:
        """The day on which a piece was fetched."""
        return date.fromtimestamp(self.path(name).stat().st_mtime)

    def write(self, name: str, piece: Any) -> None:
        """Keep a piece; it appears whole or not at all."""
        path = self.path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_suffix(".new")
            new.write_text(json.dumps(piece), encoding="utf-8")
            new.replace(path)
        except OSError as error:
            raise CannotRun(f"{path} cannot be written: {error.strerror}. Name another folder with --kept.") from error


def gather(asks: Mapping[str, Callable[[], list[Any]]], pieces: Pieces, pause: float = 0) -> list[Any]:
    """What all asks bring, in order; only those are asked whose piece is not kept, with a pause between them."""
    found: list[Any] = []
    asked = 0
    for number, (name, ask) in enumerate(asks.items(), 1):
        piece = pieces.read(name)
        kept = f", kept from {pieces.day(name)}" if piece is not None else ""
        if piece is None:
            time.sleep(pause if asked else 0)
            asked += 1
            piece = ask()
            pieces.write(name, piece)
        say(f"{number}/{len(asks)} {name}: {len(piece)} figures{kept}")
        found += piece
    return found
