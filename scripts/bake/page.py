"""A page of the server made into one that stands by itself: relative links, a policy, and no name of a host."""

import html
import re
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from scripts.bake.address import SQL, Addresses, relative

HOST = "baked.invalid"
"""The host under which pages are asked for; a name that exists nowhere, so that it cannot stand in a text by chance."""
ORIGIN = f"http://{HOST}"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
CHARSET = '<meta charset="utf-8">'
ATTRIBUTE = re.compile(r'( (?:href|src|action|poster)=)"([^"]*)"')
TEXT = re.compile(re.escape(ORIGIN) + r"(/[A-Za-z0-9_.,~/%-]*)")
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@dataclass
class Pages:
    """Rewrites pages of one site: `base` is its address where that is known, else empty."""

    addresses: Addresses
    files: Container[str]
    base: str = ""
    dead: set[tuple[str, str]] = field(default_factory=set)
    """Pages, and addresses to which they linked in vain."""
    known: dict[tuple[str, bool], str | None] = field(default_factory=dict)
    """Addresses that were looked up already."""

    def baked(self, text: str, path: str, at: str) -> str:
        """The page that the server gives for a path, as the file `at`."""
        text = ATTRIBUTE.sub(lambda found: self.attribute(found, path, at), text)
        text = LINKED.sub(lambda found: TEXT.sub(lambda part: self.whole(part[1], at), found[0]), text)
        text = TEXT.sub(lambda found: self.whole(found[1]), text)
        policy = f'{CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        return text.replace(CHARSET, policy, 1)

    def attribute(self, found: re.Match, path: str, at: str) -> str:
        """A link with its new target; one that would lead nowhere stays without one."""
        address = html.unescape(found[2])
        if address.startswith("#") or (":" in address.split("/")[0] and not address.startswith(ORIGIN)):
            return found[0]
        form = found[1] == " action="
        target = self.target(address if address.startswith("/") else urljoin(ORIGIN + path, address), form)
        if target is None:
            self.dead.add((at, address))
            return ""
        full = self.base and address.startswith(ORIGIN) and target.endswith(".html")
        return f'{found[1]}"{html.escape(f"{self.base}/{target}" if full else relative(target, at))}"'

    def target(self, address: str, form: bool) -> str | None:
        """The file for an address of the site; None where there is none."""
        if (address, form) not in self.known:
            self.known[address, form] = self.found(address.removeprefix(ORIGIN) or "/", form)
        return self.known[address, form]

    def found(self, address: str, form: bool) -> str | None:
        if form and urlsplit(address).path == "/relations":
            return SQL
        try:
            file = self.addresses.file(address)
        except LookupError:
            return None
        return file if file.partition("#")[0].partition("?")[0] in self.files else None

    def whole(self, path: str, at: str = "") -> str:
        """An address in a text: with the host where it is known, else the file as seen from `at`, or from the root."""
        dots = path[len(path.rstrip(".,")) :]
        try:
            file = self.addresses.file(path.rstrip(".,"))
        except LookupError:
            file = path[1:]
        return (f"{self.base}/{file}" if self.base else relative(file, at)) + dots


def linked(text: str) -> str | None:
    """The JSON-LD that a page carries."""
    found = LINKED.search(text)
    return found[1].strip() + "\n" if found else None


def anywhere(text: str, root: str) -> str:
    """A page at the root whose links work at any depth: each begins with the path of the site."""
    lead: Callable[[re.Match], str] = lambda found: (  # noqa: E731
        found[0] if re.match(r"#|[a-z]+:", found[2]) else f'{found[1]}"{root}/{found[2]}"'
    )
    return ATTRIBUTE.sub(lead, text)
