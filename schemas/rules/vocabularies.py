"""The lists of countries, languages, goods and places: their codes, names on each other's rows, rows without use."""

from itertools import groupby

import pandas as pd

from schemas.rule import rule
from schemas.rules.spelling import alike
from schemas.tables import Tables, distinct, listed

CODES = (
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM "
    "BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR "
    "CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB "
    "GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA "
    "JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA "
    "MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR "
    "NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS "
    "SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE "
    "ANT BUR DDR FXX NTZ SCG SUN TMP YMD YUG ZAR"
)
"""The codes of ISO 3166-1, and those of ISO 3166-3 for countries that are gone, in one text; a test has CLDR's."""
NEAR = 3
"""Two names that begin with so many equal letters stand near each other in a list."""
RESERVED = "77"
FEW = 20
"""One row in so many that nothing uses has been overlooked; a table with more of them is kept as a list."""


def codes(tables: Tables) -> dict[str, str]:
    """The code of each country by its English name."""
    countries = tables.complete("countries")
    pairs = zip(listed(countries.name), listed(countries.id), strict=True)
    return {name: code for name, code in pairs if isinstance(name, str)}


@rule(
    "countries",
    "id",
    "{id} is no code of ISO 3166.",
    "Look the three letters up. If the code is new there, acknowledge it with the reason.",
    severity="warning",
)
def country_code_unknown(countries: pd.DataFrame) -> pd.Series:
    wrong = [isinstance(code, str) and code not in CODES for code in listed(countries.id)]
    return pd.Series(wrong, countries.index, dtype=bool)


@rule(
    ("countries", "languages"),
    "name",
    "The Russian names say that {name} has changed places with another row.",
    "Exchange the two names. If both are right, acknowledge it with the reason.",
    severity="warning",
)
def names_exchanged(rows: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(rows.name), listed(rows.name_ru), strict=True)
    named = sorted(pair for pair in pairs if all(isinstance(name, str) and " " not in name for name in pair))
    wrong: set[str] = set()
    for _, near in groupby(named, lambda pair: pair[0][:NEAR]):
        (name, russian), *others = near
        for other, its in others:
            if alike(name, russian) + alike(other, its) < alike(name, its) + alike(other, russian):
                wrong |= {name, other}
            name, russian = other, its
    return rows.name.isin(list(wrong))


@rule(
    "languages",
    "name_ru",
    "Russian writes names of languages with small letters: {name_ru}.",
    "Write it as the other rows do.",
)
def language_in_capitals(languages: pd.DataFrame) -> pd.Series:
    wrong = [isinstance(name, str) and not name.islower() for name in listed(languages.name_ru)]
    return pd.Series(wrong, languages.index, dtype=bool)


@rule(
    "languages",
    "id",
    "Another row is of the same language, with a shorter code.",
    "Remove the row and use the shorter code. If they are two languages, acknowledge it with the reason.",
    severity="warning",
)
def language_twice(languages: pd.DataFrame) -> pd.Series:
    pairs = list(zip(listed(languages.id), listed(languages.name), strict=True))
    short = {str(name).split(" ")[0] for code, name in pairs if len(str(code)) == len("en")}
    wrong = [len(str(code)) > len("en") and str(name).split(" ")[0] in short for code, name in pairs]
    return pd.Series(wrong, languages.index, dtype=bool)


@rule(
    "commodities",
    "id",
    "Chapter 77 of the Harmonized System is kept free for later use.",
    "Look the code up; a digit may be wrong.",
)
def chapter_reserved(commodities: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(commodities.id), listed(commodities.nomenclature), strict=True)
    wrong = [str(system)[:2] == "HS" and str(code)[:2] == RESERVED and system != "HS-range" for code, system in pairs]
    return pd.Series(wrong, commodities.index, dtype=bool)


def idle(rows: pd.DataFrame, used: set[str]) -> pd.DataFrame:
    """Rows with `idle`: nothing uses them, while nearly all others of their table are in use."""
    unused = [isinstance(one, str) and one not in used for one in listed(rows.id)]
    few = sum(unused) * FEW <= len(unused)
    return rows.assign(idle=pd.Series([few and each for each in unused], rows.index, dtype=bool))


def goods(tables: Tables) -> pd.DataFrame:
    """The codes of goods that no figure and no other code needs as `idle`."""
    rows = tables.commodities
    return idle(rows, {*distinct(tables.complete("trade").commodity), *distinct(rows.parent)})


def places(tables: Tables) -> pd.DataFrame:
    """The places that no event, agreement or count names as `idle`."""
    events, agreements, counts = (tables.complete(name) for name in ("events", "agreements", "indicators"))
    naming = (events.place, agreements.place, counts.subject)
    return idle(tables.places, {place for column in naming for place in distinct(column)})


@rule(
    "commodities",
    "id",
    "No figure of trade is of these goods, {id}.",
    "Remove the row, or enter the figure. If it is kept for later, acknowledge it with the reason.",
    derive=goods,
    severity="warning",
)
def goods_not_traded(commodities: pd.DataFrame) -> pd.Series:
    return commodities.idle


@rule(
    "places",
    "id",
    "Nothing took place or was counted in {id}.",
    "Remove the row, or enter what it is for. If it is kept for later, acknowledge it with the reason.",
    derive=places,
    severity="warning",
)
def place_of_nothing(places: pd.DataFrame) -> pd.Series:
    return places.idle
