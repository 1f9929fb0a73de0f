"""Politeness towards a service: wait and ask again where it is busy, for as long as it asks, and give up in one line.

Both clients send through urllib3, whose `Retry` does the waiting.
"""

from typing import Any

from urllib3.util.retry import Retry

from schemas.problem import CannotRun
from scripts.refresh.say import say

TRIES = 4
BACKOFF = 2.0
"""Seconds before the second repetition; each further one waits twice as long."""
LONGEST = 120
"""Seconds that a run waits at most where a service names a time; beyond that a person had better come back."""
BUSY = (429, 500, 502, 503, 504)
LATER = "Run the same command again later: what was fetched is kept."


class Patience(Retry):
    """Repeats a request that met a busy service; says so, and honours `Retry-After`."""

    def get_retry_after(self, response: Any) -> float | None:
        """Seconds that the service asks to wait, if it names them."""
        seconds = super().get_retry_after(response)
        if seconds is not None and seconds > LONGEST:
            raise CannotRun(f"The service asks to wait {seconds:.0f} seconds. {LATER}")
        return seconds

    def sleep(self, response: Any = None) -> None:
        """Wait as long as the service asks, or else a little longer each time."""
        named = self.get_retry_after(response) if response is not None else None
        seconds = named or self.get_backoff_time()
        if seconds:
            status = f"answers {response.status}" if response is not None else "does not answer"
            say(f"The service {status}; asking again in {seconds:.0f} s.")
        super().sleep(response)


def patience() -> Patience:
    """The patience of one request: a few repetitions where the service is busy, fewer where there is none."""
    return Patience(
        total=TRIES,
        connect=1,
        status_forcelist=BUSY,
        allowed_methods=["GET"],
        backoff_factor=BACKOFF,
        raise_on_status=False,
    )


def refused(service: str, status: int, key: str) -> CannotRun:
    """What to tell people about an answer that is not 200; `key` is the variable that holds the key."""
    if status == 429:
        return CannotRun(f"{service} is throttling requests (429). {LATER} A longer --pause helps.")
    if status in (401, 403):
        return CannotRun(f"{service} refuses the request ({status}). Set {key} to a valid key, or unset it.")
    if status >= 500:
        return CannotRun(f"{service} is out of order ({status}). {LATER}")
    return CannotRun(
        f"{service} does not know this request ({status}). Look at docs/refresh.md: has the service changed?"
    )


def unreachable(service: str, address: str) -> CannotRun:
    """What to tell people where nobody answers, or the answer breaks off."""
    return CannotRun(f"{service} cannot be reached at {address}, or breaks off. Is this machine online? {LATER}")


def changed(service: str, detail: str) -> CannotRun:
    """What to tell people about an answer in another form than the documented one."""
    return CannotRun(
        f"{service} answered in a form that is not known here: {detail} It was cut short or has changed; "
        "run the command again, then see docs/refresh.md."
    )
