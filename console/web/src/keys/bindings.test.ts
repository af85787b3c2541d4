import { describe, expect, it } from "vitest";
import { actFor, bindings, changes, clashes, isTyping } from "./bindings";

const press = (key: string, more: Partial<{ ctrlKey: boolean; altKey: boolean; metaKey: boolean }> = {}) => ({
  key, ctrlKey: false, altKey: false, metaKey: false, ...more,
});

describe("a key press", () => {
  it("asks for its act", () => {
    expect(actFor(press("e"), bindings())).toBe("escalate");
    expect(actFor(press("3"), bindings())).toBe("option3");
    expect(actFor(press("?"), bindings())).toBe("help");
  });

  it("counts with caps lock on, too", () => {
    expect(actFor(press("N"), bindings())).toBe("notRisk");
  });

  it("is the browser's with Ctrl, Alt or Meta", () => {
    expect(actFor(press("r", { ctrlKey: true }), bindings())).toBeUndefined();
    expect(actFor(press("n", { metaKey: true }), bindings())).toBeUndefined();
    expect(actFor(press("e", { altKey: true }), bindings())).toBeUndefined();
  });

  it("of a named key asks for nothing", () => {
    expect(actFor(press("Enter"), bindings())).toBeUndefined();
    expect(actFor(press(" "), bindings())).toBeUndefined();
  });
});

describe("one's own keys", () => {
  it("take the place of the defaults", () => {
    const own = bindings({ escalate: "x" });
    expect(actFor(press("x"), own)).toBe("escalate");
    expect(actFor(press("e"), own)).toBeUndefined();
    expect(changes(own)).toEqual({ escalate: "x" });
  });

  it("can turn a shortcut off", () => {
    expect(actFor(press("u"), bindings({ undo: "" }))).toBeUndefined();
  });

  it("are not taken where they are no keys or no acts", () => {
    expect(bindings({ escalate: "Enter", dispatch: "d" })).toEqual(bindings());
  });

  it("tell two acts with one key", () => {
    expect(clashes(bindings())).toEqual([]);
    expect(clashes(bindings({ escalate: "n" }))).toEqual(["n"]);
    expect(clashes(bindings({ escalate: "", undo: "" }))).toEqual([]);
  });
});

describe("typing", () => {
  it("is what happens in fields", () => {
    expect(isTyping({ tagName: "TEXTAREA" })).toBe(true);
    expect(isTyping({ tagName: "INPUT", type: "text" })).toBe(true);
    expect(isTyping({ tagName: "input", type: "password" })).toBe(true);
    expect(isTyping({ tagName: "DIV", isContentEditable: true })).toBe(true);
    expect(isTyping({ tagName: "DIV", role: "combobox" })).toBe(true);
  });

  it("is not what happens on buttons and radios", () => {
    expect(isTyping({ tagName: "INPUT", type: "radio" })).toBe(false);
    expect(isTyping({ tagName: "BUTTON" })).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
