"""What a figure of trade can be: who trades with whom, in which unit, within which bounds."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.eras import ENDED
from schemas.tables import Tables, distinct, listed, looked_up

ERAS = "Until 1991 it is SUN, from 1992 on RUS. If the source counts otherwise, acknowledge it with the reason."
UNITS = {
    "value": ("USD", "EUR", "RUB", "IRR"),
    "weight": ("t", "kg"),
    "change": ("percent",),
    "share": ("percent",),
}
COUNTRIES = re.compile("[A-Z]{3}(?:-[A-Z]{3})+")


@rule("trade", "partner", "A country does not trade with itself.", "Enter the other country as the partner.")
def reporter_is_partner(trade: pd.DataFrame) -> pd.Series:
    return trade.reporter == trade.partner


@rule(
    "trade",
    "reporter",
    "A turnover stands once, its countries in alphabetical order: {partner} before {reporter}.",
    "Swap reporter and partner.",
)
def turnover_out_of_order(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow == "turnover") & (trade.reporter > trade.partner)


@rule("trade", "value", "A share lies between 0 and 100 percent.", "Look the figure up; a change has measure `change`.")
def share_out_of_bounds(trade: pd.DataFrame) -> pd.Series:
    return (trade.measure == "share") & ((trade.value < 0) | (trade.value > 100))


@rule("trade", "value", "Trade cannot fall by more than 100 percent.", "Look the figure up; a balance can, a flow not.")
def fall_below_nothing(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow != "balance") & (trade.measure == "change") & (trade.value < -100)


@rule(
    "trade",
    "value",
    "Trade is said to have grown to more than ten times what it was.",
    "Is it a value in place of the change? If it is right, acknowledge it with the reason.",
    severity="warning",
)
def absurd_change(trade: pd.DataFrame) -> pd.Series:
    return (trade.measure == "change") & (trade.flow != "balance") & (trade.value > 1000)


@rule(
    "trade", "unit", "{unit} is not a unit of {measure}.", "Value: currency; weight: t or kg; change, share: percent."
)
def unit_of_another_measure(trade: pd.DataFrame) -> pd.Series:
    fitting = [f"{measure} {unit}" for measure, units in UNITS.items() for unit in units]
    return trade.measure.isin(list(UNITS)) & trade.unit.notna() & ~(trade.measure + " " + trade.unit).isin(fitting)


@rule("trade", "reporter", "{reporter} was no country from {start} to {end}.", ERAS, severity="warning")
def reporter_out_of_its_time(trade: pd.DataFrame) -> pd.Series:
    return out_of_its_time(trade, trade.reporter)


@rule("trade", "partner", "{partner} was no country from {start} to {end}.", ERAS, severity="warning")
def partner_out_of_its_time(trade: pd.DataFrame) -> pd.Series:
    return out_of_its_time(trade, trade.partner)


def out_of_its_time(trade: pd.DataFrame, country: pd.Series) -> pd.Series:
    """Figures of the Soviet Union after its end, and of Russia before it."""
    return ((country == "SUN") & (trade.end > ENDED["soviet-union"])) | (
        (country == "RUS") & (trade.end < ENDED["soviet-union"])
    )


@rule("trade", "valuation", "{valuation} is a valuation of money, and the measure is {measure}.", "Empty the cell.")
def valuation_of_no_money(trade: pd.DataFrame) -> pd.Series:
    return trade.valuation.notna() & (trade.measure != "value")


@rule(
    "trade",
    "valuation",
    "{flow} are seldom stated as {valuation}.",
    "Exports are as a rule fob, imports cif. If the source says so, acknowledge it with the reason.",
    severity="warning",
)
def valuation_of_another_flow(trade: pd.DataFrame) -> pd.Series:
    return ((trade.valuation == "cif") & (trade.flow == "exports")) | (
        (trade.valuation == "fob") & (trade.flow == "imports")
    )


@rule("trade", "note", "The period is inferred, and no note says how.", "Say in a note what the period was read from.")
def inferred_without_note(trade: pd.DataFrame) -> pd.Series:
    return (trade.period_basis == "inferred") & trade.note.isna()


def compiled(tables: Tables) -> pd.DataFrame:
    """The figures of trade with the kind and the country of their compiler."""
    found = looked_up(tables.trade.compiler, tables.by_id("actors"), ["kind", "country"])
    return tables.trade.assign(kind=found["kind"], seat=found["country"])


@rule("trade", "compiler", "{compiler} is a {kind}.", "Name the office that counted.", derive=compiled)
def compiler_no_organization(figures: pd.DataFrame) -> pd.Series:
    return figures.kind.notna() & (figures.kind != "organization")


def counted(tables: Tables) -> pd.DataFrame:
    """The indicators with the kind of their compiler."""
    return tables.indicators.assign(**looked_up(tables.indicators.compiler, tables.by_id("actors"), ["kind"]))


@rule("indicators", "compiler", "{compiler} is a {kind}.", "Name the office that counted.", derive=counted)
def counted_by_no_organization(counts: pd.DataFrame) -> pd.Series:
    return compiler_no_organization(counts)


@rule(
    "trade",
    "compiler",
    "{compiler} counts the trade of {seat}, not that of {reporter} and {partner}.",
    "Look up who counted. If it is right, acknowledge it with the reason.",
    derive=compiled,
    severity="warning",
)
def compiler_of_a_third_country(figures: pd.DataFrame) -> pd.Series:
    reporting = figures.seat.isin(distinct(figures.reporter))
    return reporting & (figures.seat != figures.reporter) & (figures.seat != figures.partner)


@rule("trade", "value", "Exports, imports and turnover are not negative.", "Only a balance or a change is below zero.")
def negative_trade(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow != "balance") & trade.measure.isin(["value", "weight"]) & (trade.value < 0)


@rule("indicators", "value", "A count is a whole number.", "Look the figure up; a rate or mass has another unit.")
def count_not_whole(indicators: pd.DataFrame) -> pd.Series:
    return (indicators.unit == "count") & (indicators.value % 1 > 0)


@rule("indicators", "value", "A share lies between 0 and 100 percent.", "Look the figure up.")
def share_of_more_than_all(indicators: pd.DataFrame) -> pd.Series:
    shares = (indicators.unit == "percent") & indicators.name.str.startswith(("Share ", "share "), na=False)
    return shares & ((indicators.value < 0) | (indicators.value > 100))


@rule(
    "indicators",
    "subject",
    "The countries of {subject} do not stand once each in alphabetical order.",
    "Write IRN-RUS, not RUS-IRN.",
)
def subject_out_of_order(indicators: pd.DataFrame) -> pd.Series:
    wrong = [is_out_of_order(text) for text in listed(indicators.subject)]
    return pd.Series(wrong, indicators.index, dtype=bool)


def is_out_of_order(subject: object) -> bool:
    """Whether a subject is several countries that do not stand once each in alphabetical order."""
    codes = subject.split("-") if isinstance(subject, str) and COUNTRIES.fullmatch(subject) else []
    return codes != sorted(set(codes))


def subjects(tables: Tables) -> pd.DataFrame:
    """The indicators with whether every country, place or actor of their subject exists."""
    codes, places, actors = (distinct(tables.complete(name).id) for name in ("countries", "places", "actors"))
    codes, things = set(codes), {*places, *actors}
    known = [str(text) in things or set(str(text).split("-")) <= codes for text in listed(tables.indicators.subject)]
    return tables.indicators.assign(known=pd.Series(known, tables.indicators.index, dtype=bool))


@rule(
    "indicators",
    "subject",
    "There is no such country, place or actor.",
    "Use their codes or identifiers.",
    derive=subjects,
)
def subject_unknown(frame: pd.DataFrame) -> pd.Series:
    return frame.subject.notna() & ~frame.known
