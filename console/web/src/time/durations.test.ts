import { describe, expect, it } from "vitest";
import { now, observe } from "./clock";
import { ago, countdown, due, secondsUntil, span } from "./durations";

const AT = Date.parse("2026-11-09T12:00:00Z");

describe("a countdown", () => {
  it("counts whole seconds and reaches zero only when time is over", () => {
    expect(secondsUntil("2026-11-09T12:05:00Z", AT)).toBe(300);
    expect(secondsUntil("2026-11-09T12:00:00.200Z", AT)).toBe(1);
    expect(secondsUntil("2026-11-09T11:59:00Z", AT)).toBe(-60);
  });

  it("shows minutes and seconds, hours where there are some, and never less than nothing", () => {
    expect(countdown(245)).toBe("4:05");
    expect(countdown(3727)).toBe("1:02:07");
    expect(countdown(-9)).toBe("0:00");
  });

  it("follows the server's clock, not that of the page", () => {
    observe("2026-11-09T12:00:30Z", AT);
    expect(now(AT)).toBe(AT + 30_000);
    observe("no time", AT);
    expect(now(AT)).toBe(AT + 30_000);
    observe("2026-11-09T12:00:00Z", AT);
    expect(now(AT)).toBe(AT);
  });
});

describe("words for time", () => {
  it("names one unit", () => {
    expect([span(59), span(60), span(3599), span(7200), span(172_800)]).toEqual(["59 s", "1 min", "59 min", "2 h", "2 days"]);
  });

  it("tells what is due, due now and overdue", () => {
    expect([due(720), due(0), due(-59), due(-10_800)]).toEqual(["due in 12 min", "due now", "due now", "overdue by 3 h"]);
  });

  it("tells how long ago something was", () => {
    expect(ago("2026-11-09T11:59:58Z", AT)).toBe("just now");
    expect(ago("2026-11-09T11:48:00Z", AT)).toBe("12 min ago");
  });
});
