import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Preferences } from "../api/client";
import { ACTS, ALL, type Act, bindings, changes, clashes, isKey } from "../keys/bindings";

/** Lets a person put another key on an act, or none. Nothing is kept while two acts share a key. */
export function KeyTable({ preferences, save }: { preferences: Preferences; save: (keys: Preferences["keys"]) => void }) {
  const [all, setAll] = useState(() => bindings(preferences.keys));
  const [seen, setSeen] = useState(preferences.keys);
  if (seen !== preferences.keys) {
    setSeen(preferences.keys);
    setAll(bindings(preferences.keys));
  }
  const clash = clashes(all);
  const put = (act: Act, typed: string) => {
    const key = [...typed.trim()].at(-1) ?? "";
    if (key !== "" && !isKey(key)) return;
    const next = { ...all, [act]: key };
    setAll(next);
    if (clashes(next).length === 0) save(changes(next));
  };
  return (
    <>
      <p className="quiet small">Type another key into a field, or empty it to switch the key off. Keys rest while you type elsewhere.</p>
      {clash.length > 0 && <p className="lack" role="alert">Two acts share the key {clash.join(", ")}: not kept yet.</p>}
      <ul className="key-table">
        {ALL.map((act) => (
          <li key={act}>
            <label htmlFor={`key-${act}`}>{ACTS[act].words}</label>
            <TextInput id={`key-${act}`} size="xs" w={54} value={all[act]} onChange={(event) => put(act, event.currentTarget.value)} error={all[act] !== "" && clash.includes(all[act])} autoComplete="off" spellCheck={false} onFocus={(event) => event.currentTarget.select()} classNames={{ input: "key-field" }} />
          </li>
        ))}
      </ul>
    </>
  );
}
