/** A run of text that is covered by the same pieces of evidence throughout. */
export interface Segment {
  /** UTF-16 offset in the whole text. */
  start: number;
  text: string;
  /** Which pieces cover it, by their place in the list; empty for plain text. */
  pieces: number[];
}

/** A half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

const high = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const low = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves an offset that lies inside a surrogate pair to the pair's start, so that no pair is torn. */
export function whole(text: string, offset: number): number {
  const torn = offset > 0 && offset < text.length && high(text.charCodeAt(offset - 1)) && low(text.charCodeAt(offset));
  return torn ? offset - 1 : offset;
}

/**
 * Cuts a window of the text where evidence begins or ends. Spans may overlap and nest; those that
 * lie outside the text are cut to it, empty ones are left out. All segments together are the window.
 */
export function segments(text: string, spans: readonly Span[], window: Span = { start: 0, end: text.length }): Segment[] {
  const from = whole(text, Math.max(0, window.start));
  const to = whole(text, Math.min(text.length, window.end));
  const cut = spans.map((span) => ({
    start: whole(text, Math.min(Math.max(span.start, from), to)),
    end: ceil(text, Math.min(Math.max(span.end, from), to)),
  }));
  const edges = new Set([from, to]);
  for (const { start, end } of cut) {
    if (start < end) edges.add(start).add(end);
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const found: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    const pieces = cut.flatMap((span, piece) => (span.start <= start && end <= span.end && span.start < span.end ? [piece] : []));
    found.push({ start, text: text.slice(start, end), pieces });
  }
  return found;
}

/** Like {@link whole}, but to the pair's end. */
function ceil(text: string, offset: number): number {
  return whole(text, offset) === offset ? offset : offset + 1;
}

/** How many UTF-16 units of a text are shown at once. */
export const WINDOW = 8_000;

/** How many windows a text of this length has, at least one. */
export function windows(length: number): number {
  return Math.max(1, Math.ceil(length / WINDOW));
}

/** How far a window reaches into its neighbours, so that what lies at an edge is read in its context. */
export const MARGIN = 500;

/** The window with this number, from 0. */
export function windowAt(number: number): Span {
  return { start: Math.max(0, number * WINDOW - MARGIN), end: (number + 1) * WINDOW + MARGIN };
}

/** The number of the window in which an offset lies. */
export function windowOf(offset: number): number {
  return Math.floor(offset / WINDOW);
}

/** The first so many UTF-16 units, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, whole(text, most))}…`;
}

/**
 * Splits out characters that are not seen but change what is: bidirectional controls, zero-width
 * and other control characters. A reviewer should see that they are there.
 */
export function unseen(text: string): { text: string; name?: string }[] {
  const parts: { text: string; name?: string }[] = [];
  let last = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > last) parts.push({ text: text.slice(last, match.index) });
    parts.push({ text: match[0], name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}` });
    last = match.index + 1;
  }
  if (last < text.length) parts.push({ text: text.slice(last) });
  return parts;
}

// A zero-width joiner between emoji belongs to them: 👩‍💻 is one sign.
// eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d/gu;
