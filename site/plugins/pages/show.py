"""How values look: numbers with separators and units, codes as words, names in their language, references as links."""

from markupsafe import Markup, escape

from pages.edtf import in_words
from pages.hijri import in_solar_hijri

RIGHT_TO_LEFT = ("fa", "ar", "he", "ur", "ps")
QUALIFIERS = {"about": "about ", "more-than": "more than ", "less-than": "less than "}
UNITS = {"percent": "%", "USD": "US$", "EUR": "€", "t": "t"}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
MISSING = Markup('<span class="missing" title="not stated">–</span>')


def grouped(value: float) -> str:
    """A number with narrow spaces between its thousands, and the decimals that it has."""
    whole = isinstance(value, int) or value.is_integer()
    text = f"{int(value):,}" if whole else f"{value:,}"
    return text.replace(",", "\u202f")


def amount(value: float, unit: str | None = "", qualifier: str | None = "") -> str:
    """A figure as a reader says it: "about 3.65 billion US$"."""
    scale, name = next(((scale, name) for scale, name in SCALES if abs(value) >= scale), (1, ""))
    number = f"{value / scale:.6g}" if name else grouped(value)
    sign = UNITS.get(unit or "", unit or "")
    return QUALIFIERS.get(qualifier or "", "") + " ".join(part for part in (number, name, sign) if part)


def words(code: str | None) -> str:
    """A code of a list as words: "head-of-delegation" is "head of delegation"."""
    return (code or "").replace("-", " ")


def in_language(value: str, language: str) -> Markup:
    """Text marked with its language and direction."""
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return Markup(f'<span lang="{escape(language)}" dir="{direction}">{escape(value)}</span>')


def link(urls, labels, table: str, key: str | None) -> Markup:
    """A link to a row under its name; a dash where nothing is stated."""
    if not key:
        return MISSING
    name = labels.of(table, key)
    marked = quoted(name, labels.languages.get(key)) if table == "sources" else escape(name)
    return Markup(f'<a href="{escape(urls.row("relations", table, key))}">{marked}</a>')


def quoted(text: str, language: str | None) -> Markup:
    """Text that may be in the language of a source: marked as such where it is in another script than Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    foreign = sum(letter > "\u036f" for letter in letters) * 2 > len(letters)
    return in_language(text, language) if foreign and language and language != "en" else escape(text)


def period_of(start: str | None, end: str | None, calendar: str) -> Markup:
    """The period of a figure: a year of its own calendar by its name, other days in words, the other calendar below."""
    if not start and not end:
        return Markup("no period stated")
    gregorian, iranian = days(start, end), in_solar_hijri(start, end)
    if calendar == "solar-hijri":
        return Markup(f'SH {iranian} <small class="sh">{gregorian}</small>') if iranian else Markup(gregorian)
    return Markup(f'{gregorian} <small class="sh" title="Solar Hijri">{iranian}</small>' if iranian else gregorian)


def days(start: str | None, end: str | None) -> str:
    """A span of ISO days in words; whole Gregorian years as years."""
    whole = start and end and start.endswith("-01-01") and end.endswith("-12-31")
    return in_words(f"{start[:4]}/{end[:4]}" if whole else f"{start or '..'}/{end or '..'}")


def both_calendars(date: str | None, earliest: str | None, latest: str | None) -> Markup:
    """A date in words, and under it the same in Solar Hijri."""
    if not date:
        return MISSING
    iranian = in_solar_hijri(earliest, latest)
    second = f' <small class="sh" title="Solar Hijri">{iranian}</small>' if iranian else ""
    return Markup(f'<span class="date"><span title="{escape(date)}">{escape(in_words(date))}</span>{second}</span>')
