"""The work in two processes: everything is found once, and what goes wrong in either is known here."""

import os
import time
from dataclasses import replace
from functools import partial

import pytest

from schemas.check import check_sheets
from schemas.parallel import can_copy, in_turn, together
from schemas.problem import CannotRun
from schemas.tables import Tables

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


def test_a_check_finds_the_same_in_two_processes(real, sheets, monkeypatch):
    faulty = {name: replace(sheet, frame=sheet.frame.copy()) for name, sheet in sheets.items()}
    faulty["trade"].frame["end"] = faulty["trade"].frame["start"].to_numpy()
    faulty["sources"].frame.loc[[2, 9], "url"] = "ftp://example.org"
    faulty["events"].frame.loc[7, "title"] = None
    found = check_sheets(real, faulty, Tables(faulty))
    monkeypatch.setattr("schemas.check.can_copy", lambda: False)
    assert check_sheets(real, faulty, Tables(faulty)) == found
    assert {"url", "required", "month-cut-short"} <= {problem.rule for problem in found}
