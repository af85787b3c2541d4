import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api, the } from "../api/client";
import { questions } from "../api/questions";
import type { Item } from "../api/client";
import { draft, type Form } from "./form";

const PAUSE = 700;

export type Kept = "nothing" | "keeping" | "kept" | "not kept";

/** Keeps an unfinished decision on the server a moment after each change, and when it is left. */
export function useDraft(id: string, form: Form, on: boolean): { kept: Kept; forget: () => void } {
  const [kept, setKept] = useState<Kept>("nothing");
  const sent = useRef(JSON.stringify(draft(form)));
  const stopped = useRef(!on);
  const send = useEffectEvent((quiet: boolean) => {
    const next = draft(form);
    const text = JSON.stringify(next);
    if (stopped.current || text === sent.current) return;
    sent.current = text;
    // So that the draft is there, too, when this item is shown again without asking the server.
    questions.setQueryData<Item>(["item", id], (item) => item && { ...item, draft: next });
    if (!quiet) setKept("keeping");
    the(api.PUT("/api/items/{id}/draft", { params: { path: { id } }, body: next, keepalive: true })).then(
      () => !quiet && setKept("kept"),
      () => {
        sent.current = "";
        if (!quiet) setKept("not kept");
      },
    );
  });
  useEffect(() => {
    const timer = setTimeout(() => send(false), PAUSE);
    return () => clearTimeout(timer);
  }, [form]);
  useEffect(() => {
    const leave = () => send(true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return { kept, forget: () => void (stopped.current = true) };
}
