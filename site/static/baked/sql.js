/* The page for SQL: runs what the reader or the address asks, shows the answer as a table, and gives it as CSV. */
import { Database, address, element, encoded } from "./database.js";

const SHOWN = 500; /* rows that a page bears */
const database = new Database();
const form = document.getElementById("ask");
const editor = document.getElementById("sql-editor");
const parameters = document.getElementById("parameters");
const told = document.getElementById("told");
const place = document.getElementById("answer");
const [stop, csv] = ["stop", "csv"].map((id) => document.getElementById(id));
let last = null;

/* The names of parameters in a query; what stands in texts, quotes and comments is none. */
function named(sql) {
  const bare = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, " ");
  return [...new Set([...bare.matchAll(/(?<![\w:]):([A-Za-z_]\w*)/g)].map((found) => found[1]))];
}

/* A field for each parameter; one that is there keeps what was written in it. */
function fields(given = {}) {
  const kept = { ...Object.fromEntries(new FormData(form)), ...given };
  parameters.replaceChildren(...named(editor.value).map((name) => {
    const field = element("input", { id: `parameter-${name}`, name, value: kept[name] || "" });
    return element("div", {}, element("label", { htmlFor: field.id }, name), field);
  }));
}

function shown(value, table) {
  if (value === null) return element("span", { className: "missing", title: "not stated" }, "–");
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const text = typeof value === "bigint" ? value.toString() : value;
  if (table) return element("a", { href: address(`relations/${table}/${encoded(text)}.html`) }, text);
  return typeof text === "number" ? element("span", { className: "number" }, text) : text;
}

function table({ columns, rows, references }) {
  const head = columns.map((name) => element("th", { scope: "col" }, name));
  const lines = rows.slice(0, SHOWN).map((row) => element("tr", {}, ...row.map((value, n) => {
    const cell = element("td", {}, shown(value, references[n]));
    cell.dataset.label = columns[n];
    cell.dir = "auto";
    return cell;
  })));
  const made = element("table", { className: "rows-and-columns" },
    element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...lines));
  const frame = element("div", { className: "scroll", tabIndex: 0 }, made);
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "Answer");
  return frame;
}

function say(answer, seconds) {
  const count = answer.rows.length.toLocaleString("en");
  const rows = `${answer.more ? "More than " : ""}${count} row${answer.rows.length === 1 ? "" : "s"}`;
  const cut = answer.rows.length > SHOWN ? ` The first ${SHOWN} are shown; the CSV has ${answer.more ? `${count} of them` : "all"}.` : "";
  told.textContent = `${rows} in ${seconds.toFixed(2)} s.${cut}`;
}

async function run() {
  const given = Object.fromEntries(new FormData(form));
  const sql = given.sql;
  const bound = Object.fromEntries(named(sql).map((name) => [`:${name}`, given[name] || ""]));
  stop.hidden = false;
  csv.hidden = true;
  told.textContent = "The database is being asked …";
  const began = performance.now();
  try {
    last = await database.ask(sql, bound);
    place.replaceChildren(...(last.rows.length ? [table(last)] : []));
    say(last, (performance.now() - began) / 1000);
    csv.hidden = !last.columns.length;
  } catch (fault) {
    const words = element("p", { className: "callout" }, fault.message);
    words.setAttribute("role", "alert");
    place.replaceChildren(words);
    told.textContent = "";
  }
  stop.hidden = true;
  place.dataset.ready = String(Number(place.dataset.ready || 0) + 1);
}

/* Values as CSV has them, https://www.rfc-editor.org/rfc/rfc4180: quotes only where they are needed. */
function field(value) {
  const text = value === null ? "" : value instanceof Uint8Array ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function download() {
  const lines = [last.columns, ...last.rows].map((row) => row.map(field).join(","));
  const file = URL.createObjectURL(new Blob([lines.join("\n"), "\n"], { type: "text/csv" }));
  element("a", { href: file, download: "answer.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(file), 10000);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  fields();
  history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
  run();
});
editor.addEventListener("input", () => fields());
editor.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
stop.addEventListener("click", () => database.end());
csv.addEventListener("click", download);

const asked = Object.fromEntries(new URLSearchParams(location.search));
if (asked.sql) editor.value = asked.sql;
editor.rows = Math.min(Math.max(editor.value.split("\n").length + 1, 5), 24);
fields(asked);
database.open();
if (asked.sql) run();
