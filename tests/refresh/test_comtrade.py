"""`refresh comtrade`: the real client against a loopback service with answers of the documented shape."""

import csv
import time
from datetime import date

import pytest

from tests.refresh.conftest import Answer

CODES = {"results": [{"country_area_code": 364, "iso3": "IRN"}, {"country_area_code": 643, "iso3": "RUS"}]}
EXPORTS = {
    "typeCode": "C",
    "freqCode": "A",
    "refPeriodId": 20150101,
    "refYear": 2015,
    "refMonth": 52,
    "period": "2015",
    "reporterCode": 643,
    "reporterISO": None,
    "flowCode": "X",
    "partnerCode": 364,
    "partner2Code": 0,
    "classificationCode": "H4",
    "cmdCode": "TOTAL",
    "customsCode": "C00",
    "motCode": 0,
    "netWgt": 0,
    "cifvalue": None,
    "fobvalue": 1017230987.123,
    "primaryValue": 1017230987.123,
    "isReported": False,
    "isAggregate": True,
}
IMPORTS = {**EXPORTS, "flowCode": "M", "cifvalue": 265000000.0, "fobvalue": None, "primaryValue": 265000000.0}


def data(*records: dict, **more) -> Answer:
    return Answer({"elapsedTime": "0.1 secs", "count": len(records), "data": list(records), "error": "", **more})


@pytest.fixture
def comtrade(service, refresh, monkeypatch):
    """Run `refresh comtrade` for 2015 against answers to its requests for data."""
    monkeypatch.setenv("COMTRADE_URL", service.address)

    def run(*answers: Answer, years: str = "2015", arguments: tuple[str, ...] = ()):
        service.answers(*answers or [data()])
        given = service.answer
        service.answer = lambda path: Answer(CODES) if "/reference/" in path else given(path)
        return refresh("comtrade", "--years", years, "--pause", "0", *arguments)

    return run


def asked(service) -> list[str]:
    """The requests for data."""
    return [path for path in service.asked if "/reference/" not in path]


def rows(run) -> list[dict[str, str]]:
    with run.output.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_figures_become_rows_of_trade(comtrade):
    run = comtrade(data(), data(EXPORTS, IMPORTS))
    assert run.status == 0, run.out + run.err
    assert "New: 2. The same as in the table: 0. Another figure: 0." in run.out
    exports, imports = rows(run)
    assert exports == {
        "id": "rus-irn-exports-2015-comtrade",
        "reporter": "RUS",
        "partner": "IRN",
        "flow": "exports",
        "measure": "value",
        "commodity": "TOTAL",
        "coverage": "goods",
        "start": "2015-01-01",
        "end": "2015-12-31",
        "calendar": "gregorian",
        "period_basis": "stated",
        "value": "1017230987.123",
        "unit": "USD",
        "qualifier": "exact",
        "status": "observed",
        "compiler": "united-nations-statistics-division",
        "partner_basis": "",
        "valuation": "fob",
        "source": "un-comtrade",
        "locator": "C/A/HS, reporter 643, partner 364, 2015, TOTAL, flow X",
        "note": "Marked in the answer as added up from the codes below it.",
    }
    assert (imports["flow"], imports["value"], imports["valuation"]) == ("imports", "265000000", "cif")


def test_what_is_neither_reported_nor_added_up_is_an_estimate(comtrade):
    run = comtrade(data(), data({**EXPORTS, "isAggregate": False}))
    assert [row["status"] for row in rows(run)] == ["estimated"]


def test_all_procedures_and_means_of_transport_are_asked_for_together(comtrade, service):
    comtrade()
    first, second = asked(service)
    assert first.startswith("/public/v1/preview/C/A/HS?reportercode=364&")
    assert second.startswith("/public/v1/preview/C/A/HS?reportercode=643&")
    for part in ("partnerCode=643", "partner2Code=0", "motCode=0", "customsCode=C00", "flowCode=X%2CM", "period=2015"):
        assert part in first


def test_a_key_is_sent_and_opens_the_full_service(comtrade, service, monkeypatch):
    monkeypatch.setenv("COMTRADE_API_KEY", "abc")
    assert comtrade().status == 0
    assert all(path.startswith("/data/v1/get/C/A/HS?") and "subscription-key=abc" in path for path in asked(service))


def test_a_throttled_request_waits_as_long_as_it_is_told(comtrade, service):
    began = time.monotonic()
    run = comtrade(Answer(status=429, headers={"Retry-After": "1"}), data(EXPORTS), data())
    assert run.status == 0
    assert time.monotonic() - began >= 1
    assert "answers 429; asking again in 1 s." in run.err
    assert len(asked(service)) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=429), "is throttling requests (429). Run the same command again later"),
        (Answer(status=429, headers={"Retry-After": "3600"}), "asks to wait 3600 seconds. Run the same command again"),
        (Answer('{"statusCode":401}', status=401), "refuses the request (401). Set COMTRADE_API_KEY"),
        (Answer(status=503), "is out of order (503)"),
        (Answer(status=400), "does not know this request (400)"),
        (Answer('{"count": 1, "data": [{"period": "20'), "in a form that is not known here: JSONDecodeError"),
        (Answer('{"count": 1, "data": [', lost=100), "cannot be reached"),
        (Answer("<html>Down for repairs</html>"), "in a form that is not known here"),
        (Answer({"count": 1, "rows": []}), "in a form that is not known here: KeyError: 'data'"),
        (data({**EXPORTS, "primaryValue": None}), "primaryValue: Every row needs value."),
        (data({**EXPORTS, "flowCode": "RX"}), "flowCode (“RX”): This is not one of the allowed values."),
        (data({**EXPORTS, "period": "201501"}), "period (“201501”)"),
        (data({name: EXPORTS[name] for name in EXPORTS if name != "isReported"}), "isReported: Every row needs"),
        (data(*[EXPORTS] * 500), "cut its answer at 500 records. Ask for fewer codes, or set COMTRADE_API_KEY."),
    ],
)
def test_what_goes_wrong_is_one_line_with_the_next_step(comtrade, answer, words):
    run = comtrade(answer)
    assert run.status == 2
    assert words in run.last
    assert run.last.startswith("Cannot run: ")
    assert "Traceback" not in run.err
    assert run.out == ""
    assert not run.output.exists()


def test_offline_is_one_line_with_the_next_step(refresh, monkeypatch):
    monkeypatch.setenv("COMTRADE_URL", "http://127.0.0.1:9")
    run = refresh("comtrade", "--years", "2015")
    assert run.status == 2
    assert "UN Comtrade cannot be reached at http://127.0.0.1:9" in run.last
    assert "Is this machine online?" in run.last


def test_a_run_goes_on_where_it_was_ended(comtrade, service):
    assert comtrade(data(), data(EXPORTS), Answer(status=401), years="2014-2015").status == 2
    service.asked.clear()
    run = comtrade(data(), years="2014-2015")
    assert run.status == 0
    assert f"1/4 IRN-RUS-2014-TOTAL: 0 figures, kept from {date.today()}" in run.err
    assert len(asked(service)) == 2
    assert len(service.asked) == 2, "codes of countries are kept, too"


def test_restart_asks_for_everything_again(comtrade, service):
    comtrade()
    service.asked.clear()
    comtrade(arguments=("--restart",))
    assert len(asked(service)) == 2


def test_a_country_that_the_service_does_not_have_is_told(comtrade):
    run = comtrade(arguments=("--pair", "IRN-XYZ"))
    assert run.status == 2
    assert "UN Comtrade has no country XYZ." in run.last
