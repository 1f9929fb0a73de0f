"""`make bench`: a trade table of 10^4, 10^5 and 10^6 rows, checked by us, by frictionless, and merely read.

Every figure is of a whole process, start-up included; memory is the peak of that process. The check works in several
processes where it can: its memory is that of the largest one, of which the others share most.
"""

import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from calendar import monthrange
from pathlib import Path

ROOT = Path(__file__).parent.parent
SIZES = [10**4, 10**5, 10**6]
FLOWS = [("IRN", "RUS", "exports"), ("IRN", "RUS", "imports"), ("RUS", "IRN", "exports"), ("RUS", "IRN", "imports")]
MONTHS = 250
QUICK = 10.0
CODES = [f"{number:06d}" for number in range(10_121, 971_000, 951) if number // 10_000 != 77]
"""Codes of goods; chapter 77 is reserved."""
COMMANDS = {
    "validate": ["-m", "scripts", "validate", "--package"],
    "frictionless": ["-m", "frictionless", "validate"],
}
IMPORTS = "import pandas, pandera.backends.pandas.register as backends, pyarrow.csv, typer, ftfy, edtf, persiantools"
READERS = {
    "pandas, text": "import pandas; pandas.read_csv(r'{table}', dtype=str, keep_default_na=False, na_values=[''])",
    "pyarrow": "import pyarrow.csv; pyarrow.csv.read_csv(r'{table}')",
    "bare imports": IMPORTS,
    "and pandera set": f"{IMPORTS}; backends.register_pandas_backends('pandas.DataFrame')",
}


def main() -> None:
    """Print one table per size, and one for the real package."""
    measure("the real package", ROOT)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder), size)
            measure(f"{size:,} rows of trade", Path(folder))


def generate(folder: Path, size: int) -> None:
    """The small package with generated rows behind those of its trade table, the same for the same size."""
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    shutil.copytree(ROOT / "tests" / "data" / "package" / "data", folder / "data")
    shutil.copy(ROOT / "datapackage.json", folder)
    goods = folder / "data" / "commodities.csv"
    head, *lines = goods.read_text(encoding="utf-8").splitlines()
    total = next(line for line in lines if line.startswith("TOTAL,"))
    used = [head, *(f"{code},,HS,,avim-sanaei-2013" for code in CODES), total]
    goods.write_text("\n".join(used) + "\n", encoding="utf-8")
    dice = random.Random(size)
    path = folder / "data" / "trade.csv"
    header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writerows(row(number, dice) for number in range(size))


def row(number: int, dice: random.Random) -> dict[str, str]:
    """One generated figure of a commodity in a month before its source was published; no two are of the same."""
    goods, place = number % len(CODES), number // len(CODES)
    reporter, partner, flow = FLOWS[place // MONTHS % len(FLOWS)]
    year, month = 1992 + place % MONTHS // 12, place % MONTHS % 12 + 1
    return {
        "id": f"test-{number:09d}",
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "measure": "value",
        "commodity": CODES[goods],
        "coverage": "goods",
        "start": f"{year}-{month:02}-01",
        "end": f"{year}-{month:02}-{monthrange(year, month)[1]}",
        "calendar": "gregorian",
        "period_basis": "stated",
        "value": str(dice.randint(10**8, 10**9)),
        "unit": "USD",
        "qualifier": "exact",
        "status": "observed",
        "source": "iran-project-2013",
        "locator": f"table {number % 500 + 1}",
    }


def measure(title: str, folder: Path) -> None:
    print(f"\n{title}\n{'':16}{'seconds':>9}{'MB':>8}", flush=True)
    for name, arguments in COMMANDS.items():
        show(name, [sys.executable, *arguments, str(folder / "datapackage.json")])
    for name, code in READERS.items():
        show(name, [sys.executable, "-c", code.format(table=folder / "data" / "trade.csv")])


def show(name: str, command: list[str]) -> None:
    """Print time and peak memory of a command, of the best of three runs where it is a quick one."""
    runs = [spent(command)]
    if runs[0][0] < QUICK:
        runs += [spent(command), spent(command)]
    seconds, memory, status = min(runs)
    print(f"{name:16}{seconds:9.2f}{memory:8.0f}" + (f"  (exit status {status})" if status else ""), flush=True)


def spent(command: list[str]) -> tuple[float, float, int]:
    """Seconds, megabytes and exit status of a command."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return time.monotonic() - began, usage.ru_maxrss / scale(), status >> 8


def scale() -> int:
    """What one megabyte is in the unit of `ru_maxrss`."""
    return 1024**2 if sys.platform == "darwin" else 1024


if __name__ == "__main__":
    main()
