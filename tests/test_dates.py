"""EDTF dates and Solar Hijri periods."""

import pytest

from schemas.dates import begins_solar_hijri_month, bounds, ends_solar_hijri_month, is_day, is_edtf, solar_hijri_year


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("2013-02-12", "2013-02-12", "2013-02-12"),
        ("2013-02", "2013-02-01", "2013-02-28"),
        ("2012-02~", "2012-02-01", "2012-02-29"),
        ("2013", "2013-01-01", "2013-12-31"),
        ("2013?", "2013-01-01", "2013-12-31"),
        ("2013-02-20~/2013-02-28~", "2013-02-20", "2013-02-28"),
        ("1723-09/1723-10", "1723-09-01", "1723-10-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2013-02-XX", "2013-02-01", "2013-02-28"),
        ("2013-21", "2013-03-01", "2013-05-31"),
        ("2013/..", "2013-01-01", None),
        ("../2013", None, "2013-12-31"),
    ],
)
def test_bounds_are_the_first_and_the_last_day(date, earliest, latest):
    assert bounds(date) == (earliest, latest)


@pytest.mark.parametrize(
    "date",
    [
        "", " ", "2013-02-30", "2013-2-1", "2013-00", "2013-01-00", "2013-13", "13/02/2013", "12.02.2013", "20130212",
        "2013-02-12 ", " 2013", "2013-02-28/2013-02-20", "1979/1978", "/", "..", "../..", "2013-02-12T10:00", "0000",
        "۲۰۱۳", "２０１３", "41317", "Feb 2013", "2013-02-1X", "{2012,2013}",
        "Y-17000", "2013~~", "~2013-02-12", "2013-~02",
    ],
)  # fmt: skip
def test_other_text_is_not_edtf(date):
    assert not is_edtf(date)


@pytest.mark.parametrize("text", ["2013-02", "2013-02-12~", "2013-2-12", "2013-02-30", "2013-02-12\n", "٢٠١٣-٠٢-١٢"])
def test_day_is_one_day_in_plain_digits(text):
    assert is_day("2013-02-12")
    assert not is_day(text)


def test_solar_hijri_year_1391():
    assert solar_hijri_year(1391) == ("2012-03-20", "2013-03-20")


def test_solar_hijri_leap_year_has_a_day_more():
    assert solar_hijri_year(1399) == ("2020-03-20", "2021-03-20")
    assert solar_hijri_year(1400) == ("2021-03-21", "2022-03-20")


def test_solar_hijri_months_begin_and_end_on_their_days():
    assert begins_solar_hijri_month("2012-03-20")
    assert not begins_solar_hijri_month("2012-03-21")
    assert ends_solar_hijri_month("2013-03-20")
    assert not ends_solar_hijri_month("2013-03-19")
