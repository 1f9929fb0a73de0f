"""The register of published identifiers against the version of the package itself."""

import re
from collections.abc import Iterator

from schemas.package import Package
from schemas.problem import Problem
from schemas.tables import Tables, Unavailable, listed

TABLE = "identifiers"


def check_versions(package: Package, tables: Tables) -> Iterator[Problem]:
    """Identifiers that are said to be published in a version later than that of the package."""
    if TABLE not in package.resources or "version" not in package.descriptor:
        return
    try:
        published = getattr(tables, TABLE)
    except Unavailable:
        return
    own = package.descriptor["version"]
    message, fix = f"The package itself is of version {own}.", "Write the version that published the row first."
    for line, version in zip(published.index, listed(published.version), strict=True):
        if isinstance(version, str) and numbers(version) > numbers(own):
            path = package.resources[TABLE].path
            yield Problem(path, int(line), "version", version, "version-ahead", "error", message, fix)


def numbers(version: str) -> list[tuple[int, str]]:
    """The numbers of a version in their order of size, without what marks one that precedes a release."""
    return [(len(each), each) for each in re.findall("0|[1-9][0-9]*", re.split("[-+]", version)[0])]
