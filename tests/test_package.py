"""The real package: valid by our checks, by frictionless and by the Data Package 2.0 profile; schemas complete."""

import json
import re
from importlib.resources import files

import frictionless
import jsonschema
import pytest
from babel import Locale
from babel.core import get_global

from schemas.cells import conditions
from schemas.check import check
from schemas.compiler import compile_schema, failures
from schemas.package import Package
from schemas.rules.vocabularies import CODES
from tests.conftest import ROOT

CONTRACT = {
    "countries": "id name name_fa name_ru",
    "acknowledgements": "rule table id reason by on",
    "identifiers": "table id version successor",
    "places": "id name name_fa name_ru country latitude longitude wikidata",
    "actors": "id name name_fa name_ru kind country wikidata",
    "aliases": "actor name language",
    "languages": "id name name_fa name_ru",
    "topics": "id name description",
    "event_types": "id name description plover",
    "sources": "id title author publisher published url accessed language kind license note",
    "events": "id date title type topic place status description",
    "participants": "event actor office role",
    "event_sources": "event source date locator note",
    "agreements": "id signed title title_fa title_ru type level topic place event in_force ended status paragraphs "
    "part_of reference description",
    "parties": "agreement actor role office",
    "agreement_sources": "agreement source signed locator note",
    "dead_ends": "id sought searched day note",
    "commodities": "id name nomenclature parent source",
    "trade": "id reporter partner flow measure commodity coverage start end calendar value unit qualifier status "
    "compiler partner_basis valuation source locator note",
    "trade_notes": "id title cause explanation status conflict country partner compiler calendar start end source "
    "locator note",
    "trade_note_figures": "note figure",
    "indicators": "id name subject start end calendar value unit qualifier status compiler source locator note",
}
SCHEMAS = sorted(path.stem for path in (ROOT / "schemas").glob("*.json"))
KEYS = ["name", "title", "description", "type", "format", "lang", "constraints", "example", "rdfType"]
RAW = {table: json.loads((ROOT / "schemas" / f"{table}.json").read_text(encoding="utf-8")) for table in SCHEMAS}
FIELDS = [(table, field["name"]) for table in SCHEMAS for field in RAW[table]["fields"]]


def raw(table: str, column: str) -> dict:
    return next(field for field in RAW[table]["fields"] if field["name"] == column)


def test_our_checks_find_nothing():
    assert check(ROOT / "datapackage.json") == []


@pytest.mark.parametrize("table", CONTRACT)
def test_compiled_pandera_schema_finds_nothing(sheets, table: str):
    sheet = sheets[table]
    assert failures(compile_schema(sheet.resource), sheet.frame) == []


def test_frictionless_finds_nothing():
    report = frictionless.validate(str(ROOT / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(CONTRACT)


@pytest.mark.parametrize("document", ["datapackage.json", *(f"schemas/{table}.json" for table in SCHEMAS)])
def test_profile_of_data_package_2_finds_nothing(document):
    name = "datapackage.json" if document == "datapackage.json" else "tableschema.json"
    profile = json.loads((files("dplib") / "profiles" / "2.0" / name).read_text())
    checker = jsonschema.validators.validator_for(profile)(profile, format_checker=jsonschema.FormatChecker())
    content = json.loads((ROOT / document).read_text(encoding="utf-8"))
    assert [f"{error.json_path}: {error.message}" for error in checker.iter_errors(content)] == []


def test_descriptor_says_what_a_catalogue_asks_for(real: Package):
    wanted = {"name", "title", "description", "version", "created", "licenses", "contributors", "sources", "keywords"}
    assert wanted <= set(real.descriptor)
    assert all(each["roles"] for each in real.descriptor["contributors"])
    assert all(each["dialect"]["delimiter"] == "," for each in real.descriptor["resources"])


def test_every_schema_is_a_resource_and_every_resource_a_schema(real: Package):
    assert sorted(real.resources) == SCHEMAS == sorted(CONTRACT)


@pytest.mark.parametrize("table", CONTRACT)
def test_contract_columns_stand_in_their_order(real: Package, table: str):
    contract = CONTRACT[table].split()
    assert [name for name in real.resources[table].columns if name in contract] == contract


@pytest.mark.parametrize(("table", "column"), FIELDS)
def test_field_is_described_in_the_order_of_keys(table: str, column: str):
    field = raw(table, column)
    assert [key for key in KEYS if key in field] == list(field)
    assert {"name", "title", "description", "type", "constraints", "example"} <= set(field)
    assert field["description"].endswith(".")
    assert "required" in field["constraints"]


@pytest.mark.parametrize(("table", "column"), FIELDS)
def test_example_of_a_field_passes_its_own_checks(real: Package, table: str, column: str):
    field = next(field for field in real.resources[table].fields if field.name == column)
    example = raw(table, column)["example"]
    assert [test.rule for test in conditions(field) if not test.holds(example)] == []


@pytest.mark.parametrize(("table", "column"), [each for each in FIELDS if raw(*each).get("lang") in ("fa", "ru")])
def test_example_in_another_script_is_a_spelling_that_was_read(sheets, table: str, column: str):
    assert raw(table, column)["example"] in set(sheets[table].frame[column])


def test_foreign_keys_join_every_table(real: Package):
    joined = {
        table for each in real.resources.values() for key in each.foreign_keys for table in (each.name, key.table)
    }
    assert joined == set(CONTRACT) - {"dead_ends", "acknowledgements", "identifiers"}


def test_country_names_are_those_of_the_cldr(sheets):
    codes = {"IRN": "IR", "RUS": "RU", "TUR": "TR", "CHN": "CN", "KGZ": "KG", "SYR": "SY", "CHE": "CH"}
    found = {
        row[0]: row[1:4] for row in sheets["countries"].frame.itertuples(index=False, name=None) if row[0] in codes
    }
    locales = [Locale(language) for language in ("en", "fa", "ru")]
    assert found == {code: tuple(locale.territories[short] for locale in locales) for code, short in codes.items()}


def test_language_names_are_those_of_the_cldr(sheets):
    locales = [Locale(language) for language in ("en", "fa", "ru")]
    for tag, *names in sheets["languages"].frame.itertuples(index=False, name=None):
        assert names == [locale.languages[tag] for locale in locales]


def test_known_codes_of_countries_are_those_of_cldr():
    """Without codes for private use and those reserved for parts of states."""
    private = re.compile("AAA|Q[M-Z][A-Z]|X[A-Z]{2}|ZZZ|ASC|CPT|DGA|TAA")
    codes = {code for code in get_global("territory_aliases") if re.fullmatch("[A-Z]{3}", code)}
    assert {code for code in codes if not private.fullmatch(code)} == set(CODES.split())
