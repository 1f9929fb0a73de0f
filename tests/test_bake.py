"""The baked site: addresses, a small site baked again and again, and what the whole record becomes as files."""

import json
import os
import re
import subprocess
import sys
import time
from xml.etree import ElementTree

import frictionless
import psutil
import pytest
import yaml

from schemas.package import load
from scripts.bake import run as baking
from scripts.bake.address import Addresses, Unknown, relative
from scripts.bake.folder import Folder
from scripts.bake.page import Pages, anywhere
from scripts.bake.question import Question
from scripts.build import build_checked
from tests.conftest import ROOT, Copy, copy_of_package, run

BASE = "https://example.org/some/record"
PACKAGE = load(ROOT / "datapackage.json")
ADDRESSES = Addresses({"solar_hijri_year": Question("SELECT :year", ("year",))})


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/relations", "relations.html"),
        ("/relations/events", "relations/events.html"),
        ("/relations/events?_page=3&_size=100&_nofacet=1", "relations/events-3.html"),
        ("/relations/events?_page=1", "relations/events.html"),
        ("/relations/events/a-b#sources", "relations/events/a-b.html#sources"),
        ("/relations/events/a-b.json?_shape=objects", "relations/events/a-b.json"),
        ("/relations/events/a-b.jsonld", "relations/events/a-b.jsonld"),
        ("/relations/calendar_years/gregorian,2013", "relations/calendar_years/gregorian,2013.html"),
        ("/relations/trade.csv?_stream=on&_size=max", "relations/trade.csv"),
        ("/relations/solar_hijri_year", "relations/solar_hijri_year.html"),
        ("/relations.db", "relations.db"),
        ("/search?q=Lavrov", "search.html?q=Lavrov"),
        ("/trade?pair=IRN-TUR", "trade.html?pair=IRN-TUR"),
        ("/static/site.css?1234", "static/site.css?1234"),
        ("/relations?sql=select+1", "sql.html?sql=select+1"),
        ("/relations/solar_hijri_year?year=1391", "sql.html?sql=SELECT+%3Ayear&year=1391"),
        ("/relations/events?topic=arms", "sql.html?sql=SELECT+%2A+FROM+events%0AWHERE+topic+%3D+%27arms%27"),
    ],
)
def test_address_has_a_file(address, file):
    assert ADDRESSES.file(address) == file


def test_address_that_the_site_does_not_have_is_refused():
    with pytest.raises(Unknown):
        ADDRESSES.file("/-/databases")


@pytest.mark.parametrize("name", ["_where", "_from", "date__date", "date__arraycontains"])
def test_condition_without_a_form_in_sql_is_refused_rather_than_dropped(name):
    with pytest.raises(LookupError):
        ADDRESSES.file(f"/relations/events?{name}=2013")


@pytest.mark.parametrize(
    ("pairs", "sql"),
    [
        ([("value__gte", "5"), ("unit", "USD")], "SELECT * FROM trade\nWHERE value >= '5' AND unit = 'USD'"),
        (
            [("end__isnull", "1"), ("_sort_desc", "end")],
            'SELECT * FROM trade\nWHERE "end" IS NULL\nORDER BY "end" DESC',
        ),
        ([("locator", "Sanaei's")], "SELECT * FROM trade\nWHERE locator = 'Sanaei''s'"),
        ([("_facet", "unit"), ("_size", "max")], "SELECT * FROM trade"),
    ],
)
def test_conditions_of_an_address_become_sql(pairs, sql):
    assert Question.about("trade", pairs).sql == sql


@pytest.mark.parametrize(
    ("file", "at", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "relations/events/x.html", "../../index.html"),
        ("relations/events/y.html", "relations/events/x.html", "y.html"),
        ("relations/actors/y.html", "relations/events/x.html", "../actors/y.html"),
        ("relations/events/x.html", "relations/events.html", "events/x.html"),
        ("sql.html?sql=a/b", "relations/events.html", "../sql.html?sql=a/b"),
    ],
)
def test_link_is_relative_to_its_page(file, at, link):
    assert relative(file, at) == link


def test_link_that_leads_nowhere_is_told_and_left_out():
    pages = Pages(ADDRESSES, {"index.html"})
    page = '<a href="/">home</a> <a href="/relations/events/gone">gone</a> <a href="https://example.org/">out</a>'
    baked = pages.baked(page, "/about", "about.html")
    assert baked == '<a href="index.html">home</a> <a>gone</a> <a href="https://example.org/">out</a>'
    assert pages.dead == {("about.html", "/relations/events/gone")}


def test_page_of_an_error_links_from_the_root_of_the_site():
    assert anywhere('<a href="x.html"> <a href="#top">', "/some") == '<a href="/some/x.html"> <a href="#top">'


class Small:
    """The site of a small package, baked in this process."""

    def __init__(self, package: Copy) -> None:
        self.package, self.root = package, package.root / "site"
        self.database = package.root / "relations.db"

    def bake(self, base: str = BASE) -> int:
        assert build_checked(self.package.descriptor, self.database) == 0
        return baking.bake_site(self.package.descriptor, self.database, self.root, base, processes=1)

    def files(self) -> dict[str, tuple[int, bytes]]:
        """Each file with when it was written and what it holds."""
        found = [path for path in self.root.rglob("*") if path.is_file()]
        return {path.relative_to(self.root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in found}

    def text(self, file: str) -> str:
        return (self.root / file).read_text(encoding="utf-8")


@pytest.fixture
def small(package) -> Small:
    return Small(package)


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> Small:
    """A small site that no test changes."""
    made = Small(copy_of_package(tmp_path_factory.mktemp("kept") / "package"))
    assert made.bake() == 0
    return made


def test_second_run_writes_nothing(small, capsys):
    assert small.bake() == 0
    before = small.files()
    assert small.bake() == 0
    assert small.files() == before
    assert "nothing has changed" in capsys.readouterr().out


def test_changed_cell_rewrites_only_what_shows_it(small):
    small.bake()
    before = small.files()
    title = small.package.rows("events")[1][2]
    small.package.set("events", 2, title=title + ", amended")
    small.bake()
    after = small.files()
    assert set(after) == set(before)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {name for name in after if after[name][1] != before[name][1]}
    event = small.package.rows("events")[1][0]
    assert {f"relations/events/{event}.html", f"relations/events/{event}.json", "relations/events.csv"} <= changed
    assert not [name for name in changed if name.startswith(("static/", "relations/countries/", "about"))]


def test_removed_row_takes_its_files_along_and_leaves_those_of_others(small):
    small.package.add_copy("dead_ends", 2, id="zzz", sought="Something else")
    small.bake()
    before = small.files()
    (small.root / "CNAME").write_text("example.org\n")
    small.package.drop("dead_ends", 3)
    small.bake()
    assert set(before) - set(small.files()) == {f"relations/dead_ends/zzz.{ending}" for ending in ("html", "json")}
    assert (small.root / "CNAME").exists()


def test_killed_run_leaves_every_file_whole_and_the_next_run_finishes(small, monkeypatch):
    small.bake()
    before = small.files()
    small.package.set("events", 2, title="Tenth session under another title")
    here, written = Folder.write, []

    def write(folder, file, body):
        if len(written) > 120:
            raise KeyboardInterrupt
        written.append(file)
        here(folder, file, body)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Folder, "write", write)
        small.bake()
    between = small.files()
    (small.root / "relations" / ".events.html.1.part").write_text("<html>")
    small.bake()
    after = small.files()
    assert set(between) == set(before) == set(after)
    assert all(between[name][1] in (before[name][1], after[name][1]) for name in between)


def test_processes_end_with_the_one_that_started_them(small):
    assert build_checked(small.package.descriptor, small.database) == 0
    told = ["--package", str(small.package.descriptor), "--database", str(small.database), "--processes", "2"]
    command = [sys.executable, "-m", "scripts", "bake", *told, "--output", str(small.root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while not list(small.root.glob("relations/*/*.html")):
            assert process.poll() is None
            time.sleep(0.05)
        children = psutil.Process(process.pid).children()
        process.kill()
    assert len(children) >= 2
    assert psutil.wait_procs(children, timeout=20)[1] == []


def test_site_without_an_address_names_no_host(small):
    assert small.bake(base="") == 0
    assert [name for name, (_, body) in small.files().items() if b"baked.invalid" in body] == []
    assert 'href="/static/site.css' in small.text("404.html")
    assert 'rel="canonical" href="iran.html"' in small.text("relations/actors/iran.html")
    assert '"@id": "iran.html"' in small.text("relations/actors/iran.jsonld")


def test_site_with_an_address_names_it_where_a_reader_cites(kept):
    address = f"{BASE}/relations/actors/iran.html"
    page = kept.text("relations/actors/iran.html")
    assert f'rel="canonical" href="{address}"' in page
    assert f"actors, iran. {address}</p>" in page
    assert json.loads(kept.text("relations/actors/iran.jsonld"))["@id"] == address
    assert 'href="/some/record/static/site.css' in kept.text("404.html")


def test_retired_identifier_leads_to_its_successor(small):
    header, *rows = small.package.rows("identifiers")
    small.package.write("identifiers", [header, ["actors", "old-iran", "0.1.0", "iran"], *rows])
    small.bake()
    assert 'content="0; url=iran.html"' in small.text("relations/actors/old-iran.html")
    assert 'href="iran.html"' in small.text("relations/actors/old-iran.html")


def test_feed_is_atom_whose_entries_have_identifiers_of_their_own(kept):
    space = {"a": "http://www.w3.org/2005/Atom"}
    feed = ElementTree.fromstring(kept.text("feed.xml"))
    entries = feed.findall("a:entry", space)
    assert len({entry.findtext("a:id", None, space) for entry in entries}) == len(entries) > 3
    assert feed.findtext("a:updated", None, space) == max(entry.findtext("a:updated", None, space) for entry in entries)
    files = [entry.find("a:link", space).get("href").removeprefix(BASE + "/") for entry in entries]
    assert [file for file in files if not (kept.root / file).is_file()] == []


def test_site_is_a_data_package(kept):
    report = frictionless.validate(str(kept.root / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])
    assert len(report.tasks) == len(PACKAGE.resources)
    assert kept.text("data/events.csv") == kept.package.path("events").read_text(encoding="utf-8")


def test_sitemap_guide_and_robots_name_what_there_is(kept):
    places = re.findall(r"<loc>(.+?)</loc>", kept.text("sitemap.xml"))
    assert places[0] == f"{BASE}/index.html"
    assert [place for place in places if not (kept.root / place.removeprefix(BASE + "/")).is_file()] == []
    guide = re.findall(r"\]\((\S+?)\)", kept.text("llms.txt"))
    assert len(guide) > 30
    assert [place for place in guide if not (kept.root / place.removeprefix(BASE + "/")).is_file()] == []
    assert f"Sitemap: {BASE}/sitemap.xml" in kept.text("robots.txt")


def test_folder_that_cannot_be_written_is_one_line_and_status_2(small):
    assert build_checked(small.package.descriptor, small.database) == 0
    (small.package.root / "file").write_text("")
    told = ["--database", str(small.database), "--output", str(small.package.root / "file" / "site")]
    result = small.package.run("bake", *told)
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
    assert "--output" in result.stderr


def test_without_a_database_it_says_how_to_build_one(tmp_path):
    result = run("bake", "--database", str(tmp_path / "none.db"), "--output", str(tmp_path / "site"))
    assert result.returncode == 2
    assert "make build" in result.stderr
    assert not os.listdir(tmp_path)


def test_workflow_publishes_main_alone_and_only_the_last_job_may_write():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))
    jobs = workflow["jobs"]
    assert workflow[True]["push"]["branches"] == ["main"]
    assert "refs/heads/main" in jobs["bake"]["if"]
    assert "write" not in jobs["bake"]["permissions"].values()
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    actions = [step.get("uses", "").partition("@")[0] for job in jobs.values() for step in job["steps"]]
    assert {f"actions/{name}" for name in ("configure-pages", "upload-pages-artifact", "deploy-pages")} <= set(actions)
