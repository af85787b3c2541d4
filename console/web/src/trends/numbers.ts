import type { Category, Level } from "../api/client";
import { CATEGORY, LEVEL } from "../words/names";
import type { Interval, Split } from "./question";

/** A count as it is shown: a missing one is above 0 and below the bound. */
export function cell(count: number | null | undefined, suppressedBelow: number): string {
  return count === null || count === undefined ? `<${suppressedBelow}` : count.toLocaleString("en");
}

/** How a total stands to the one before: "+12 %", or in words where a share would mislead. */
export function change(total: number | null | undefined, before: number | null | undefined): string {
  if (total === null || total === undefined || before === null || before === undefined) return "too few to compare";
  if (before === 0) return total === 0 ? "none, as before" : "none before";
  const share = Math.round((100 * (total - before)) / before);
  return share === 0 ? "as before" : `${share > 0 ? "+" : "−"}${Math.abs(share)} %`;
}

/** The name of a line of the chart. */
export function seriesName(split: Split, key: string): string {
  if (split === "LEVEL") return LEVEL[key as Level] ?? key;
  if (split === "CATEGORY") return CATEGORY[key as Category] ?? key;
  if (key === "ALL" && split === "NONE") return "All flags";
  return split === "LANGUAGE" && key === "und" ? "not known" : key;
}

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
const HOUR = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** The beginning of a bucket, in UTC as the server counts. */
export function bucketName(instant: string, interval: Interval): string {
  const name = (interval === "HOUR" ? HOUR : DAY).format(new Date(instant));
  return interval === "WEEK" ? `week of ${name}` : name;
}
