/** How far the server's clock is ahead of this page's, in ms. */
let ahead = 0;

/** Learns the server's clock from an instant that it just gave. */
export function observe(serverInstant: string, here: number = Date.now()): void {
  const there = Date.parse(serverInstant);
  if (!Number.isNaN(there)) ahead = there - here;
}

/** Now, in ms, by the server's clock. */
export function now(here: number = Date.now()): number {
  return here + ahead;
}
