"""The letters that this record is written in."""

LETTERS = {
    "en": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "ru": "\u0400-\u052f",
    "fa": "\u0600-\u06ff",
    "el": "\u0370-\u03ff",
}
"""The letters of the scripts, by a language written in them, as classes of a regular expression."""
OWN_LETTERS = {"ru": "ЁА-яё"}
"""The letters of a language whose script has more that are not its own, as Cyrillic has Ukrainian ones."""
