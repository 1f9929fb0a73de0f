/* The database as a page uses it: questions go to a worker, answers come back in the order in which they are ready. */

export class Database {
  constructor() {
    this.waiting = new Map();
    this.number = 0;
  }

  /* Start the worker, which fetches the database; before the first question, so that it is there when one comes. */
  open() {
    if (this.worker) return;
    this.worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }) => {
      const { done, failed } = this.waiting.get(data.id) || {};
      this.waiting.delete(data.id);
      if (done) data.fault ? failed(new Error(data.fault)) : done(data.answer);
    };
    this.worker.onerror = () => this.end("SQL cannot run in this browser: it needs WebAssembly and module workers.");
  }

  /* Columns, rows, whether there are more, and the tables that columns refer to; fails with the words of SQLite. */
  ask(sql, parameters) {
    this.open();
    return new Promise((done, failed) => {
      const id = ++this.number;
      this.waiting.set(id, { done, failed });
      this.worker.postMessage({ id, sql, parameters });
    });
  }

  /* The same as a list of objects. */
  async objects(sql, parameters) {
    const { columns, rows } = await this.ask(sql, parameters);
    return rows.map((row) => Object.fromEntries(row.map((value, n) => [columns[n], value])));
  }

  /* End whatever runs. */
  end(words = "The query was stopped.") {
    if (this.worker) this.worker.terminate();
    this.worker = null;
    this.waiting.forEach(({ failed }) => failed(new Error(words)));
    this.waiting.clear();
  }
}

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/* The address of a file of the site, from wherever the page stands. */
export const address = (file) => new URL(`../../${file}`, import.meta.url).href;

/* The key of a row as addresses have it: what is neither letter, digit, underscore nor hyphen by its code. */
export function encoded(key) {
  return [...new TextEncoder().encode(String(key))].map((byte) => {
    const sign = String.fromCharCode(byte);
    if (/[A-Za-z0-9_-]/.test(sign)) return sign;
    return sign === " " ? "+" : `~${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
