"""The code itself: short modules and functions, pins, workflows that name what exists."""

import ast
import re
import tomllib

import pytest
import yaml

from tests.conftest import ROOT

MODULES = [path for folder in ("schemas", "scripts", "site") for path in sorted((ROOT / folder).rglob("*.py"))]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_short_and_says_what_it_is(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= 200
    assert ast.get_docstring(tree)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if node.end_lineno - node.lineno + 1 > 40] == []


def test_every_dependency_has_a_lower_bound():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [each for group in project["optional-dependencies"].values() for each in group]
    assert [each for each in project["dependencies"] + extras if ">=" not in each] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt", "requirements-refresh.txt"])
def test_every_pin_is_exact_and_has_hashes_and_no_address(name):
    text = (ROOT / name).read_text()
    pins = re.split(r"\n(?=\S)", text.strip())
    assert len(pins) > 20
    assert [pin.splitlines()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in text


def test_pins_cover_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.split(r"[><=;\[ ]", each)[0].replace(".", "-") for each in project["dependencies"]}
    pinned = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE))
    assert wanted <= pinned


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_runs_only_what_the_project_has(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    commands = "\n".join(step.get("run", "") for step in steps)
    targets = set(re.findall(r"^([a-z./]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    verbs = set(re.findall(r"^def ([a-z]+)_?\(", (ROOT / "scripts" / "__main__.py").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z./]+)", commands)) <= targets
    assert set(re.findall(r"-m scripts ([a-z]+)", commands)) <= verbs
    assert workflow["permissions"] is not None


def test_pull_requests_are_validated_and_tested_and_main_is_published():
    workflows = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in WORKFLOWS}
    assert "pull_request" in workflows["validate"][True]
    assert workflows["publish"][True]["push"]["branches"] == ["main"]
    text = (ROOT / ".github" / "workflows" / "validate.yml").read_text()
    assert "--format github" in text
    assert "--format markdown" in text
    assert "make test" in text
