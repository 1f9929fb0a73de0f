/* Words as search compares them: the same steps as scripts/normalise.py, with its letters and endings. */

const HALF_SPACE = "\u200c";
export const WORD = /[\p{L}\p{N}]+(?:\u200c+[\p{L}\p{N}]+)*/gu;
const INVISIBLE = /[\p{Mn}\p{Cf}]/u;

export class Normaliser {
  constructor({ letters, endings, shortest }) {
    this.letters = new Map(Object.entries(letters));
    this.endings = endings.map((each) => [each, [...each].length]).sort((one, other) => other[1] - one[1]);
    this.shortest = shortest;
  }

  plain(text) {
    const signs = [...text.normalize("NFKD").toLowerCase()];
    const kept = signs.filter((sign) => sign === HALF_SPACE || !INVISIBLE.test(sign));
    return kept.map((sign) => this.letters.get(sign) ?? sign).join("");
  }

  runs(text) {
    const words = this.plain(text).match(WORD) || [];
    return words.map((word) => word.replaceAll(HALF_SPACE + HALF_SPACE, HALF_SPACE).split(HALF_SPACE));
  }

  asked(text) {
    return [...new Set(this.runs(text).flat().filter(Boolean))];
  }

  indexed(text) {
    const words = this.runs(text).flatMap((run) => [...run, run.join("")]).filter(Boolean);
    return [...new Set(words.flatMap((word) => [word, this.stem(word)]))];
  }

  stem(word) {
    if (word.endsWith("ss")) return word;
    const long = [...word].length;
    const fitting = this.endings.find(([end, size]) => word.endsWith(end) && long - size >= this.shortest);
    return fitting ? word.slice(0, word.length - fitting[0].length) : word;
  }

  expression(text, most = 12) {
    return this.asked(text).slice(0, most)
      .map((word) => [...word].length > 1 ? `("${word}"* OR "${this.stem(word)}")` : `"${word}"`)
      .join(" AND ");
  }
}
