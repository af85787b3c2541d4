import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api, type DecisionAnswer, type Item, type NotRiskReason, the } from "../api/client";
import { questions } from "../api/questions";
import type { Act } from "../keys/bindings";
import { KeyCap, useKey, useShortcut } from "../keys/keys";
import { LevelGlyph } from "../shell/parts";
import { LEVEL, LEVELS, OUTCOME, OUTCOMES, REASON, REASONS, type RiskLevel } from "../words/names";
import { useDraft } from "./draft";
import { choose, type Form, fromDraft, LONGEST_NOTE, missing, type Mode, option, request, takesLevel, wantsNote } from "./form";
import { useUndo } from "./Undo";

const OUTCOME_ACT = { CONFIRM: "confirm", ESCALATE: "escalate", HAND_OFF: "handOff", NOT_RISK: "notRisk", SECOND_OPINION: "secondOpinion" } as const satisfies Record<string, Act>;
const OPTION_ACTS = ["option1", "option2", "option3", "option4", "option5", "option6", "option7"] as const satisfies Act[];

/** The policy of the house, as text beside the decision. */
export function useGuidance() {
  return useQuery({ queryKey: ["guidance"], queryFn: () => the(api.GET("/api/guidance")), staleTime: Infinity });
}

export function DecisionPanel({ item, mode, disabled, lighter, done }: {
  item: Item;
  mode: Mode;
  /** The claim is over: what is written stays, but cannot be submitted. */
  disabled: boolean;
  lighter: boolean;
  /** Called after a decision was made; {@code next} where the next item was wanted. */
  done: (answer: DecisionAnswer, next: boolean) => void;
}) {
  const [form, setForm] = useState<Form>(() => fromDraft(mode === "reversal" ? undefined : item.draft));
  const [tried, setTried] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLFormElement>(null);
  const keeping = useDraft(item.id, form, mode !== "reversal");
  const undo = useUndo();
  const lack = missing(form, mode);
  const decide = useMutation({
    mutationFn: async (next: boolean) => {
      if (!form.outcome) throw new Error("No outcome is chosen");
      const body = request({ ...form, outcome: form.outcome });
      const path = { id: item.id };
      if (mode === "reversal") return the(api.POST("/api/items/{id}/reversal", { params: { path }, body }));
      if (mode === "adjudication") return the(api.POST("/api/items/{id}/adjudication", { params: { path }, body }));
      return the(api.POST("/api/items/{id}/decision", { params: { path, query: { next: next && !lighter } }, body }));
    },
    onSuccess: (answer, next) => {
      keeping.forget();
      undo.offer(answer);
      questions.removeQueries({ queryKey: ["item", item.id] });
      for (const key of ["decisions", "claims", "history", "lead", "queue"]) void questions.invalidateQueries({ queryKey: [key] });
      done(answer, next);
    },
  });
  const submit = (next: boolean) => {
    setTried(true);
    if (decide.isPending || disabled) return;
    if (lack === undefined) decide.mutate(next);
    else if (wantsNote(form, mode) && /^Write|too long/.test(lack)) note.current?.focus();
    else box.current?.querySelector<HTMLInputElement>("fieldset[data-lacking] input")?.focus();
  };
  const submitNext = useEffectEvent(() => submit(mode === "decision"));
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || document.querySelector("[aria-modal=true]")) return;
      event.preventDefault();
      submitNext();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  useKey("note", () => note.current?.focus());
  const chosen = form.outcome;
  return (
    <form
      ref={box}
      className="decide"
      aria-label={mode === "reversal" ? "Another decision" : "Your decision"}
      onSubmit={(event) => {
        event.preventDefault();
        submit(mode === "decision");
      }}
    >
      <fieldset className="options" {...(!chosen ? { "data-lacking": true } : {})}>
        <legend>{mode === "reversal" ? "Decide anew" : mode === "adjudication" ? "Decide between the two" : "What is it?"}</legend>
        {OUTCOMES.filter((outcome) => !(outcome === "SECOND_OPINION" && mode !== "decision")).map((outcome) => (
          <Choice key={outcome} group="outcome" act={OUTCOME_ACT[outcome]} checked={chosen === outcome} choose={() => setForm(choose(form, outcome))}>
            {OUTCOME[outcome]}
          </Choice>
        ))}
      </fieldset>
      {chosen === "NOT_RISK" ? (
        <fieldset className="options" {...(!form.reason ? { "data-lacking": true } : {})}>
          <legend>Why not?</legend>
          {REASONS.map((reason: NotRiskReason, place) => (
            <Choice key={reason} group="reason" act={OPTION_ACTS[place] ?? "option7"} checked={form.reason === reason} choose={() => setForm(option(form, place + 1))}>
              {REASON[reason]}
            </Choice>
          ))}
        </fieldset>
      ) : chosen !== "SECOND_OPINION" && (
        <fieldset className="options options-levels" {...(chosen && takesLevel(chosen) && !form.level ? { "data-lacking": true } : {})}>
          <legend>The level that you see</legend>
          {LEVELS.map((level: RiskLevel, place) => (
            <Choice key={level} group="level" act={OPTION_ACTS[place] ?? "option5"} checked={form.level === level && takesLevel(chosen)} choose={() => setForm(option(form, place + 1))} tone={level}>
              <LevelGlyph level={level} /><span>{LEVEL[level]}</span>
            </Choice>
          ))}
        </fieldset>
      )}
      <Policy form={form} item={item} />
      <Textarea
        ref={note} label={wantsNote(form, mode) ? "Note" : "Note, if you like"} value={form.note} autosize minRows={2} maxRows={8} maxLength={LONGEST_NOTE + 100}
        description={chosen === "HAND_OFF" ? "To whom, and what they need to know. Never the author's name." : undefined}
        onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        rightSection={form.note === "" ? <KeyCap act="note" /> : null}
      />
      <div className="submit">
        <p className={tried && lack ? "lack" : "lack quiet"} role={tried && lack ? "alert" : undefined}>{disabled ? "Take the item again to submit" : (lack ?? (keeping.kept === "kept" ? "Draft kept" : keeping.kept === "not kept" ? "The draft could not be kept" : " "))}</p>
        {mode === "decision" ? (
          <>
            <Button type="submit" size="md" fullWidth loading={decide.isPending} disabled={disabled} aria-keyshortcuts="Control+Enter" rightSection={<kbd className="keycap" aria-hidden="true">Ctrl ⏎</kbd>}>Submit and next</Button>
            <Button variant="subtle" fullWidth disabled={disabled || decide.isPending} onClick={() => submit(false)}>Submit, then pause</Button>
          </>
        ) : (
          <Button type="submit" size="md" fullWidth loading={decide.isPending} disabled={disabled}>{mode === "reversal" ? "Change the decision" : "Submit"}</Button>
        )}
      </div>
    </form>
  );
}

/** A radio that can be pressed by key, too. */
function Choice({ group, act, checked, choose: press, tone, children }: {
  group: string;
  act: Act;
  checked: boolean;
  choose: () => void;
  tone?: RiskLevel;
  children: React.ReactNode;
}) {
  useKey(act, press);
  const shortcut = useShortcut(act);
  return (
    <label className={`choice ${checked ? "choice-on" : ""} ${tone ? `choice-level level-${tone.toLowerCase()}` : ""}`}>
      <input type="radio" name={group} checked={checked} onChange={press} {...shortcut} />
      <span className="choice-words">{children}</span>
      <KeyCap act={act} />
    </label>
  );
}

/** What the house says about what is being chosen; before that, about the model's level. */
function Policy({ form, item }: { form: Form; item: Item }) {
  const guidance = useGuidance();
  if (!guidance.data) return null;
  const { levels, outcomes, reasons } = guidance.data;
  const level = takesLevel(form.outcome) ? form.level : undefined;
  const lines: [string, string | undefined][] = form.outcome
    ? [
        [OUTCOME[form.outcome], outcomes[form.outcome]],
        ...(level ? [[LEVEL[level], levels[level]] as [string, string | undefined]] : []),
        ...(form.outcome === "NOT_RISK" && form.reason ? [[REASON[form.reason], reasons[form.reason]] as [string, string | undefined]] : []),
      ]
    : [[LEVEL[item.level], levels[item.level]]];
  return (
    <div className="policy" aria-live="polite">
      <p className="overline">Our policy</p>
      {lines.map(([name, words]) => words && <p key={name} className="small"><strong>{name}.</strong> {words}</p>)}
    </div>
  );
}
