"""`docs/rules.md`: every rule that the checks can report has its place there, and nothing else has."""

import re

from schemas.judge import RULES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "schemas").glob("*.py")))
REPORTED = [
    r'\.(?:blame|lose)\(\s*[^,]+,\s*"([a-z-]+)"',
    r'(?:Condition|shaped)\(\s*"([a-z0-9-]+)"',
    r'"(required|unique|reference|acknowledgement-unused|file-unknown|row-order|rows-lost|version-ahead)"',
]


def reported() -> set[str]:
    """The names of all rules: of the registry, and those written into the code of the other checks."""
    found = {name for pattern in REPORTED for name in re.findall(pattern, CODE)}
    return found | {rule.name for rule in RULES}


def test_every_rule_is_explained_and_no_other():
    assert sorted(re.findall(r"^### ([a-z0-9-]+)", PAGE, re.MULTILINE)) == sorted(reported())


def test_every_explanation_says_why_and_shows_wrong_and_right():
    sections = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
    shape = r"[a-z0-9-]+(?: \(warning\))?\n\n[^\n]+\n\n- Wrong: [^\n]+\n- Right: [^\n]+\n"
    assert [section.split("\n")[0] for section in sections if not re.match(shape, section)] == []


def test_warnings_are_marked():
    marked = set(re.findall(r"^### ([a-z-]+) \(warning\)", PAGE, re.MULTILINE))
    assert marked == {rule.name for rule in RULES if rule.severity == "warning"}
