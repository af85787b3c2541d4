import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { api, type DecisionAnswer, the } from "../api/client";
import { questions } from "../api/questions";
import { keep } from "../desk/taking";
import { KeyCap, useKey } from "../keys/keys";
import { observe } from "../time/clock";
import { secondsUntil } from "../time/durations";
import { useNow } from "../time/useNow";
import { decisionWords } from "../words/names";

interface Undoable {
  /** Offers to take a decision back for as long as the server allows. */
  offer: (answer: DecisionAnswer) => void;
}

const UndoContext = createContext<Undoable | undefined>(undefined);

export function useUndo(): Undoable {
  const undo = use(UndoContext);
  if (!undo) throw new Error("Nothing can be undone here");
  return undo;
}

/** Remembers the last decision for its ten seconds, whatever page is shown. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [last, setLast] = useState<DecisionAnswer>();
  const undoable = useMemo<Undoable>(() => ({
    offer: (answer) => {
      observe(answer.at);
      setLast(answer);
    },
  }), []);
  return (
    <UndoContext value={undoable}>
      {children}
      <div role="status" className="toast-place">{last && <Toast key={last.at} answer={last} gone={() => setLast(undefined)} />}</div>
    </UndoContext>
  );
}

function Toast({ answer, gone }: { answer: DecisionAnswer; gone: () => void }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const left = secondsUntil(answer.undoUntil, useNow(250));
  const undo = useMutation({
    mutationFn: () => the(api.POST("/api/items/{id}/undo", { params: { path: { id: answer.id } } })),
    onSuccess: async (item) => {
      gone();
      keep(item);
      void questions.invalidateQueries({ queryKey: ["decisions"] });
      void questions.invalidateQueries({ queryKey: ["history", item.id] });
      // The item that came next goes back at once: nobody should wait for two of one person's items.
      const { next } = answer;
      if (next && pathname === `/desk/${next.id}`) {
        questions.removeQueries({ queryKey: ["item", next.id] });
        await the(api.DELETE("/api/items/{id}/lease", { params: { path: { id: next.id } } })).catch(() => undefined);
      }
      void navigate(`/desk/${item.id}`);
    },
  });
  const open = left > 0 && !undo.isPending;
  useKey("undo", () => undo.mutate(), open);
  if (left <= 0 && !undo.isPending) return null;
  return (
    <div className="toast">
      <span><strong>{decisionWords(answer.decision)}.</strong> <span aria-hidden="true" className="toast-left">{left} s</span></span>
      <Button size="compact-md" variant="white" loading={undo.isPending} onClick={() => undo.mutate()} rightSection={<KeyCap act="undo" />}>Undo</Button>
      <span className="toast-bar" aria-hidden="true" />
    </div>
  );
}
