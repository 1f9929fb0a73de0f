/* Words that are written alike, as Python's difflib.get_close_matches finds them: by the longest runs in common. */

/* The longest run that two stretches of words have in common: where it begins in each, and its length. */
function longest(one, other, [low, high, from, to]) {
  let best = [low, from, 0];
  let before = new Map();
  for (let i = low; i < high; i += 1) {
    const here = new Map();
    for (let j = from; j < to; j += 1) {
      if (one[i] !== other[j]) continue;
      const size = (before.get(j - 1) || 0) + 1;
      here.set(j, size);
      if (size > best[2]) best = [i - size + 1, j - size + 1, size];
    }
    before = here;
  }
  return best;
}

/* How much two words have in common, 0 to 1. */
export function ratio(one, other) {
  const waiting = [[0, one.length, 0, other.length]];
  let common = 0;
  while (waiting.length) {
    const [low, high, from, to] = waiting.pop();
    const [i, j, size] = longest(one, other, [low, high, from, to]);
    if (!size) continue;
    common += size;
    waiting.push([low, i, from, j], [i + size, high, j + size, to]);
  }
  return one.length + other.length ? (2 * common) / (one.length + other.length) : 1;
}

/* The words most like a word, the most alike first, that have at least so much in common. */
export function near(word, words, most, cutoff) {
  const sought = [...word];
  const scored = words.map((each) => [[...each], each])
    .filter(([signs]) => (2 * Math.min(signs.length, sought.length)) / (signs.length + sought.length) >= cutoff)
    .map(([signs, each]) => [ratio(signs, sought), each])
    .filter(([score]) => score >= cutoff);
  const order = (one, other) => other[0] - one[0] || (one[1] < other[1] ? 1 : one[1] > other[1] ? -1 : 0);
  return scored.sort(order).slice(0, most).map(([, each]) => each);
}
