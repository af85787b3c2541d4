import { describe, expect, it } from "vitest";
import { bucketName, cell, change, seriesName } from "./numbers";

describe("a small cell", () => {
  it("is shown as fewer than the bound, never as nothing", () => {
    expect(cell(null, 5)).toBe("<5");
    expect(cell(undefined, 5)).toBe("<5");
    expect(cell(0, 5)).toBe("0");
    expect(cell(1234, 5)).toBe("1,234");
  });
});

describe("a comparison", () => {
  it("tells the share, with its sign", () => {
    expect([change(112, 100), change(88, 100), change(100, 100)]).toEqual(["+12 %", "−12 %", "as before"]);
  });

  it("tells no share where there is none to tell", () => {
    expect([change(null, 10), change(10, undefined), change(10, 0), change(0, 0)]).toEqual(["too few to compare", "too few to compare", "none before", "none, as before"]);
  });
});

describe("names", () => {
  it("are those that people use", () => {
    expect(seriesName("CATEGORY", "SELF_HARM")).toBe("Self-harm");
    expect(seriesName("SOURCE", "ALL")).toBe("ALL");
    expect(seriesName("LANGUAGE", "und")).toBe("not known");
  });

  it("of buckets are in UTC", () => {
    expect(bucketName("2026-11-09T00:00:00Z", "DAY")).toBe("9 Nov 2026");
    expect(bucketName("2026-11-09T00:00:00Z", "WEEK")).toBe("week of 9 Nov 2026");
    expect(bucketName("2026-11-09T23:00:00Z", "HOUR")).toMatch(/9 Nov.*23:00/);
  });
});
