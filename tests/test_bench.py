"""What `make bench` measures is a package that is sound, else it would time the wording of problems."""

from pathlib import Path

from schemas.check import check
from tests.bench import generate


def test_generated_package_is_sound(tmp_path: Path):
    generate(tmp_path, 200)
    assert check(tmp_path / "datapackage.json") == []
    assert len((tmp_path / "data" / "trade.csv").read_text(encoding="utf-8").splitlines()) > 200
