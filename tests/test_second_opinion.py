"""Beside two other judges: frictionless over the package, and the Data Package 2.0 profile over the descriptor."""

import json
from importlib.resources import files

import frictionless
import jsonschema
import pytest

PROFILE = json.loads((files("dplib") / "profiles" / "2.0" / "datapackage.json").read_text())


def opinions(package) -> tuple[bool, bool, bool]:
    """Whether our checks, frictionless and the profile find the package valid."""
    descriptor = json.loads(package.descriptor.read_text(encoding="utf-8"))
    profile = jsonschema.validators.validator_for(PROFILE)(PROFILE)
    return package.problems() == [], frictionless.validate(str(package.descriptor)).valid, profile.is_valid(descriptor)


def test_all_three_find_a_sound_package_valid(package):
    assert opinions(package) == (True, True, True)


def test_ours_and_frictionless_refuse_a_missing_cell(package):
    package.set("events", 2, title="")
    assert opinions(package) == (False, False, True)


def test_ours_and_the_profile_refuse_a_descriptor_without_resources(package):
    package.descriptor.write_text('{"name": "x", "resources": []}', encoding="utf-8")
    result = package.run("validate")
    assert result.returncode == 2
    assert not jsonschema.validators.validator_for(PROFILE)(PROFILE).is_valid({"name": "x", "resources": []})


PASSED_BY_BOTH = {
    "separator in a number": ("trade", "value", "2_000_000_000"),
    "Persian digits in a number": ("indicators", "value", "۱۷۰"),
    "decomposed accent": ("sources", "publisher", "AVI\u0307M"),
    "look-alike letter": ("actors", "name", "Alex\u0430nder Novak"),
    "formula": ("events", "description", "=1+1"),
    "date of no calendar": ("events", "date", "2013-02-30"),
    "period a day late": ("trade", "start", "2012-03-21"),
    "country that trades with itself": ("trade", "partner", "IRN"),
}


@pytest.mark.parametrize("fault", PASSED_BY_BOTH)
def test_ours_refuses_what_both_others_pass(package, fault):
    table, column, value = PASSED_BY_BOTH[fault]
    package.set(table, 2, **{column: value})
    assert opinions(package) == (False, True, True)


def test_ours_refuses_carriage_returns_that_both_others_pass(package):
    path = package.path("events")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert opinions(package) == (False, True, True)
