"""How the address of a page is written: whole, for everybody, and of the page itself."""

import re

from schemas.condition import Condition, shaped, without

URL = (
    r"(?!.*[;,]https?://)(?![^(]*\)$)https?://(?:[^\s/?#@:,\[\].]+\.)+[^\s/?#@:,\[\].]{2,}(?::[0-9]{1,5})?"
    r"(?:[/?#][^\s<>\"\\^`{|}«»“”…。，]*)?(?<![.,;])"
)
ARCHIVES = ("https://web.archive.org/", "http://web.archive.org/", "https://archive.", "http://archive.")
"""How addresses begin that name another one as their end."""
WRAPPERS = re.compile(
    r"https?://(?:(?:t[.]co|bit[.]ly|goo[.]gl|tinyurl[.]com|ow[.]ly|is[.]gd|buff[.]ly|clck[.]ru|vk[.]cc|lnkd[.]in|fb[.]me)/"
    r"|(?:www[.])?google[.][a-z.]+/(?:url|amp|search)|webcache[.]googleusercontent[.]|[^/]*(?:ampproject[.]org|translate[.]goog"
    r"|safelinks[.]protection[.]outlook[.]com)/|l[.]facebook[.]com/|yandex[.][a-z]+/(?:clck|search|turbo)|www[.]bing[.]com/"
    r"|translate[.](?:google|yandex)[.]|(?:chat[.]openai|(?:www[.])?chatgpt|(?:www[.])?perplexity|claude|gemini[.]google"
    r"|copilot[.]microsoft|chat[.]deepseek)[.](?:com|ai)(?:/|$))",
    re.IGNORECASE,
)
SESSION = re.compile(r"[;?&#](?:(?i:jsessionid|phpsessid|sessionid|sid)=|:~:text=)")
NOWHERE = re.compile(
    r"https?://(?:[^/]*[.])?(?:example[.](?:com|net)|localhost|[0-9.]+|[^/]*[.](?:local|lan))(?:[:/?#]|$)"
)
BROKEN = re.compile(
    r"[%&](?:(?<=%)(?:(?![0-9A-Fa-f]{2})|00|0[aAdD]"
    r"|[89ABab][0-9A-Fa-f]%(?:[CDcd][0-9A-Fa-f]|[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f])?)$)|(?<=&)(?:amp|quot|lt|gt);)"
)
"""Signs that no escape follows or that HTML wrote, and a letter of two or three escapes that was cut in its middle."""
PLUSES = re.compile(r"[^?#]*[+]{2}")
ADDRESS = (
    shaped(
        "url",
        URL,
        "This is not an address on the web.",
        "Copy the whole address, beginning with https:// or http://.",
    ),
    Condition(
        "tracking",
        without(
            re.compile(r"[?&](?:utm_[a-z]+|fbclid|gclid|yclid|ysclid|dclid|msclkid|igshid|mc_[ce]id|_ga|_openstat)=")
        ),
        "The address carries parameters that only track readers.",
        "Remove them, from utm_ or fbclid to the next &.",
    ),
    Condition(
        "wrapper",
        lambda text: WRAPPERS.match(text) is None and SESSION.search(text) is None,
        "The address is that of a short link, a search, a cache, a translation, a chat or a session.",
        "Open it, and copy the address of the page itself.",
    ),
    Condition(
        "two-addresses",
        lambda text: text.count("://") <= 1 + text.startswith(ARCHIVES),
        "Two addresses stand in one cell.",
        "Keep the one of the page that was read.",
    ),
    Condition(
        "host",
        lambda text: NOWHERE.match(text) is None,
        "The address names an example, a machine of one's own or a bare number in place of a site.",
        "Copy the address of the page on the web.",
    ),
    Condition(
        "percent-escape",
        lambda text: BROKEN.search(text) is None and not ("++" in text and PLUSES.match(text)),
        "A percent sign begins no escape, or the address was cut in the middle of a letter or copied from HTML.",
        "Copy the address again from the browser; a percent sign itself is %25.",
    ),
)
"""The conditions on an address, the most basic first."""
