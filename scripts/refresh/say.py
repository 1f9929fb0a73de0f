"""What a long run says while it works: whole sentences on standard error, so that standard output stays the report."""

import sys


def say(sentence: str) -> None:
    """Print a sentence at once."""
    print(sentence, file=sys.stderr, flush=True)
