"""Baking the site: a plan, the jobs shared among processes, and what is left over from an earlier run removed."""

import hashlib
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from pathlib import Path

from schemas.package import load
from schemas.problem import CannotRun
from scripts.bake.extras import write_static, write_texts
from scripts.bake.folder import Folder, Manifest, prepare, remove
from scripts.bake.plan import Plan, plan
from scripts.bake.progress import Progress
from scripts.bake.worker import Done, Job, Task, Worker
from scripts.report import count

ROOT = Path(__file__).parent.parent.parent
BATCH = 40
"""Rows of a job."""
FEW = 2_000
"""So few files are not worth a second process."""

MOST = 20
"""Faults that are told."""


def bake_site(descriptor: Path, database: Path, output: Path, base: str, processes: int | None = None) -> int:
    """Bake the site of a database into a folder; return the exit status, 1 where a page or a link is missing."""
    if not database.exists():
        raise CannotRun(f"There is no {database}. Build it first: make build.")
    began = time.monotonic()
    task = Task(descriptor, database, output, base.rstrip("/"), plan(load(descriptor), database))
    planned, inputs, old = task.plan.files(), fingerprint(task), Manifest.read(output)
    if old.holds(output, inputs):
        print(f"{output}: nothing has changed since the last run, {count(len(old.files), 'file')}.")
        return 0
    prepare(output)
    Manifest("", old.files | set(planned)).write(output)
    done = bake(task, processes)
    gone = remove(output, old.files - set(planned))
    Manifest("" if done.faults else inputs, frozenset(planned)).write(output)
    print(
        f"{output}: {count(done.files, 'file')}, {done.size / 1e6:,.1f} MB, {done.written:,} written and {gone:,} "
        f"removed, {time.monotonic() - began:.1f} s."
    )
    return told(done)


def bake(task: Task, processes: int | None) -> Done:
    """Do all jobs, the pages that lead to others last, and say how far it is."""
    done = Done()
    folder = Folder(task.output)
    write_static(task, folder)
    progress = Progress(len(task.plan.files()))
    most = min(os.cpu_count() or 1, 1 + len(task.plan.files()) // FEW)
    for each in results(task, jobs(task.plan), processes or most):
        done.add(each)
        progress.show(done.files)
    progress.end()
    write_texts(task, folder)
    done.add(Done(folder.files, folder.written, folder.size))
    return done


def results(task: Task, all_jobs: list[Job], processes: int) -> Iterator[Done]:
    """What comes of each job, in this process or in several."""
    if processes < 2:
        worker = Worker(task)
        yield from map(worker.run, all_jobs)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=start, initargs=(task,)) as pool:
        yield from pool.map(run, all_jobs)


WORKER: list[Worker] = []
"""The worker of a process of the pool."""


def start(task: Task) -> None:
    """Make a process of the pool ready; it ends with the one that started it, however that ends."""
    parent = multiprocessing.parent_process()
    threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
    WORKER.append(Worker(task))


def run(job: Job) -> Done:
    return WORKER[0].run(job)


def jobs(plan: Plan) -> list[Job]:
    """The work in the order in which it is to be done."""
    rows = [Job("rows", each.name, first, BATCH) for each in plan.tables for first in range(0, len(each.rows), BATCH)]
    lists = [Job("list", each.name) for each in sorted(plan.tables, key=lambda each: -each.count)]
    questions = [Job("question", name) for name in plan.questions]
    return [*rows, *lists, *(Job("retired", name) for name in plan.retired), *questions, Job("gathered")]


def told(done: Done) -> int:
    """Say what is wrong; the exit status."""
    for fault in done.faults[:MOST]:
        print(fault, file=sys.stderr)
    if len(done.faults) > MOST:
        print(f"(+{len(done.faults) - MOST} more)", file=sys.stderr)
    return 1 if done.faults else 0


def fingerprint(task: Task) -> str:
    """A hash over all that the site is made of: data, templates, code, and where it will stand."""
    digest = hashlib.sha256(f"{version('datasette')} {task.base}".encode())
    data = (task.descriptor.parent / file for file in task.plan.data)
    for path in (task.database, task.descriptor, *data, *sources()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def sources() -> Iterable[Path]:
    """The files of code, templates and words that pages are made from, in a fixed order."""
    folders = (ROOT / "scripts", ROOT / "schemas", ROOT / "site")
    yield ROOT / "CHANGELOG.md"
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
