"""The folder of the baked site: files are written beside their place and moved there, and only where they differ."""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from schemas.problem import CannotRun


@dataclass
class Folder:
    """Writes files below a root and counts them."""

    root: Path
    made: set[Path] = field(default_factory=set)
    """Folders that are known to exist."""
    files: int = 0
    written: int = 0
    size: int = 0

    def write(self, file: str, body: str | bytes) -> None:
        """Write a file; one that is the same already is left alone."""
        body = body.encode() if isinstance(body, str) else body
        path = self.root / file
        self.files, self.size = self.files + 1, self.size + len(body)
        if same(path, body):
            return
        if path.parent not in self.made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(path.parent)
        temporary = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
        temporary.write_bytes(body)
        os.replace(temporary, path)
        self.written += 1


def same(path: Path, body: bytes) -> bool:
    """Whether a file holds these bytes."""
    try:
        return path.stat().st_size == len(body) and path.read_bytes() == body
    except FileNotFoundError:
        return False


@dataclass(frozen=True)
class Manifest:
    """What the last run made, beside the folder: a hash over all that went in, and the files that came out."""

    inputs: str = ""
    files: frozenset[str] = frozenset()

    @staticmethod
    def path(root: Path) -> Path:
        return root.with_name(f"{root.name}.manifest.json")

    @classmethod
    def read(cls, root: Path) -> "Manifest":
        """The manifest of a folder; an empty one where there is none, or none that can be read."""
        try:
            told = json.loads(cls.path(root).read_text(encoding="utf-8"))
            return cls(told["inputs"], frozenset(told["files"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def write(self, root: Path) -> None:
        text = json.dumps({"inputs": self.inputs, "files": sorted(self.files)}, indent=0)
        Folder(root.parent).write(self.path(root).name, text)

    def holds(self, root: Path, inputs: str) -> bool:
        """Whether the folder was made from these inputs and is whole."""
        return self.inputs == inputs != "" and all((root / file).is_file() for file in self.files)


def prepare(root: Path) -> None:
    """Make the folder; raises `CannotRun` where it cannot be."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        if not os.access(root, os.W_OK):
            raise PermissionError(13, "permission denied")
        for path in root.rglob(".*.part"):  # of a run that was killed
            path.unlink()
    except OSError as error:
        raise CannotRun(f"{root} cannot be written: {error.strerror}. Name another folder with --output.") from error


def remove(root: Path, files: Iterable[str]) -> int:
    """Remove files of an earlier run, and folders that are empty then; the number of files that were there."""
    gone = 0
    for file in sorted(files):
        path = root / file
        if path.is_file():
            path.unlink()
            gone += 1
            while path.parent != root and not any(path.parent.iterdir()):
                path = path.parent
                path.rmdir()
    return gone
