import type { Share } from "../api/client";

/** A share in whole percent, or a dash where there are no cases. */
export function percent(value: number | undefined): string {
  return value === undefined ? "–" : `${Math.round(100 * value)} %`;
}

/** Its interval. */
export function between(share: Pick<Share, "low" | "high">): string {
  return `${Math.round(100 * share.low)} to ${Math.round(100 * share.high)} %`;
}
