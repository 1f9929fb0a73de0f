"""How far a long run is, on standard error: a line that renews itself, or on a file one line in a while."""

import sys
import time


class Progress:
    """Counts files towards a number that is known."""

    def __init__(self, total: int) -> None:
        self.total, self.began = total, time.monotonic()
        self.live = sys.stderr.isatty()
        self.pause = 0.5 if self.live else 10.0
        self.shown = self.began

    def show(self, files: int) -> None:
        """Say how many files are done, where the last word is long enough ago."""
        now = time.monotonic()
        if now - self.shown < self.pause:
            return
        self.shown = now
        left = (now - self.began) / max(files, 1) * max(self.total - files, 0)
        words = f"{files:,} of {self.total:,} files, about {left:.0f} s left"
        print(f"\r{words}   " if self.live else words, end="" if self.live else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self.live and self.shown != self.began:
            print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)
