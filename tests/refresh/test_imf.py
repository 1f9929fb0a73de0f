"""`refresh imf`: the real client against a loopback service with SDMX-ML as the dataflow's structure has it."""

import csv
import time

import pytest

from tests.refresh.conftest import Answer

KIND = "application/vnd.sdmx.structurespecificdata+xml;version=2.1"
MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<message:StructureSpecificData
  xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
  xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
  xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
  xmlns:ns1="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF.STA:DSD_IMTS(1.0.0):ObsLevelDim:TIME_PERIOD"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<message:Header><message:ID>1</message:ID><message:Test>false</message:Test>
<message:Prepared>2026-11-27T00:00:00Z</message:Prepared><message:Sender id="IMF"/>
<message:Structure structureID="IMTS" dimensionAtObservation="TIME_PERIOD"
  namespace="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF.STA:DSD_IMTS(1.0.0):ObsLevelDim:TIME_PERIOD">
<common:Structure><Ref agencyID="IMF.STA" id="DSD_IMTS" version="1.0.0"/></common:Structure>
</message:Structure></message:Header>
<message:DataSet ss:structureRef="IMTS" xsi:type="ns1:DataSetType" ss:dataScope="DataStructure" action="Replace">
{series}
</message:DataSet></message:StructureSpecificData>
"""
EXPORTS = (
    '<Series COUNTRY="IRN" INDICATOR="XG_FOB_USD" COUNTERPART_COUNTRY="RUS" FREQUENCY="A" {scale}>'
    '<Obs TIME_PERIOD="2015" OBS_VALUE="{value}" DERIVATION_TYPE="O"/>'
    '<Obs TIME_PERIOD="2016" OBS_VALUE="NaN"/>'
    '<Obs TIME_PERIOD="2017" OBS_VALUE="3.92E2" DERIVATION_TYPE="SCC"/></Series>'
)
IMPORTS = (
    '<Series COUNTRY="IRN" INDICATOR="MG_CIF_USD" COUNTERPART_COUNTRY="RUS" FREQUENCY="A" SCALE="6"'
    ' DERIVATION_TYPE="SE">'
    '<Obs TIME_PERIOD="2015" OBS_VALUE="1208"/></Series>'
)


def data(value: str = "271.123456789012", scale: str = 'SCALE="6"', frame: str = MESSAGE) -> Answer:
    return Answer(frame.format(series=EXPORTS.format(value=value, scale=scale) + IMPORTS), kind=KIND)


@pytest.fixture
def imf(service, refresh, monkeypatch):
    """Run `refresh imf` for 2015 to 2017; the first answer is for Iran as the reporter, there is none for Russia."""
    monkeypatch.setenv("IMF_URL", service.address)

    def run(*answers: Answer, years: str = "2015-2017", arguments: tuple[str, ...] = ()):
        service.answers(*answers, Answer(status=404))
        return refresh("imf", "--years", years, "--pause", "0", *arguments)

    return run


def rows(run) -> list[dict[str, str]]:
    with run.output.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_observations_become_rows_of_trade(imf):
    run = imf(data())
    assert run.status == 0, run.out + run.err
    told = [(row["id"], row["value"], row["status"], row["valuation"]) for row in rows(run)]
    assert told == [
        ("irn-rus-exports-2015-imf", "271123456.789012", "observed", "fob"),
        ("irn-rus-exports-2017-imf", "392000000", "estimated", "fob"),
        ("irn-rus-imports-2015-imf", "1208000000", "estimated", "cif"),
    ]
    first, second, third = rows(run)
    assert first["locator"] == "IMTS, IRN.XG_FOB_USD.RUS.A, 2015"
    assert first["note"] == "Marked as official data as reported (O)."
    assert second["note"] == "Marked as derived by the IMF from the data of the partner (SCC)."
    assert third["note"] == "Marked as calculated or estimated by the IMF (SE)."
    assert {row["source"] for row in rows(run)} == {"imf-imts"}


def test_pair_years_and_both_flows_are_asked_for_at_once(imf, service):
    imf(data())
    first, second = service.asked
    assert first == "/data/IMTS/IRN.XG_FOB_USD+MG_CIF_USD.RUS.A?startPeriod=2015&endPeriod=2017"
    assert second == "/data/IMTS/RUS.XG_FOB_USD+MG_CIF_USD.IRN.A?startPeriod=2015&endPeriod=2017"


def test_years_between_those_that_were_chosen_are_left_out(imf):
    assert [row["start"] for row in rows(imf(data(), years="2012,2017"))] == ["2017-01-01"]


def test_a_key_is_sent_if_there_is_one(imf, service, monkeypatch):
    monkeypatch.setenv("IMF_API_KEY", "abc")
    imf(data())
    assert {each.get("Ocp-Apim-Subscription-Key") for each in service.headers} == {"abc"}


def test_no_data_is_no_error(imf):
    run = imf()
    assert run.status == 0
    assert "New: 0." in run.out
    assert not run.output.exists()


def test_a_throttled_request_waits_as_long_as_it_is_told(imf):
    began = time.monotonic()
    run = imf(Answer(status=429, headers={"Retry-After": "1"}), data())
    assert run.status == 0
    assert time.monotonic() - began >= 1
    assert len(rows(run)) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=429), "The IMF is throttling requests (429). Run the same command again later"),
        (Answer(status=403), "The IMF refuses the request (403). Set IMF_API_KEY"),
        (Answer(status=400), "The IMF does not know this request (400)."),
        (Answer(status=503), "The IMF is out of order (503)"),
        (Answer(data().bytes[:900], kind=KIND), "in a form that is not known here: XMLParseError"),
        (Answer(data().bytes[:900], kind=KIND, lost=300), "The IMF cannot be reached"),
        (Answer("<html>Down for repairs</html>", kind="text/html"), "in a form that is not known here"),
        (Answer("<html>Down for repairs</html>", kind=KIND), "in a form that is not known here"),
        (data(scale=""), "SCALE: Every row needs scale."),
        (data(value="much"), "OBS_VALUE (“much”): This is not a number."),
        (data(frame=MESSAGE.replace("TIME_PERIOD", "TIME")), "in a form that is not known here: XMLParseError"),
    ],
)
def test_what_goes_wrong_is_one_line_with_the_next_step(imf, answer, words):
    run = imf(*[answer] * 9)
    assert run.status == 2, run.out + run.err
    assert words in run.last
    assert run.last.startswith("Cannot run: ")
    assert "Traceback" not in run.err
    assert run.out == ""
    assert not run.output.exists()


def test_offline_is_one_line_with_the_next_step(refresh, monkeypatch):
    monkeypatch.setenv("IMF_URL", "http://127.0.0.1:9")
    run = refresh("imf", "--years", "2015")
    assert run.status == 2
    assert "The IMF cannot be reached at http://127.0.0.1:9" in run.last


def test_a_run_goes_on_where_it_was_ended(imf, service):
    assert imf(data(), Answer(status=403)).status == 2
    service.asked.clear()
    run = imf()
    assert run.status == 0
    assert len(rows(run)) == 3
    assert len(service.asked) == 1
