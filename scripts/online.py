"""What the site says of the package as a whole: its descriptor with addresses on the site, and its last changes."""

import json
from copy import deepcopy
from typing import Any
from urllib.parse import quote

from schemas.package import Package


def descriptor(package: Package, database: str) -> dict[str, Any]:
    """The descriptor as a site serves it: schemas inside, and as paths the CSV that the site gives of each table."""
    told = deepcopy(package.descriptor)
    for resource in told["resources"]:
        table = package.resources[resource["name"]]
        others = (name for name in table.columns if name not in table.primary_key)  # Datasette gives the key unasked
        columns = "".join(f"&_col={quote(name)}" for name in others)
        resource["path"] = f"{database}/{resource['name']}.csv?_stream=on{columns}"
        if isinstance(resource["schema"], str):
            resource["schema"] = json.loads((package.root / resource["schema"]).read_text(encoding="utf-8"))
        resource["dialect"] = {**resource["dialect"], "lineTerminator": "\r\n"}
        for name in ("bytes", "hash"):
            resource.pop(name, None)
    return told


def changes(package: Package) -> list[str]:
    """The entries of the newest version in the changelog; none where the package has none."""
    path = package.root / "CHANGELOG.md"
    if not path.exists():
        return []
    newest = path.read_text(encoding="utf-8").split("\n## ")[1]
    entries = newest.split("\n- ")[1:]
    return [" ".join(entry.split()).replace("`", "") for entry in entries]
