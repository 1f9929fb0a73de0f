/* Holds the database and runs SQL, apart from the page, so that a long query can be stopped by ending this worker. */
import start from "../vendor/sqlite-wasm/index.mjs";

const MOST = 100000; /* rows of one answer */

const opened = (async () => {
  const [sqlite3, bytes] = await Promise.all([
    start({ print: () => {}, printErr: () => {} }),
    fetch(new URL("../../relations.db", import.meta.url)).then((answer) => {
      if (!answer.ok) throw new Error(`The database could not be fetched (${answer.status}).`);
      return answer.arrayBuffer();
    }),
  ]);
  const { capi, wasm } = sqlite3;
  const database = new sqlite3.oo1.DB();
  const place = wasm.allocFromTypedArray(new Uint8Array(bytes));
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const status = capi.sqlite3_deserialize(database.pointer, "main", place, bytes.byteLength, bytes.byteLength, flags);
  database.checkRc(status);
  return { capi, database, keys: new Map() };
})();

/* The tables to which the columns of a table refer, and its own rows under its key. */
function targets({ database, keys }, table) {
  if (!keys.has(table)) {
    const found = new Map();
    const key = database.selectArrays("SELECT name FROM pragma_table_info(?) WHERE pk", [table]);
    if (key.length === 1) found.set(key[0][0], table);
    for (const [column, target] of database.selectArrays('SELECT "from", "table" FROM pragma_foreign_key_list(?)', [table])) {
      found.set(column, target);
    }
    keys.set(table, found);
  }
  return keys.get(table);
}

/* For each column of an answer the table whose rows its values name, where there is one. */
function references(opened, statement) {
  const { capi } = opened;
  return Array.from({ length: statement.columnCount }, (_, number) => {
    const table = capi.sqlite3_column_table_name(statement.pointer, number);
    const column = capi.sqlite3_column_origin_name(statement.pointer, number);
    return (table && targets(opened, table).get(column)) || null;
  });
}

function ask(opened, { sql, parameters }) {
  const { database } = opened;
  const statement = database.prepare(sql);
  try {
    const names = Object.keys(parameters || {}).filter((name) => statement.getParamIndex(name));
    if (names.length) statement.bind(Object.fromEntries(names.map((name) => [name, parameters[name]])));
    if (Array.isArray(parameters)) statement.bind(parameters);
    const columns = statement.columnCount ? statement.getColumnNames() : [];
    const rows = [];
    let more = false;
    while (statement.step() && !more) {
      more = rows.length === MOST;
      if (!more) rows.push(statement.get([]));
    }
    return { columns, rows, more, references: columns.length ? references(opened, statement) : [] };
  } finally {
    statement.finalize();
  }
}

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: ask(await opened, data) });
  } catch (fault) {
    const words = String(fault.message || fault).replace(/^SQLITE_\w+: sqlite3 result code \d+: /, "");
    self.postMessage({ id: data.id, fault: words });
  }
};
