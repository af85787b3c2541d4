/** What can be done by key, in the order in which the overlay tells it. */
export const ACTS = {
  takeNext: { key: "t", words: "Take the next item", group: "Desk" },
  lighter: { key: "l", words: "Take a lighter item", group: "Desk" },
  giveBack: { key: "g", words: "Give the item back", group: "Desk" },
  next: { key: "j", words: "Next piece of evidence, or next row", group: "Reading" },
  previous: { key: "k", words: "Previous piece of evidence, or row", group: "Reading" },
  reveal: { key: "r", words: "Reveal evidence, then text; hide again", group: "Reading" },
  option1: { key: "1", words: "First level or reason", group: "Deciding" },
  option2: { key: "2", words: "Second level or reason", group: "Deciding" },
  option3: { key: "3", words: "Third level or reason", group: "Deciding" },
  option4: { key: "4", words: "Fourth level or reason", group: "Deciding" },
  option5: { key: "5", words: "Fifth level or reason", group: "Deciding" },
  option6: { key: "6", words: "Sixth reason", group: "Deciding" },
  option7: { key: "7", words: "Seventh reason", group: "Deciding" },
  confirm: { key: "c", words: "Confirm", group: "Deciding" },
  escalate: { key: "e", words: "Escalate", group: "Deciding" },
  handOff: { key: "h", words: "Hand off", group: "Deciding" },
  notRisk: { key: "n", words: "Not a risk", group: "Deciding" },
  secondOpinion: { key: "s", words: "Needs a second opinion", group: "Deciding" },
  note: { key: "m", words: "Write a note (Esc leaves it)", group: "Deciding" },
  undo: { key: "u", words: "Undo, within 10 seconds", group: "Deciding" },
  help: { key: "?", words: "This overview", group: "Anywhere" },
} as const satisfies { [act: string]: { key: string; words: string; group: string } };

export type Act = keyof typeof ACTS;
export const ALL = Object.keys(ACTS) as Act[];
/** Act to key; an empty key turns the act's shortcut off. */
export type Bindings = Record<Act, string>;

/** The defaults with a person's own keys laid over them; what is not a key is not taken. */
export function bindings(own: { [act: string]: string } = {}): Bindings {
  const merged = {} as Bindings;
  for (const act of ALL) {
    const key = own[act];
    merged[act] = key !== undefined && (key === "" || isKey(key)) ? key : ACTS[act].key;
  }
  return merged;
}

/** Only what differs from the defaults. */
export function changes(all: Bindings): { [act: string]: string } {
  return Object.fromEntries(ALL.filter((act) => all[act] !== ACTS[act].key).map((act) => [act, all[act]]));
}

/** One printable character, other than a space. */
export function isKey(key: string): boolean {
  return [...key].length === 1 && key.trim() !== "";
}

/** Keys that more than one act has. */
export function clashes(all: Bindings): string[] {
  const keys = ALL.map((act) => all[act]).filter((key) => key !== "");
  return [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];
}

/** Which act a key press asks for, if any. Ctrl, Alt and Meta belong to the browser. */
export function actFor(
  press: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
  all: Bindings,
): Act | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || !isKey(press.key)) return undefined;
  return ALL.find((act) => all[act] === press.key) ?? ALL.find((act) => all[act].toLowerCase() === press.key.toLowerCase());
}

/** Whether a key press with this target is typing, and no shortcut. */
export function isTyping(target: { tagName?: string; type?: string; isContentEditable?: boolean; role?: string | null } | null): boolean {
  if (!target) return false;
  if (target.isContentEditable) return true;
  const tag = target.tagName?.toUpperCase();
  if (tag === "TEXTAREA" || tag === "SELECT") return true;
  if (tag === "INPUT") return !NOT_TYPED.has(target.type ?? "text");
  return target.role === "textbox" || target.role === "searchbox" || target.role === "combobox" || target.role === "listbox";
}

const NOT_TYPED = new Set(["radio", "checkbox", "button", "submit", "reset", "range", "color", "file"]);
