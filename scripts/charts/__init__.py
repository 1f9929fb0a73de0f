"""Charts drawn as SVG on the server: no script, colours from the style sheet, a name for every mark that is a link."""
