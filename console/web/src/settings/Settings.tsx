import { Button, NumberInput, SegmentedControl, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { Preferences } from "../api/client";
import { has, useUser } from "../access/session";
import { PasswordForm } from "../access/PasswordChange";
import { Card, Head } from "../shell/parts";
import { KeyTable } from "./KeyTable";
import { usePrefer, usePreferences } from "./preferences";

/** What a person sets for themselves. Every choice counts at once. */
export function Settings() {
  const user = useUser();
  const preferences = usePreferences();
  const prefer = usePrefer();
  const set = (change: Partial<Preferences>) => prefer.mutate({ ...preferences, ...change });
  /** Sets a number, or takes it away. */
  const number = (name: "breakAfterItems" | "breakAfterMinutes" | "lighterEvery", value: number | undefined) => {
    const rest = { ...preferences };
    delete rest[name];
    prefer.mutate(value === undefined ? rest : { ...rest, [name]: value });
  };
  const desk = has(user, "REVIEWER", "LEAD");
  return (
    <>
      <Head title="Settings" words="Yours alone. They count at once and go with you to any computer." />
      <div className="two two-even">
        <div className="stack-cards">
          {desk && (
            <Card title="Care">
              <Row label="The text of a post" words="Often the evidence is enough to decide.">
                <SegmentedControl aria-label="The text of a post" value={preferences.textShown} onChange={(textShown) => set({ textShown: textShown as Preferences["textShown"] })} data={SHOWN} />
              </Row>
              <Row label="The evidence" words="Hidden, it shows what it is about before its words.">
                <SegmentedControl aria-label="The evidence" value={preferences.evidenceShown} onChange={(evidenceShown) => set({ evidenceShown: evidenceShown as Preferences["evidenceShown"] })} data={SHOWN} />
              </Row>
              <Row label="A word of warning" words="Before an item of level Severe or above.">
                <Switch aria-label="A word of warning" checked={preferences.contentWarning} onChange={(event) => set({ contentWarning: event.currentTarget.checked })} />
              </Row>
              <Choice label="Remind me of a break after items" unit="items" value={preferences.breakAfterItems} otherwise={15} min={1} max={500} set={(value) => number("breakAfterItems", value)} />
              <Choice label="Remind me of a break after minutes" unit="minutes" value={preferences.breakAfterMinutes} otherwise={50} min={5} max={480} set={(value) => number("breakAfterMinutes", value)} />
              <Choice label="A lighter item after so many others" unit="items" value={preferences.lighterEvery} otherwise={6} min={2} max={100} set={(value) => number("lighterEvery", value)} />
            </Card>
          )}
          <Card title="Look">
            <Row label="Colours">
              <SegmentedControl aria-label="Colours" value={preferences.theme} onChange={(theme) => set({ theme: theme })} data={[{ value: "SYSTEM", label: "As the system" }, { value: "LIGHT", label: "Light" }, { value: "DARK", label: "Dark" }]} />
            </Row>
          </Card>
          <Card title="Password"><PasswordForm done={() => notifications.show({ message: "Your password is changed." })} /></Card>
        </div>
        <Card title="Keys" aside={<Button size="compact-sm" variant="subtle" onClick={() => set({ keys: {} })}>As they were</Button>}>
          <KeyTable preferences={preferences} save={(keys) => set({ keys })} />
        </Card>
      </div>
    </>
  );
}

const SHOWN = [{ value: "MASKED", label: "When I ask" }, { value: "ALWAYS", label: "Always" }];

function Row({ label, words, children }: { label: string; words?: string; children: ReactNode }) {
  return (
    <div className="setting">
      <div><span className="setting-label">{label}</span>{words && <p className="quiet small">{words}</p>}</div>
      {children}
    </div>
  );
}

function Choice({ label, unit, value, otherwise, min, max, set }: {
  label: string;
  unit: string;
  value: number | undefined;
  otherwise: number;
  min: number;
  max: number;
  set: (value: number | undefined) => void;
}) {
  return (
    <Row label={label}>
      <span className="row">
        {value !== undefined && <NumberInput aria-label={`${label}: how many`} value={value} min={min} max={max} clampBehavior="strict" allowDecimal={false} w={90} size="sm"
          onChange={(next) => typeof next === "number" && next >= min && next <= max && set(next)} suffix="" title={unit} />}
        <Switch aria-label={label} checked={value !== undefined} onChange={(event) => set(event.currentTarget.checked ? otherwise : undefined)} />
      </span>
    </Row>
  );
}
