"""The work in two processes: everything is found once, and what goes wrong in either is known here."""

import os
import shutil
import subprocess
import sys
import time
from functools import partial

import psutil
import pytest

from schemas.check import check
from schemas.parallel import beside, can_copy, in_turn, together
from schemas.problem import CannotRun
from tests.conftest import ROOT, Copy

pytestmark = pytest.mark.skipif(not can_copy(), reason="processes are copied on Linux with two processors alone")
HERE = os.getpid()


def named(number):
    time.sleep(0.001)
    return [number, "every task"]


def where(_):
    time.sleep(0.02)
    return [os.getpid()]


def failing(error, in_copy):
    time.sleep(0.02)
    if in_copy == (os.getpid() != HERE):
        raise error
    return []


def ending():
    time.sleep(0.02)
    if os.getpid() != HERE:
        os._exit(9)
    return []


def test_both_ways_find_the_same():
    tasks = [partial(named, number) for number in range(300)]
    assert together(tasks) == in_turn(tasks) == {*range(300), "every task"}


def test_two_processes_share_the_tasks():
    assert len(together([partial(where, number) for number in range(20)])) == 2


def test_more_is_found_than_a_pipe_holds():
    tasks = [lambda: ["x" * 1_000 + str(number) for number in range(500)]] * 2
    assert len(together(tasks)) == 500


@pytest.mark.parametrize("in_copy", [True, False])
def test_an_error_in_either_process_is_raised(in_copy):
    with pytest.raises(CannotRun, match="no such column"):
        together([partial(failing, CannotRun("no such column"), in_copy)] * 20)


def test_an_error_in_the_copy_says_where_it_arose():
    with pytest.raises(ValueError, match="odd") as raised:
        together([partial(failing, ValueError("odd"), True)] * 20)
    assert "in failing" in raised.value.__notes__[0]


def test_a_copy_that_is_killed_is_no_silent_success():
    with pytest.raises(CannotRun, match="ended early"):
        together([ending] * 20)


def test_a_task_runs_beside_what_goes_on_and_answers_in_turn():
    with beside(lambda: (os.getpid() + each for each in range(2))) as answers:
        assert next(answers) + 1 == next(answers) != HERE + 1


def large_then_time():
    yield "x" * 10**7
    yield time.monotonic()


def test_an_answer_of_any_size_waits_until_it_is_asked_for():
    with beside(large_then_time) as answers:
        time.sleep(0.5)
        began = time.monotonic()
        assert len(next(answers)) == 10**7
        assert next(answers) < began


def test_a_missing_answer_is_no_silent_success():
    with beside(lambda: ["the only one"]) as answers:
        next(answers)
        with pytest.raises(CannotRun, match="ended early"):
            next(answers)


def test_an_error_beside_the_copy_leaves_none_behind():
    before = psutil.Process().children()
    with pytest.raises(CannotRun, match="here"), beside(partial(where, 1)):
        assert len(psutil.Process().children()) == len(before) + 1
        raise CannotRun("here")
    assert psutil.Process().children() == before


def test_a_check_finds_the_same_in_several_processes(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    package, trade = Copy(tmp_path), Copy(tmp_path).rows("trade")
    start, end = trade[0].index("start"), trade[0].index("end")
    package.write("trade", [trade[0], *([*row[:end], row[start], *row[end + 1 :]] for row in trade[1:])])
    package.set("sources", 2, url="ftp://example.org")
    package.set("events", 7, title="")
    found = check(package.descriptor)
    monkeypatch.setattr("schemas.check.HUGE", 0)
    assert check(package.descriptor) == found
    monkeypatch.setattr("schemas.check.can_copy", lambda: False)
    assert check(package.descriptor) == found
    assert {"url", "required", "year-ends-early"} <= {problem.rule for problem in found}


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import schemas.check, scripts.__main__", "pandas"),
        (
            "from schemas.check import load, parsed_and_judged; list(parsed_and_judged(load('datapackage.json')))",
            "pandas",
        ),
    ],
)
def test_a_copy_is_made_early_and_done_soon(code, absent):
    code += f"; import sys; sys.exit({absent!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
