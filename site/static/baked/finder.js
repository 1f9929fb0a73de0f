/* Finds rows by words: the same steps as scripts/finder.py, with its SQL, over the same index. */
import { near } from "./near.js";
import { Normaliser, WORD } from "./normalise.js";

const DEEPEST = 10000;

export class Finder {
  constructor(rules, database) {
    this.rules = rules;
    this.database = database;
    this.words = new Normaliser(rules);
  }

  /* Rows that have all words of a query, the nearest first: of every kind a few, or a page of one kind. */
  async find(query, kind = "", page = 1) {
    const text = [...query].slice(0, this.rules.longest).join("").replaceAll("\0", " ").trim();
    const found = { query: text, kind: this.rules.kinds[kind] ? kind : "", page: Math.max(1, page), counts: {}, hits: [], spellings: [], suggestions: [] };
    const words = this.words.expression(text);
    found.total = 0;
    if (!words) return found;
    found.counts = await this.counts(words);
    found.total = Object.values(found.counts).reduce((sum, each) => sum + each, 0);
    found.spellings = await this.spelled(this.words.asked(text));
    for (const each of found.kind ? [found.kind] : Object.keys(this.rules.kinds)) {
      if (found.counts[each]) found.hits.push(...await this.hits(words, each, found));
    }
    if (!found.total) found.suggestions = await this.suggestions(this.words.asked(text));
    return found;
  }

  async counts(words) {
    const { rows } = await this.database.ask(this.rules.counts, { ":words": words });
    return Object.fromEntries(rows);
  }

  async hits(words, kind, found) {
    const { few, many, hits } = this.rules;
    const first = found.kind ? Math.min((found.page - 1) * many, DEEPEST) : 0;
    const told = { ":words": words, ":names": `names : (${words})`, ":kind": kind, ":most": found.kind ? many : few, ":first": first };
    const sought = [...this.words.asked(found.query), ...found.spellings];
    const rows = await this.database.objects(hits, told);
    return rows.map((row) => ({ ...row, label: this.marked(row.label, sought), snippet: this.cut(row.text, sought) }));
  }

  /* Other spellings of the words that are names, in every script. */
  async spelled(words) {
    const forms = [...new Set(words.flatMap((word) => [word, this.words.stem(word)]))];
    const sql = this.rules.spellings.replace("{}", forms.map(() => "?").join(", "));
    const { rows } = await this.database.ask(sql, forms);
    return rows.map(([spelling]) => spelling).filter((each) => !words.includes(each)).sort();
  }

  /* Queries that a reader may have meant: each word that no name has, replaced by names like it. */
  async suggestions(words) {
    const { rows } = await this.database.ask("SELECT DISTINCT word FROM search_names");
    const names = rows.map(([name]) => name);
    const known = new Set(names);
    const unknown = words.slice(0, 4).filter((word) => !known.has(word) && [...word].length > 2);
    const likely = new Map(unknown.map((word) => [word, near([...word].slice(0, 30).join(""), names, 4, 0.7)]));
    const guesses = unknown.flatMap((word) => likely.get(word).map((guess) => words.map((each) => each === word ? guess : each).join(" ")));
    const good = [];
    for (const guess of guesses) {
      if (Object.keys(await this.counts(this.words.expression(guess))).length) good.push(guess);
    }
    return [...new Set(good.length ? good : unknown.flatMap((word) => likely.get(word)))].slice(0, 4);
  }

  /* A text in pieces: words that begin as one that is sought, and what lies between. */
  marked(text, sought) {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      if (!this.isSought(match[0], sought)) continue;
      pieces.push([text.slice(end, match.index), false], [match[0], true]);
      end = match.index + match[0].length;
    }
    return [...pieces, [text.slice(end), false]].filter(([piece]) => piece);
  }

  isSought(word, sought) {
    const parts = this.words.runs(word).flatMap((run) => [...run, run.join("")]).filter(Boolean);
    const forms = [...new Set(parts.flatMap((part) => [part, this.words.stem(part)]))];
    return sought.some((each) => forms.some((form) => [...each].length > 1 ? form.startsWith(each) : form === each))
      || sought.some((each) => forms.includes(this.words.stem(each)));
  }

  /* The part of a text around the first word that is sought, marked. */
  cut(text, sought) {
    if (!text) return [];
    const first = [...text.matchAll(WORD)].find((match) => this.isSought(match[0], sought));
    const middle = first ? first.index : 0;
    let start = Math.max(0, middle - Math.floor(this.rules.snippet / 3));
    if (start) start = this.space(text, start, middle) + 1 || start;
    let end = start + this.rules.snippet;
    end = end >= text.length ? text.length : Math.max(text.slice(start, end).lastIndexOf(" ") + start, middle + 1);
    return this.marked(`${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`, sought);
  }

  /* Where the first space lies between two places of a text; -1 where none does. */
  space(text, start, end) {
    const found = text.indexOf(" ", start);
    return found < end ? found : -1;
  }
}
