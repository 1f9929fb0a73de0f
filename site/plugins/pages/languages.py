"""English names of the languages that sources are in, by BCP 47 code."""

PAIRS = """
ar Arabic, az Azerbaijani, bg Bulgarian, bn Bengali, cs Czech, de German, el Greek, en English, es Spanish, fa Persian,
fil Filipino, fr French, he Hebrew, hi Hindi, hr Croatian, hu Hungarian, hy Armenian, id Indonesian, is Icelandic,
it Italian, ja Japanese, ka Georgian, kk Kazakh, ko Korean, mk Macedonian, mn Mongolian, nl Dutch, no Norwegian,
pl Polish, pt Portuguese, ro Romanian, ru Russian, sl Slovenian, sq Albanian, sr Serbian, sv Swedish, tg Tajik, th Thai,
tk Turkmen, tr Turkish, uk Ukrainian, ur Urdu, uz Uzbek, vi Vietnamese, zh Chinese
"""
LANGUAGES = dict(pair.split(" ", 1) for pair in " ".join(PAIRS.split()).split(", "))
