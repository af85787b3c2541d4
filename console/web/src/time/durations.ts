/** Whole seconds until an instant, rounded up so that 0 means over; negative when it is past. */
export function secondsUntil(instant: string, at: number): number {
  return Math.ceil((Date.parse(instant) - at) / 1000);
}

/** A countdown such as 4:05 or 1:02:07; never below 0:00. */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A span in words with one unit, rounded down: "3 min", "2 h", "5 days". */
export function span(seconds: number): string {
  const length = Math.abs(Math.trunc(seconds));
  if (length < 60) return `${length} s`;
  if (length < 3600) return `${Math.floor(length / 60)} min`;
  if (length < 48 * 3600) return `${Math.floor(length / 3600)} h`;
  return `${Math.floor(length / 86400)} days`;
}

/** When something is due: "due in 12 min", "overdue by 3 h". */
export function due(seconds: number): string {
  if (seconds > 0) return `due in ${span(seconds)}`;
  return seconds > -60 ? "due now" : `overdue by ${span(seconds)}`;
}

/** How long ago: "just now", "12 min ago". */
export function ago(instant: string, at: number): string {
  const seconds = -secondsUntil(instant, at);
  return seconds < 10 ? "just now" : `${span(seconds)} ago`;
}

const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
});

/** A day in the reader's own zone. */
export function day(instant: string): string {
  return DATE.format(new Date(instant));
}

/** A moment in the reader's own zone. */
export function moment(instant: string): string {
  return MOMENT.format(new Date(instant));
}
