"""Files that no page of the server stands behind: the database, static files, and what machines read first."""

import json
import sqlite3
from contextlib import closing

from schemas.package import Package, load
from scripts import finder, normalise, online
from scripts.bake import crawlers, feed
from scripts.bake.folder import Folder
from scripts.bake.plan import static
from scripts.bake.worker import Task
from scripts.site import NAME, metadata
from scripts.statements import SITE


def write_static(task: Task, folder: Folder) -> None:
    """The database, the package, the static files, and the rules of search for the script that searches."""
    folder.write(f"{NAME}.db", task.database.read_bytes())
    for file in static():
        folder.write(file, (SITE / file).read_bytes())
    for file in task.plan.data:
        folder.write(file, (task.descriptor.parent / file).read_bytes())
    folder.write("datapackage.json", json.dumps(descriptor(load(task.descriptor)), ensure_ascii=False, indent=1))
    folder.write("static/baked/search.json", json.dumps(search_rules(), ensure_ascii=False, indent=1))


def descriptor(package: Package) -> dict:
    """The descriptor with the schemas inside; its tables lie beside it as they do in the package."""
    told = online.descriptor(package, NAME)
    for resource, given in zip(told["resources"], package.descriptor["resources"], strict=True):
        resource |= {"path": given["path"], "dialect": given["dialect"]}
    return told


def search_rules() -> dict:
    """What search in the browser must know to find the same rows in the same order as the server."""
    return {
        "kinds": finder.KINDS,
        "longest": finder.LONGEST,
        "few": finder.FEW,
        "many": finder.MANY,
        "snippet": finder.SNIPPET,
        "counts": finder.COUNTS,
        "hits": finder.HITS,
        "spellings": finder.SPELLINGS,
        "letters": normalise.LETTERS,
        "endings": normalise.ENDINGS,
        "shortest": normalise.SHORTEST,
    }


def write_texts(task: Task, folder: Folder) -> None:
    """Feed, guide for machines, rules for crawlers, and the list of all pages."""
    package = load(task.descriptor)
    with closing(sqlite3.connect(f"file:{task.database}?immutable=1", uri=True)) as connection:
        folder.write("feed.xml", feed.feed(package.descriptor, connection, task.base))
    folder.write("llms.txt", crawlers.guide(package.descriptor, metadata(package), task.plan, task.base))
    folder.write("robots.txt", crawlers.robots(task.base))
    folder.write("sitemap.xml", crawlers.sitemap(task.plan.files(), task.base))
