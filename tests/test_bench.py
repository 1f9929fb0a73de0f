"""What `make bench` measures: a package that is sound, else it would time the wording of problems, and the start-up."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from schemas.check import check
from tests.bench import IMPORTS, ROOT, generate


def test_generated_package_is_sound(tmp_path: Path):
    generate(tmp_path, 3_000)
    assert check(tmp_path / "datapackage.json") == []
    assert len((tmp_path / "data" / "trade.csv").read_text(encoding="utf-8").splitlines()) > 3_000


@pytest.mark.alone
def test_the_record_is_checked_in_little_more_than_the_libraries_take_to_load():
    """Measured on a quiet machine it is about one and a third times; the limit leaves room for a busy one."""
    pairs = [(seconds("-m", "scripts", "validate"), seconds("-c", IMPORTS)) for _ in range(3)]
    whole, bare = (min(each) for each in zip(*pairs, strict=True))
    assert whole < 2 * bare


def seconds(*arguments: str) -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
    return time.monotonic() - began
