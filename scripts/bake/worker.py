"""What one process does: asks the site for pages and writes them, a job after another."""

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from scripts.bake import data
from scripts.bake.address import SINGLE, Addresses, relative
from scripts.bake.folder import Folder
from scripts.bake.page import Pages, anywhere, linked
from scripts.bake.plan import LINKED, SIZE, Plan, Table, address
from scripts.bake.server import Server
from scripts.ddl import quote
from scripts.site import NAME

NEXT = re.compile(r"<!-- next: (\S*) -->\n?")
MOVED = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body><p>This row has another identifier now: <a href="{target}">{key}</a>.</p></body>
</html>
"""


@dataclass(frozen=True)
class Task:
    """From what to bake, and where to."""

    descriptor: Path
    database: Path
    output: Path
    base: str
    plan: Plan


@dataclass(frozen=True)
class Job:
    """A part of the work: a kind, what it is of, and for rows the first and how many."""

    kind: str
    name: str = ""
    first: int = 0
    count: int = 0


@dataclass
class Done:
    """What came of a job: files, how many were written, bytes, and what is wrong, in sentences."""

    files: int = 0
    written: int = 0
    size: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Done") -> None:
        self.files += other.files
        self.written += other.written
        self.size += other.size
        self.faults += other.faults


class Worker:
    """Bakes jobs of one task."""

    def __init__(self, task: Task) -> None:
        self.task, self.plan = task, task.plan
        self.folder = Folder(task.output)
        self.pages = Pages(Addresses(task.plan.questions), frozenset(task.plan.files()), task.base)
        self.connection = sqlite3.connect(f"file:{task.database}?immutable=1", uri=True)
        self.server = Server(task.descriptor, task.database)
        self.faults: list[str] = []

    def run(self, job: Job) -> Done:
        """Do a job and tell what came of it."""
        folder = self.folder = Folder(self.task.output, self.folder.made)
        self.pages.dead, self.faults = set(), []
        kinds: dict[str, Callable[[Job], None]] = {
            "rows": self.rows,
            "list": self.list,
            "question": self.question,
            "retired": self.retired,
            "gathered": self.gathered,
        }
        kinds[job.kind](job)
        dead = [
            f"{page} links to {to}, which the site does not have; it has no link now." for page, to in self.pages.dead
        ]
        return Done(folder.files, folder.written, folder.size, [*self.faults, *sorted(dead)])

    def page(self, path: str, file: str, status: int = 200) -> str:
        """Write a page of the server as a file, and give it; one that fails is told and not written."""
        answer = self.server.get(path)
        given = answer.body.decode()
        if answer.status != status:
            self.faults.append(f"The site answers {answer.status} to {path}. See with make serve what it says.")
            return ""
        self.folder.write(file, self.pages.baked(NEXT.sub("", given), path, file))
        return given

    def rows(self, job: Job) -> None:
        """Some rows of a table: a page, JSON, and JSON-LD where there is any."""
        table = self.table(job.name)
        order = ", ".join(map(quote, table.key))
        sql = f"SELECT * FROM {quote(table.name)} ORDER BY {order} LIMIT {job.count} OFFSET {job.first}"
        cursor = self.connection.execute(sql)
        columns = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(columns, values, strict=True))
            key = address(tuple(row[name] for name in table.key))
            self.folder.write(table.row(key, "json"), data.row(table.name, table.key, row))
            if self.page(f"/{NAME}/{table.name}/{key}", table.row(key)) and table.name in LINKED:
                self.linked(table, key)

    def linked(self, table: Table, key: str) -> None:
        """The JSON-LD that the page of a row carries, as a file."""
        text = (self.task.output / table.row(key)).read_text(encoding="utf-8")
        if found := linked(text):
            self.folder.write(table.row(key, "jsonld"), found)

    def list(self, job: Job) -> None:
        """A table or view: all of it as CSV and JSON, and its pages of rows."""
        table = self.table(job.name)
        whole = data.table(self.connection, table.name)
        self.data(table.name, whole)
        path = f"/{NAME}/{table.name}"
        asked = f"{path}?_size={SIZE}"
        for number in range(1, table.pages + 1):
            given = self.page(asked, table.page(number))
            token = NEXT.search(given)
            asked = f"{path}?_size={SIZE}&_nofacet=1&_page={number + 1}&_next={token[1] if token else ''}"

    def data(self, name: str, rows: data.Rows) -> None:
        self.folder.write(f"{NAME}/{name}.csv", rows.as_csv())
        self.folder.write(f"{NAME}/{name}.json", rows.as_json())

    def question(self, job: Job) -> None:
        """A stored question with its parameters as they are where the reader gives none."""
        question = self.plan.questions[job.name]
        self.data(job.name, data.answer(self.connection, question.sql, question.parameters))
        self.page(f"/{NAME}/{job.name}", f"{NAME}/{job.name}.html")

    def retired(self, job: Job) -> None:
        """The page of an identifier that is no longer in use: it leads to the row that took its place."""
        path, file = f"/{NAME}/{job.name}", f"{NAME}/{job.name}.html"
        answer = self.server.get(path)
        if answer.status != 301:
            self.faults.append(f"{job.name} is retired, and the site names no row that took its place.")
            return
        target = self.pages.addresses.file(answer.header(b"location").decode())
        text = MOVED.format(target=relative(target, file), key=Path(target).stem)
        self.folder.write(file, self.pages.baked(text, path, file))

    def gathered(self, job: Job) -> None:
        """The pages that stand once; that of an error has links that work at any depth."""
        for path, file in SINGLE.items():
            self.page(path, file)
        tables = [(each.name, self.server.columns(each.name)) for each in self.plan.tables]
        sql = self.server.rendered("sql.html", tables=tables)
        self.folder.write("sql.html", self.pages.baked(sql, "/sql", "sql.html"))
        lost = self.pages.baked(self.server.get("/no-such-page").body.decode(), "/no-such-page", "404.html")
        self.folder.write("404.html", anywhere(lost, urlsplit(self.task.base).path.rstrip("/")))

    def table(self, name: str) -> Table:
        return next(each for each in self.plan.tables if each.name == name)
