import type { Category, Record$ } from "../api/client";
import { CATEGORIES, LEVELS, type RiskLevel } from "../words/names";

export type Interval = Record$<"Interval">;
export type Split = Record$<"Split">;

/** What an analyst asks, as it stands in the page's address. It names no person and no post. */
export interface Question {
  /** The last so many days, or a period of its own. */
  days: number;
  /** First day, yyyy-mm-dd in UTC; empty where days count. */
  from: string;
  /** Last day, included. */
  to: string;
  interval: Interval;
  split: Split;
  levels: RiskLevel[];
  categories: Category[];
  sources: string[];
  words: string;
  compare: boolean;
}

export const PLAIN: Question = {
  days: 28, from: "", to: "", interval: "DAY", split: "LEVEL", levels: [], categories: [], sources: [], words: "", compare: false,
};

const INTERVALS: readonly Interval[] = ["HOUR", "DAY", "WEEK"];
const SPLITS: readonly Split[] = ["NONE", "LEVEL", "CATEGORY", "SOURCE", "LANGUAGE"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string | null): text is string => text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text));

/** Reads an address; whatever does not fit is left at its default. */
export function read(address: URLSearchParams): Question {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === address.get(name)) ?? otherwise;
  const many = <T extends string>(name: string, known: readonly T[]): T[] =>
    known.filter((value) => address.getAll(name).includes(value));
  const days = Number(address.get("days"));
  const [from, to] = [address.get("from"), address.get("to")];
  const period = isDay(from) && isDay(to) && from <= to;
  return {
    days: Number.isInteger(days) && days >= 1 && days <= 730 ? days : PLAIN.days,
    from: period ? from : "",
    to: period ? to : "",
    interval: one("interval", INTERVALS, PLAIN.interval),
    split: one("split", SPLITS, PLAIN.split),
    levels: many("level", LEVELS),
    categories: many("category", CATEGORIES),
    sources: [...new Set(address.getAll("source").filter((source) => source !== ""))],
    words: address.get("q") ?? "",
    compare: address.get("compare") === "true",
  };
}

/** Writes an address: only what differs from the plain question, always in the same order. */
export function write(question: Question): URLSearchParams {
  const address = new URLSearchParams();
  if (question.from && question.to) {
    address.set("from", question.from);
    address.set("to", question.to);
  } else if (question.days !== PLAIN.days) {
    address.set("days", String(question.days));
  }
  if (question.interval !== PLAIN.interval) address.set("interval", question.interval);
  if (question.split !== PLAIN.split) address.set("split", question.split);
  for (const level of question.levels) address.append("level", level);
  for (const category of question.categories) address.append("category", category);
  for (const source of question.sources) address.append("source", source);
  if (question.words.trim()) address.set("q", question.words.trim());
  if (question.compare) address.set("compare", "true");
  return address;
}

/** The instants that a question spans: from midnight UTC to the end of its last day. */
export function period(question: Question, now: number): { from: string; to: string } {
  const midnight = 86_400_000;
  if (question.from && question.to) {
    return { from: new Date(question.from).toISOString(), to: new Date(Date.parse(question.to) + midnight).toISOString() };
  }
  const end = (Math.floor(now / midnight) + 1) * midnight;
  return { from: new Date(end - question.days * midnight).toISOString(), to: new Date(end).toISOString() };
}

/** What the server is asked about counts, whichever way they are shown. */
export function filters(question: Question, now: number) {
  return {
    ...period(question, now),
    ...(question.levels.length ? { level: question.levels } : {}),
    ...(question.categories.length ? { category: question.categories } : {}),
    ...(question.sources.length ? { source: question.sources } : {}),
    ...(question.words.trim() ? { q: question.words.trim() } : {}),
  };
}
