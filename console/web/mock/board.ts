import type { Bars, Category, Level, Record$, Share } from "../src/api/client";
import { CATEGORIES, LEVELS } from "../src/words/names";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (at: number) => new Date(at).toISOString();

/** Numbers that look random and are the same every time. */
function noise(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

/** The author's course: some earlier, lower flags. */
export function course(author: string, id: string, level: Level, bars: Bars, at: number): Record$<"CourseView"> {
  const earlier: [number, Level, Bars, Record$<"PastOutcome"> | undefined][] = [
    [19, "LOW", { desire: 1, capability: 0, intent: 0, buffers: 2 }, { outcome: "NOT_RISK", reason: "HYPERBOLE", at: iso(at - 18.9 * DAY) }],
    [9, "MODERATE", { desire: 2, capability: 0, intent: 0, buffers: 1 }, { outcome: "CONFIRM", level: "MODERATE", at: iso(at - 8.9 * DAY) }],
    [6, "MODERATE", { desire: 2, capability: 1, intent: 0, buffers: 1 }, { outcome: "CONFIRM", level: "HIGH", at: iso(at - 5.9 * DAY) }],
    [2, "HIGH", { desire: 3, capability: 1, intent: 1, buffers: 0 }, undefined],
  ];
  const points: Record$<"Point">[] = earlier.map(([days, was, then, outcome], place) => ({
    id: `2026-11.${author.length.toString(16).padStart(2, "0")}${String(place).padStart(30, "0")}`, at: iso(at - days * DAY), level: was,
    score: 0.2 + place * 0.15, categories: ["SUICIDAL_IDEATION"], bars: then, current: false, ...(outcome ? { outcome } : {}),
  }));
  points.push({ id, at: iso(at), level, score: 0.9, categories: ["SUICIDAL_IDEATION"], bars, current: true });
  return { author: "ps", total: points.length, points };
}

export const SIMILAR: Record$<"SimilarItem">[] = [
  { id: "2026-10.aa", createdAt: iso(Date.now() - 12 * DAY), level: "SEVERE", categories: ["SUICIDAL_IDEATION", "PREPARATION"], evidence: ["the letters are written", "it ends this week"], outcome: { outcome: "ESCALATE", level: "IMMINENT", at: iso(Date.now() - 12 * DAY) }, likeness: 14.2 },
  { id: "2026-10.bb", createdAt: iso(Date.now() - 30 * DAY), level: "HIGH", categories: ["SUICIDAL_IDEATION"], evidence: ["I've decided", "finally stop"], outcome: { outcome: "CONFIRM", level: "SEVERE", at: iso(Date.now() - 30 * DAY) }, likeness: 9.1 },
  { id: "2026-09.cc", createdAt: iso(Date.now() - 51 * DAY), level: "MODERATE", categories: ["SUICIDAL_IDEATION"], evidence: ["tonight I can finally stop"], outcome: { outcome: "NOT_RISK", reason: "HYPERBOLE", at: iso(Date.now() - 51 * DAY) }, likeness: 6.8 },
];

const KEYS: Record<string, readonly string[]> = {
  NONE: ["ALL"], LEVEL: LEVELS.toReversed(), CATEGORY: CATEGORIES.slice(0, 8), SOURCE: ["forum", "stream", "helpdesk"], LANGUAGE: ["en", "es", "und"],
};

export function trend(q: URLSearchParams): Record$<"TrendView"> {
  const interval = (q.get("interval") ?? "DAY") as Record$<"Interval">;
  const split = (q.get("split") ?? "NONE") as Record$<"Split">;
  const step = interval === "HOUR" ? HOUR : interval === "DAY" ? DAY : 7 * DAY;
  const [from, to] = [Date.parse(q.get("from") ?? ""), Date.parse(q.get("to") ?? "")];
  const buckets: string[] = [];
  for (let at = from; at < to && buckets.length < 800; at += step) buckets.push(iso(at));
  const known = KEYS[split] ?? ["ALL"];
  const kept = split === "LEVEL" && q.getAll("level").length ? known.filter((key) => q.getAll("level").includes(key))
    : split === "CATEGORY" && q.getAll("category").length ? known.filter((key) => q.getAll("category").includes(key)) : known;
  const series = kept.map((key, place): Record$<"Series"> => {
    const base = split === "NONE" ? 90 : split === "LEVEL" ? [3, 8, 19, 40, 24][known.indexOf(key)] ?? 10 : 34 / (place + 1);
    const raw = buckets.map((_, bucket) => {
      const week = 1 + 0.25 * Math.sin((bucket / 7) * 2 * Math.PI);
      const spike = bucket === Math.floor(buckets.length * 0.7) && place < 3 ? 2.4 : 1;
      return Math.round(base * week * spike * (0.7 + 0.6 * noise(bucket * 17 + place * 101 + 3)));
    });
    const total = raw.reduce((sum, count) => sum + count, 0);
    return {
      key, counts: raw.map((count) => (count > 0 && count < 5 ? null : count)), total,
      spikes: place < 3 ? [Math.floor(buckets.length * 0.7)] : [],
      ...(q.get("compare") === "true" ? { previousTotal: Math.round(total * (0.8 + 0.35 * noise(place + 9))) } : {}),
    };
  });
  return { from: iso(from), to: iso(to), interval, split, buckets, series, suppressedBelow: 5 };
}

export function csv(q: URLSearchParams): string {
  const view = trend(q);
  return [["from", ...view.series.map((one) => one.key)].join(","), ...view.buckets.map((bucket, place) => [bucket, ...view.series.map((one) => one.counts[place] ?? "<5")].join(","))].join("\r\n");
}

export function heat(): Record$<"HeatMap"> {
  const counts = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => {
    const night = hour >= 21 || hour < 3 ? 2.3 : hour < 8 ? 0.4 : 1;
    const count = Math.round(11 * night * (day >= 5 ? 1.2 : 1) * (0.6 + 0.8 * noise(day * 31 + hour)));
    return count > 0 && count < 5 ? null : count;
  }));
  return { counts, suppressedBelow: 5 };
}

export const TERMS: Record$<"Term">[] = (
  [["can't do this anymore", "HOPELESSNESS", 412], ["want to disappear", "SUICIDAL_IDEATION", 377], ["not ok", "ACUTE_DISTRESS", 301], ["kms", "SUICIDAL_IDEATION", 288], ["nobody would notice", "HOPELESSNESS", 190], ["they hit me", "ABUSE", 121], ["relapsed", "SUBSTANCE_USE", 96], ["unalive", "SUICIDAL_IDEATION", 88], ["skipped meals", "EATING_DISORDER", 54], ["panic attack", "ACUTE_DISTRESS", 51]] as [string, Category, number][]
).map(([text, category, count]) => ({ text, category, count }));

function share(cases: number, all: number): Share {
  if (all === 0) return { cases, all, low: 0, high: 1 };
  const [p, z] = [cases / all, 1.96];
  const mid = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return { cases, all, value: p, low: Math.max(0, mid - half), high: Math.min(1, mid + half) };
}
const lines = (...rows: [string, number, number][]): Record$<"PrecisionLine">[] => rows.map(([key, cases, all]) => ({ key, precision: share(cases, all) }));

export function quality(q: URLSearchParams): Record$<"QualityView"> {
  return {
    from: q.get("from") ?? "", to: q.get("to") ?? "", precision: share(611, 902), overturned: share(21, 902), sameLevel: share(402, 611),
    byLevel: lines(["IMMINENT", 41, 44], ["SEVERE", 112, 131], ["HIGH", 190, 252], ["MODERATE", 241, 399], ["LOW", 27, 76]),
    byCategory: lines(["SUICIDAL_IDEATION", 320, 470], ["HOPELESSNESS", 121, 180], ["SELF_HARM", 60, 71], ["ABUSE", 44, 58], ["ACUTE_DISTRESS", 40, 78], ["EATING_DISORDER", 26, 45]),
    byRule: lines(["ideation.kms", 9, 88], ["ideation.want-die", 140, 231], ["prep.letters", 18, 19], ["hopeless.point", 61, 99], ["buffer.company", 12, 20]),
    byLanguage: lines(["en", 560, 820], ["es", 44, 66], ["und", 7, 16]), bySource: lines(["forum", 410, 540], ["stream", 201, 362]),
    reasons: { HYPERBOLE: 140, QUOTATION_OR_LYRIC: 51, NEWS_OR_AWARENESS: 38, RECOVERY: 29, PAST: 17, THIRD_PARTY_HANDLED: 9, OTHER: 7 },
    noisy: lines(["ideation.kms", 9, 88], ["gaming.dead", 1, 24]),
    calibration: Array.from({ length: 10 }, (_, bin) => ({ from: bin / 10, to: (bin + 1) / 10, meanScore: bin / 10 + 0.05, risk: share(Math.round((20 + 9 * bin) * Math.min(1, (bin / 10) ** 1.2 + 0.08)), 20 + 9 * bin) })),
  };
}

export const AGREEMENT: Record$<"AgreementView"> = {
  items: 84, kappa: 0.71,
  pairs: [{ one: "mira", other: "tomas", items: 38, agreed: 33, kappa: 0.72 }, { one: "lead", other: "mira", items: 27, agreed: 25, kappa: 0.79 }, { one: "lead", other: "tomas", items: 19, agreed: 15, kappa: 0.55 }],
  categories: [{ category: "SUICIDAL_IDEATION", items: 51, agreed: 45, kappa: 0.74 }, { category: "HOPELESSNESS", items: 20, agreed: 15, kappa: 0.49 }, { category: "ABUSE", items: 13, agreed: 12 }],
};

export function pastAudit(items: { id: string; level: Level }[]): Record$<"AuditRow">[] {
  const acts = ["DECIDED", "TEXT_READ", "ITEM_READ", "CLAIMED", "COURSE_READ", "SIGNED_IN", "BREAK_TAKEN"] as const;
  return Array.from({ length: 40 }, (_, place): Record$<"AuditRow"> => {
    const act = acts[place % acts.length] ?? "ITEM_READ";
    const item = items[place % items.length];
    const about = act !== "SIGNED_IN" && act !== "BREAK_TAKEN" && item ? { item: item.id, level: item.level } : {};
    return { at: iso(Date.now() - place * 7 * 60_000), by: ["mira", "tomas", "lead"][place % 3] ?? "lead", act, ...about, ...(act === "DECIDED" ? { detail: "CONFIRM MODERATE" } : {}) };
  });
}
