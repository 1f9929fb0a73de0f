/* The search page: finds in the browser what the server would find, and shows it in the same way. */
import { Database, address, element, encoded } from "./database.js";
import { Finder } from "./finder.js";

const place = document.getElementById("found");
const database = new Database();
const asked = new URLSearchParams(location.search);
const number = (value) => value.toLocaleString("en");

const pieces = (parts) => parts.map(([text, sought]) => sought ? element("mark", {}, text) : text);

function link(words, query, kind = "", page = 1, current = false) {
  const told = Object.entries({ q: query, kind, page: page === 1 ? "" : page }).filter(([, value]) => value);
  const made = element("a", { href: `?${new URLSearchParams(told)}` }, words);
  if (current) made.setAttribute("aria-current", "page");
  return made;
}

function hit(each) {
  const title = element("a", { href: address(`relations/${each.kind}/${encoded(each.id)}.html`), dir: "auto" }, ...pieces(each.label));
  if (each.language) title.lang = each.language;
  const made = element("li", {}, title);
  if (each.date) made.append(" ", element("span", { className: "when" }, each.date));
  if (each.snippet.length) made.append(element("p", { dir: "auto" }, ...pieces(each.snippet)));
  return made;
}

function group(kind, title, found) {
  const hits = found.hits.filter((each) => each.kind === kind);
  if (!hits.length) return [];
  const heading = element("h2", { id: `kind-${kind}` }, title);
  const section = element("section", {}, heading, element("ol", { className: "hits" }, ...hits.map(hit)));
  section.setAttribute("aria-labelledby", heading.id);
  if (!found.kind && found.counts[kind] > hits.length) {
    section.append(element("p", {}, link(`All ${number(found.counts[kind])} under ${title}`, found.query, kind)));
  }
  return [section];
}

function kinds(found, rules) {
  const listed = Object.entries(rules.kinds).filter(([kind]) => found.counts[kind]);
  const items = [[`All ${number(found.total)}`, ""], ...listed.map(([kind, title]) => [`${title} ${number(found.counts[kind])}`, kind])];
  const list = items.map(([words, kind]) => element("li", {}, link(words, found.query, kind, 1, kind === found.kind)));
  const made = element("nav", {}, element("ul", { className: "kinds" }, ...list));
  made.setAttribute("aria-label", "Kinds of results");
  return made;
}

function pager(found, rules) {
  const pages = found.kind ? Math.ceil((found.counts[found.kind] || 0) / rules.many) : 1;
  if (pages < 2) return [];
  const made = element("p", { className: "actions" });
  if (found.page > 1) made.append(link("Previous page", found.query, found.kind, found.page - 1), " ");
  made.append(`Page ${found.page} of ${pages}`);
  if (found.page < pages) made.append(" ", link("Next page", found.query, found.kind, found.page + 1));
  return [made];
}

function nothing(found) {
  const told = [element("p", {}, element("strong", {}, "Nothing in the record has all of these words."))];
  if (found.suggestions.length) {
    const guesses = found.suggestions.flatMap((guess, n) => [n ? " or " : "", link(guess, guess)]);
    told.push(element("p", {}, "Did you mean ", ...guesses, "?"));
  }
  told.push(element("p", {}, "Try fewer words, another spelling, or the ", element("a", { href: address("relations/events.html") }, "table of events"), "."));
  return told;
}

function shown(found, rules) {
  const told = element("p", {}, `${number(found.total)} row${found.total === 1 ? "" : "s"} found.`);
  told.setAttribute("role", "status");
  if (found.spellings.length) {
    const words = found.spellings.slice(0, 12).flatMap((word, n) => [n ? ", " : "", element("span", { dir: "auto" }, word)]);
    told.append(" Searched as well: ", ...words, ".");
  }
  const groups = Object.entries(rules.kinds).flatMap(([kind, title]) => group(kind, title, found));
  return [told, kinds(found, rules), ...groups, ...pager(found, rules)];
}

async function start() {
  const query = asked.get("q") || "";
  document.getElementById("q").value = query;
  if (!query.trim()) return;
  document.title = `${query}: search`;
  place.replaceChildren(element("p", {}, "Searching …"));
  database.open();
  const rules = await (await fetch(new URL("search.json", import.meta.url))).json();
  const page = /^[0-9]{1,4}$/.test(asked.get("page")) ? Number(asked.get("page")) : 1;
  const found = await new Finder(rules, database).find(query, asked.get("kind") || "", page);
  place.replaceChildren(...(found.total ? shown(found, rules) : nothing(found)));
  place.dataset.ready = "yes";
}

start().catch((fault) => {
  const told = element("p", { className: "callout" }, `Search does not work here: ${fault.message}`);
  told.setAttribute("role", "alert");
  place.replaceChildren(told);
});
