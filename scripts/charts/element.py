"""An element of HTML or SVG as safe text."""

from typing import Any

from markupsafe import Markup, escape


def element(name: str, *children: Any, **attributes: Any) -> Markup:
    """The element with its children escaped; `class_` is class, `font_size` font-size, None is left out."""
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    # Attributes of SVG that are written in two cases keep them.
    given = {"viewBox" if key == "viewbox" else key: value for key, value in given.items()}
    opening = "".join(f' {key}="{escape(text(value))}"' for key, value in given.items())
    inside = "".join(escape(child) for child in children if child is not None)
    return Markup(f"<{name}{opening}>{inside}</{name}>")


def text(value: Any) -> str:
    """A value as it stands in an attribute: numbers with one decimal at most."""
    return number(value) if isinstance(value, float) else str(value)


def number(value: float) -> str:
    """A length in the fewest characters: 3, 3.5, -.5."""
    short = f"{value:.1f}".removesuffix(".0")
    return "0" if short == "-0" else short


def box(x: float, y: float, width: float, height: float) -> str:
    """The path of a rectangle."""
    return f"M{number(x)},{number(y)}h{number(width)}v{number(height)}h{number(-width)}z"


def figure(drawing: Markup, caption: Any, *beside: Any, class_: str = "chart") -> Markup:
    """A drawing under its caption, with what stands beside it: a legend, a table."""
    return element("figure", element("figcaption", caption), drawing, *beside, class_=class_)


def named(name: str, description: str, width: float, height: float, *children: Any, links: bool = False) -> Markup:
    """An SVG with a name and a description that a screen reader reads; a group where it holds links, else an image."""
    return element(
        "svg",
        element("title", name),
        element("desc", description),
        *children,
        viewbox=f"0 0 {number(width)} {number(height)}",
        role="group" if links else "img",
        aria_label=f"{name}. {description}",
        xmlns="http://www.w3.org/2000/svg",
    )
