import { createContext, type ReactNode, use, useEffect, useEffectEvent, useMemo, useState } from "react";
import { usePreferences } from "../settings/preferences";
import { type Act, actFor, bindings, type Bindings, isTyping } from "./bindings";

type Handler = () => void;
interface Keys {
  all: Bindings;
  /** Puts a handler on top of those that are there; gives what takes it away. */
  listen: (act: Act, handler: Handler) => () => void;
}

const KeysContext = createContext<Keys | undefined>(undefined);

/** Hears key presses for the whole page. The handler that was set last is asked. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const { keys: own } = usePreferences();
  const all = useMemo(() => bindings(own), [own]);
  const [handlers] = useState(() => new Map<Act, Handler[]>());
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat && event.key !== all.next && event.key !== all.previous) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const role = target?.getAttribute("role") ?? null;
    if (target && isTyping({ tagName: target.tagName, type: target.getAttribute("type") ?? "", isContentEditable: target.isContentEditable, role })) return;
    // Behind an open dialogue nothing is pressed; the overview of keys closes with its own key.
    const act = actFor(event, all);
    if (!act || (document.querySelector("[aria-modal=true]") && act !== "help")) return;
    const handler = handlers.get(act)?.at(-1);
    if (!handler) return;
    event.preventDefault();
    handler();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  const keys = useMemo<Keys>(() => ({
    all,
    listen: (act, handler) => {
      handlers.set(act, [...(handlers.get(act) ?? []), handler]);
      return () => void handlers.set(act, (handlers.get(act) ?? []).filter((one) => one !== handler));
    },
  }), [all, handlers]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function useKeys(): Keys {
  const keys = use(KeysContext);
  if (!keys) throw new Error("No keys are heard here");
  return keys;
}

/** Does something when the act's key is pressed, as long as this is shown and {@code on}. */
export function useKey(act: Act, handler: Handler, on = true): void {
  const { listen } = useKeys();
  const run = useEffectEvent(handler);
  useEffect(() => (on ? listen(act, () => run()) : undefined), [act, on, listen]);
}

export function useBindings(): Bindings {
  return useKeys().all;
}

/** The key of an act, as a small cap beside the button that does the same. */
export function KeyCap({ act }: { act: Act }) {
  const key = useBindings()[act];
  return key ? <kbd className="keycap" aria-hidden="true">{key}</kbd> : null;
}

/** For aria-keyshortcuts: the key of an act, or nothing where it has none. */
export function useShortcut(act: Act): { "aria-keyshortcuts"?: string } {
  const key = useBindings()[act];
  return key ? { "aria-keyshortcuts": key } : {};
}
