/* The page on trade, redrawn as the reader chooses. Without this script the form asks the server for the same. */
"use strict";

(() => {
  const here = document.currentScript.src;
  const form = document.getElementById("choose");
  const charts = document.getElementById("charts");
  const rows = document.getElementById("rows");
  const data = document.getElementById("data").href;
  const colours = Array.from({ length: 8 }, (_, n) => `var(--series-${n + 1})`);
  const symbols = ["circle", "square", "diamond", "triangle", "star", "wye", "cross", "square2"];
  const short = (value) => value >= 1e9 ? `${value / 1e9} bn` : value >= 1e6 ? `${value / 1e6} m` : `${value}`;
  /* The address of a row, from the first one that the page holds. */
  const sample = rows.querySelector("a");
  const address = sample && ((id) => sample.href.replace(sample.getAttribute("aria-label").slice(4), id));

  const load = (name) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(`vendor/plot/${name}`, here).href;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  function chosen(figures) {
    const wanted = Object.fromEntries(new FormData(form));
    return figures.filter((each) => Object.entries(wanted).every(([name, value]) => !value || each[name] === value));
  }

  /* What lies between the lowest and the highest figure for a period; a part of the trade is not held against the whole. */
  function spreads(figures) {
    const years = d3.rollups(figures.filter((each) => each.whole), (group) => ({
      year: group[0].year, low: d3.min(group, (each) => each.low), high: d3.max(group, (each) => each.high),
    }), (each) => each.year);
    return years.map(([, spread]) => spread).filter((spread) => spread.high > spread.low);
  }

  /* The points of a series with a gap after each that no other follows within a year and a half. */
  function runs(figures) {
    const found = [];
    for (const [series, points] of d3.group(figures, (each) => each.series)) {
      let run = 0;
      d3.sort(points, (each) => each.year).forEach((each, n, all) => {
        run += n && each.year - all[n - 1].year > 1.5 ? 1 : 0;
        found.push({ ...each, middle: (each.low + each.high) / 2, run: `${series} ${run}` });
      });
    }
    return found;
  }

  function drawing(way, figures, years) {
    const names = [...new Set(figures.map((each) => each.series))];
    const points = runs(figures);
    const broken = (each) => each.calendar === "solar-hijri";
    const line = { x: "year", y: "middle", z: "run", stroke: "series", strokeWidth: 1.6 };
    const svg = Plot.plot({
      width: Math.min(charts.firstElementChild?.clientWidth || 640, 720), height: 320, marginLeft: 62, className: "plot",
      ariaLabel: `${way}. ${names.length} series; the table below holds the figures.`,
      x: { domain: years, ticks: 6, tickFormat: "d", label: null },
      y: { grid: true, domain: [Math.min(0, d3.min(figures, (each) => each.low)), d3.max(figures, (each) => each.high)], nice: true, ticks: 6, tickFormat: short, label: null },
      color: { domain: names, range: names.map((_, n) => colours[n % 8]) },
      symbol: { domain: names, range: names.map((_, n) => symbols[(n + Math.floor(n / 8)) % 8]) },
      marks: [
        Plot.rect(spreads(figures), { x1: (each) => each.year - 0.5, x2: (each) => each.year + 0.5, y1: "low", y2: "high", fill: "var(--accent)", fillOpacity: 0.14 }),
        Plot.line(points.filter((each) => !broken(each)), line),
        Plot.line(points.filter(broken), { ...line, strokeDasharray: "5 4" }),
        Plot.ruleX(points.filter((each) => each.high > each.low), { x: "year", y1: "low", y2: "high", stroke: "series" }),
        Plot.dot(points, { x: "year", y: "middle", fill: "series", symbol: "series", r: 3.6 }),
        Plot.tip(points, Plot.pointer({ x: "year", y: "middle", title: (each) => `${each.series}\n${each.period}: ${each.told}`, fill: "var(--raised)", stroke: "var(--faint)" })),
      ],
    });
    svg.querySelectorAll("style").forEach((each) => each.remove()); /* its rules stand in charts.css */
    svg.querySelectorAll("[aria-label]").forEach((each) => each.removeAttribute("aria-label")); /* the drawing has one name */
    svg.setAttribute("role", "img");
    return element("figure", { className: "chart panel" }, element("figcaption", {}, `${way}, US dollars`), svg, legend(names, figures));
  }

  function legend(names, figures) {
    const list = element("ul", { className: "legend" });
    names.forEach((name, n) => {
      const key = d3.create("svg").attr("width", 20).attr("height", 14).attr("viewBox", "-10 -7 20 14").attr("aria-hidden", "true");
      const dashed = figures.find((each) => each.series === name).calendar === "solar-hijri";
      const shape = d3[`symbol${{ triangle: "Triangle", star: "Star", wye: "Wye", cross: "Cross", square2: "Square2", circle: "Circle", square: "Square", diamond: "Diamond" }[symbols[(n + Math.floor(n / 8)) % 8]]}`];
      key.append("path").attr("d", "M-10,0h20").attr("stroke", colours[n % 8]).attr("stroke-dasharray", dashed ? "5 4" : null);
      key.append("path").attr("d", d3.symbol(shape, 34)()).attr("fill", colours[n % 8]).attr("stroke", colours[n % 8]);
      list.append(element("li", {}, key.node(), ` ${name}`));
    });
    return list;
  }

  function listed(each) {
    const links = each.ids.flatMap((id, n) => {
      const link = element("a", { href: address(id) }, `${n + 1}`);
      link.setAttribute("aria-label", `Row ${id}`);
      return [link, " "];
    });
    const cells = [each.way, each.period, each.series, each.told].map((words, n) => element("td", { className: n === 3 ? "number" : "" }, words));
    return element("tr", {}, ...cells, element("td", {}, ...links));
  }

  function show(figures) {
    const taken = chosen(figures);
    const years = [d3.min(taken, (each) => each.year) - 0.5, d3.max(taken, (each) => each.year) + 0.5];
    const ways = d3.groups(taken, (each) => each.way);
    charts.replaceChildren(...ways.map(([way, group]) => drawing(way, group, years)));
    if (!taken.length) charts.append(element("p", {}, "No figure fits this choice. That is a gap in the record, not a zero."));
    rows.replaceChildren(...taken.map(listed));
    document.getElementById("told").textContent = `${taken.length} yearly figure${taken.length === 1 ? "" : "s"}.`;
  }

  /* Where no server reads the address, as in the baked site, the form is set from it here. */
  function readAddress() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name];
      if (field && [...field.options].some((option) => option.value === value)) field.value = value;
    }
  }

  async function start() {
    await load("d3.min.js");
    const [answer] = await Promise.all([fetch(data), load("plot.min.js")]);
    const { figures } = await answer.json();
    const change = () => {
      show(figures);
      history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    };
    readAddress();
    show(figures);
    form.addEventListener("change", change);
    form.addEventListener("submit", (event) => { event.preventDefault(); change(); });
    charts.dataset.ready = "yes";
  }

  start().catch((fault) => { document.getElementById("told").append(` The drawing cannot be changed here: ${fault.message || "a file is missing"}.`); });
})();
