// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Two people changed the same form. What a person changed is put over the newest version; every
// other answer is taken from it.

type Answers = Record<string, unknown>;
export type Merged<V> = {
  values: V;
  /** Fields that somebody else changed and this person did not. */
  theirs: string[];
  /** Fields that both changed, with what the other one answered; this person's answer stands. */
  both: { name: string; other: unknown }[];
};

const isAnswers = (value: unknown): value is Answers =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** An amount without its VAT basis is another amount: the two stay together. */
const isMoney = (value: unknown): boolean => isAnswers(value) && "vat" in value;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isChosen = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const idOf = (row: Answers): unknown => row["itemId"];
const isRows = (value: unknown): value is Answers[] =>
  Array.isArray(value) && value.every((one) => isAnswers(one) && "itemId" in one);

class Merge {
  readonly theirs: string[] = [];
  readonly both: { name: string; other: unknown }[] = [];

  value(name: string, base: unknown, mine: unknown, newest: unknown): unknown {
    if (same(base, newest) || same(mine, newest)) return mine;
    if (isAnswers(base) && isAnswers(mine) && isAnswers(newest) && !isMoney(base))
      return this.answers(`${name}.`, base, mine, newest);
    if (isChosen(base) && isChosen(mine) && isChosen(newest))
      return this.chosen(name, base, mine, newest);
    if (isRows(base) && isRows(mine) && isRows(newest)) return this.rows(name, base, mine, newest);
    if (same(base, mine)) {
      this.theirs.push(name);
      return newest;
    }
    this.both.push({ name, other: newest });
    return mine;
  }

  answers(prefix: string, base: Answers, mine: Answers, newest: Answers): Answers {
    const names = Object.keys({ ...newest, ...mine });
    return Object.fromEntries(
      names.map((key) => [key, this.value(prefix + key, base[key], mine[key], newest[key])]),
    );
  }

  /** Choices of which more than one may hold: each is an answer of its own. */
  private chosen(name: string, base: string[], mine: string[], newest: string[]): string[] {
    this.theirs.push(name);
    const kept = newest.filter((one) => mine.includes(one) || !base.includes(one));
    return [...kept, ...mine.filter((one) => !base.includes(one) && !newest.includes(one))];
  }

  /** Rows that the server knows by an id; a row without one was added here. */
  private rows(name: string, base: Answers[], mine: Answers[], newest: Answers[]): Answers[] {
    const find = (rows: Answers[], row: Answers) => rows.find((one) => idOf(one) === idOf(row));
    const merged: Answers[] = [];
    for (const row of newest) {
      const own = find(mine, row);
      const old = find(base, row);
      const at = `${name}.${merged.length}`;
      if (own) merged.push(this.answers(`${at}.`, old ?? {}, own, row));
      else if (!old || !same(old, row)) {
        // Added meanwhile, or taken away here but changed by the other: it comes back, and is named.
        merged.push(row);
        this.theirs.push(at);
      }
    }
    for (const row of mine) {
      if (find(newest, row) && idOf(row) !== "") continue;
      const old = idOf(row) === "" ? undefined : find(base, row);
      if (!old) merged.push(row);
      else if (same(old, row)) this.theirs.push(name);
      else {
        // Taken away meanwhile but changed here: it stands, as a new row.
        this.both.push({ name: `${name}.${merged.length}`, other: "" });
        merged.push({ ...row, itemId: "" });
      }
    }
    return merged;
  }
}

/** `base` is what the form was filled with, `newest` what the server says now. */
export function mergeAnswers<V extends object>(base: V, mine: V, newest: V): Merged<V> {
  const merge = new Merge();
  const values = merge.answers("", base as Answers, mine as Answers, newest as Answers) as V;
  return { values, theirs: [...new Set(merge.theirs)], both: merge.both };
}
