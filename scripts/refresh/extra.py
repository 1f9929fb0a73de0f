"""The libraries that only this verb needs, so that everything else installs and starts without them."""

from importlib.util import find_spec

from schemas.problem import CannotRun

NEEDED = {
    "comtrade": ("comtradeapicall",),
    "imf": ("sdmx",),
    "baci": ("dask", "distributed"),
}


def require(service: str) -> None:
    """Raise `CannotRun` with the command that installs what a service needs, where something is missing."""
    missing = [name for name in NEEDED[service] if find_spec(name) is None]
    if missing:
        raise CannotRun(
            f"refresh {service} needs {', '.join(missing)}, not installed here. Run make refresh once, then this again."
        )
