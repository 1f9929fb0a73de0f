"""How text is written: each fault that a contributor's tools leave behind, in the cell where it stands."""

import pytest

FAULTS = {
    "zero-width space": ("actors", "name", "Alexander\u200b Novak", "invisible"),
    "byte order mark inside": ("actors", "name", "\ufeffAlexander Novak", "invisible"),
    "bidirectional override": ("events", "title", "Session \u202eabc", "invisible"),
    "right-to-left mark": ("events", "title", "Session\u200f", "invisible"),
    "soft hyphen": ("events", "title", "Ses\u00adsion", "invisible"),
    "line separator": ("events", "title", "Session\u2028held", "invisible"),
    "private use": ("events", "title", "Session \ue000", "invisible"),
    "trailing space": ("events", "title", "Session ", "space"),
    "double space": ("events", "title", "Session  held", "space"),
    "no-break space": ("events", "title", "Session\u00a0held", "space"),
    "Cyrillic look-alike in a name": ("actors", "name", "Alex\u0430nder Novak", "look-alike"),
    "whole name in Cyrillic letters": ("actors", "name", "Александр Новак", "script"),
    "Latin letter in a Russian name": ("actors", "name_ru", "Hовак", "look-alike"),
    "Latin name as the Russian one": ("actors", "name_ru", "Novak", "script"),
    "Arabic kaf and yeh in Persian": ("actors", "name_fa", "علي اكبر", "arabic-letter"),
    "zero-width non-joiner in English": ("events", "title", "Ses\u200csion", "invisible"),
    "braille blank": ("events", "title", "Session\u2800", "invisible"),
    "full-width letters": ("events", "title", "Ｓession", "look-alike"),
    "Arabic digits in Persian": ("actors", "name_fa", "۵ + ٥", "arabic-letter"),
    "decomposed accent": ("sources", "publisher", "AVI\u0307M cafe\u0301", "normal-form"),
    "mojibake": ("sources", "publisher", "AVÄ°M â€“ TÃ¼rkiye", "mojibake"),
    "replacement character": ("sources", "publisher", "AV\ufffdM", "mojibake"),
    "formula": ("events", "description", "=HYPERLINK(1)", "formula"),
    "command": ("events", "description", "@SUM(1)", "formula"),
    "minus formula": ("events", "description", "-2+3", "formula"),
    "script": ("events", "description", "Held <script>alert(1)</script>", "markup"),
    "link with script": ("events", "description", "See javascript:alert(1)", "markup"),
    "entity": ("events", "description", "Salehi &amp; Novak", "markup"),
    "spreadsheet error": ("events", "description", "#REF!", "spreadsheet-damage"),
    "backslash of a line end": ("events", "description", "Talks were held.\\n", "backslash"),
    "backslash of a letter": ("sources", "title", "Talks in \\u0433", "backslash"),
    "Urdu he": ("actors", "name_fa", "تہران", "arabic-letter"),
    "Arabic te": ("actors", "name_fa", "سفارة", "arabic-letter"),
    "ready-made shape of a letter": ("actors", "name_fa", "تهرا\ufee5", "arabic-letter"),
    "Ukrainian letter in Russian": ("actors", "name_ru", "Олексій Новак", "script"),
    "Turkish in a Western code page": ("sources", "title", "Türkiye ile Ýran anlaþtý", "mojibake"),
    "note without a stop": ("event_sources", "note", "Stated by a minister", "full-stop"),
    "truth value": ("events", "description", "TRUE", "spreadsheet-damage"),
    "number in place of text": ("events", "description", "1.2E+09", "spreadsheet-damage"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_of_writing_is_found_in_its_cell(package, fault):
    table, column, value, rule = FAULTS[fault]
    package.set(table, 2, **{column: value})
    assert (table, 2, column, rule) in package.problems()


RIGHT = {
    "zero-width non-joiner in Persian": ("actors", {"name_fa": "الکساندر\u200cنواک"}),
    "letters of Iceland": ("sources", {"title": "Þýðing á Íslandi"}),
    "accents of other languages": ("sources", {"publisher": "Center for Eurasian Studies (AVİM), Çankaya"}),
    "a Russian title": ("sources", {"title": "Россия и Иран подписали контракт", "language": "ru"}),
    "a Persian title with a number": ("sources", {"title": "راه آهن ۴۶ کیلومتری تبریز", "language": "fa"}),
    "quotes and dashes": ("events", {"description": "The “tenth” session – held in Moscow; 5 < 6 & 7 > 6."}),
}


@pytest.mark.parametrize("kind", RIGHT)
def test_text_that_is_right_is_left_alone(package, kind):
    table, cells = RIGHT[kind]
    package.set(table, 2, **cells)
    assert package.problems() == []


HINTS = [
    ("trade", "commodity", "101", "0101"),
    ("trade", "value", "2,000,000,000", "2000000000"),
    ("trade", "start", "2012-3-20", "2012-03-20"),
    ("events", "date", "12.02.2013", "2013-02-12"),
    ("events", "date", "2013-03-20/2012-03-20", "2012-03-20/2013-03-20"),
    ("events", "id", "Tenth Commission 2013", "tenth-commission-2013"),
    ("trade", "reporter", "irn", "IRN"),
    ("events", "status", "Held", "held"),
]


@pytest.mark.parametrize(("table", "column", "value", "hint"), HINTS)
def test_likely_value_is_proposed(package, table, column, value, hint):
    package.set(table, 2, **{column: value})
    assert f"Did you mean {hint}?" in package.run("validate").stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks (on trade.", "There are 1 of ( and 0 of )."),
        ('The "North-South corridor.', 'There are one of " too many or too few.'),
        ("Talks [on (gas] ended).", "They close in another order than they open."),
        ("The talks,ended in Moscow.", "Look at “The talks,ended in Mo”."),
    ],
)
def test_a_sign_in_the_wrong_place_is_shown(package, text, told):
    package.set("events", 2, description=text)
    assert told in package.run("validate").stdout


@pytest.mark.parametrize(
    ("locator", "told"),
    [
        ("12", "A bare number may count anything."),
        ("page", "It does not say which one."),
        ("page 0", "Counting begins with 1."),
        ("pages 9-7", "The range ends before it begins."),
        ("https://example.org/news", "An address belongs to the source."),
        ("word " * 45 + "end", "It has more than"),
    ],
)
def test_what_is_no_place_in_a_source_is_told(package, locator, told):
    package.set("event_sources", 2, locator=locator)
    assert told in package.run("validate").stdout


def test_an_invisible_sign_is_named_with_its_place(package):
    package.set("actors", 2, name="Alexander\u200b Novak")
    assert "U+200B (ZERO WIDTH SPACE) is character 10. Remove it." in package.run("validate").stdout


def test_the_form_of_an_identifier_is_said_in_words(package):
    package.set("participants", 2, actor="Alexander Novak")
    assert "Write small Latin letters, digits and single hyphens" in package.run("validate").stdout
