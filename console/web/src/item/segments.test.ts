import { describe, expect, it } from "vitest";
import { segments, shortened, unseen, WINDOW, windowAt, windowOf, windows } from "./segments";

const shown = (text: string, ...spans: [number, number][]) =>
  segments(text, spans.map(([start, end]) => ({ start, end }))).map((part) => [part.text, part.pieces]);

describe("highlighting", () => {
  it("marks a span and leaves the rest", () => {
    expect(shown("so tired of this", [3, 8])).toEqual([["so ", []], ["tired", [0]], [" of this", []]]);
  });

  it("cuts overlapping and nested spans where they begin and end", () => {
    expect(shown("abcdef", [0, 4], [2, 6], [3, 4])).toEqual([["ab", [0]], ["c", [0, 1]], ["d", [0, 1, 2]], ["ef", [1]]]);
  });

  it("counts in UTF-16 units, so that an emoji is two", () => {
    expect(shown("💊 tonight", [3, 10])).toEqual([["💊 ", []], ["tonight", [0]]]);
  });

  it("never tears a surrogate pair", () => {
    expect(shown("a💊b", [0, 2], [2, 4])).toEqual([["a", [0]], ["💊", [0, 1]], ["b", [1]]]);
  });

  it("survives spans that do not fit the text", () => {
    expect(shown("abc", [-5, 1], [2, 99], [7, 9], [1, 1])).toEqual([["a", [0]], ["b", []], ["c", [1]]]);
    expect(shown("", [0, 3])).toEqual([]);
  });

  it("loses nothing, whatever the spans", () => {
    const text = "x💊y👩‍💻z and more";
    for (let start = 0; start < text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        const parts = segments(text, [{ start, end }, { start: 2, end: 7 }]);
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }
    }
  });

  it("shows a window of a long text and numbers its offsets in the whole", () => {
    const parts = segments("0123456789", [{ start: 1, end: 4 }, { start: 8, end: 9 }], { start: 3, end: 6 });
    expect(parts).toEqual([{ start: 3, text: "3", pieces: [0] }, { start: 4, text: "45", pieces: [] }]);
  });
});

describe("windows of a long text", () => {
  it("shows evidence at an edge with what stands around it", () => {
    const edge = { start: WINDOW - 1, end: WINDOW + 40 };
    const window = windowAt(windowOf(edge.start));
    expect(window.start).toBeLessThan(edge.start);
    expect(window.end).toBeGreaterThan(edge.end);
    expect(windowAt(windowOf(WINDOW)).start).toBeLessThan(WINDOW);
  });

  it("cover it without gap", () => {
    expect(windows(0)).toBe(1);
    expect(windows(WINDOW)).toBe(1);
    expect(windows(1_000_000)).toBe(125);
    expect(windowAt(1).start).toBeLessThanOrEqual(windowAt(0).end);
    expect(windowAt(0).start).toBe(0);
    expect(windowOf(WINDOW)).toBe(1);
  });
});

describe("what is hidden in a text", () => {
  it("is told by name and kept as it is", () => {
    const parts = unseen("a\u202Eb\u200Bc");
    expect(parts).toEqual([{ text: "a" }, { text: "\u202E", name: "U+202E" }, { text: "b" }, { text: "\u200B", name: "U+200B" }, { text: "c" }]);
  });

  it("is not a joiner inside an emoji, nor a line break", () => {
    expect(unseen("👩‍💻\n")).toEqual([{ text: "👩‍💻\n" }]);
  });

  it("is a joiner between letters", () => {
    expect(unseen("a\u200Db").map((part) => part.name)).toEqual([undefined, "U+200D", undefined]);
  });
});

describe("a shortened text", () => {
  it("ends with an ellipsis and keeps pairs whole", () => {
    expect(shortened("abc", 3)).toBe("abc");
    expect(shortened("ab💊d", 3)).toBe("ab…");
  });
});
