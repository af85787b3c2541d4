import { Alert, Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, Problem, the } from "../api/client";
import { questions } from "../api/questions";
import { signOut } from "./session";

/** As many characters as the server asks for at least; it has the last word. */
const LEAST = 12;

export function PasswordForm({ done, current: known = "" }: { done: () => void; current?: string }) {
  const [current, setCurrent] = useState(known);
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const change = useMutation({
    mutationFn: () => the(api.PUT("/api/session/password", { body: { current, next } })),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      setAgain("");
      done();
    },
    onError: () => undefined,
  });
  const problem = change.error instanceof Problem ? change.error : undefined;
  const short = next !== "" && next.length < LEAST;
  const differs = again !== "" && again !== next;
  const toggle = { "aria-label": "Show the password", tabIndex: 0 };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (next.length >= LEAST && next === again) change.mutate();
      }}
    >
      {change.isError && <Alert color="red" role="alert" title={problem?.title}>{problem?.detail}</Alert>}
      <PasswordInput label="Current password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password" required withAsterisk={false} visibilityToggleButtonProps={toggle} />
      <PasswordInput label="New password" description={`At least ${LEAST} characters; a few words are easy to keep.`} value={next}
        onChange={(event) => setNext(event.currentTarget.value)} autoComplete="new-password" required withAsterisk={false}
        error={short && `Still ${LEAST - next.length} too short`} visibilityToggleButtonProps={toggle} />
      <PasswordInput label="New password again" value={again} onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password" required withAsterisk={false} error={differs && "The two differ"} visibilityToggleButtonProps={toggle} />
      <Button type="submit" loading={change.isPending} disabled={next.length < LEAST || next !== again}>Change the password</Button>
    </form>
  );
}

/** What somebody with a one-time password sees first. */
export function PasswordChange({ name }: { name: string }) {
  return (
    <main className="entrance">
      <div className="entrance-card card stack">
        <div>
          <h1>Welcome, {name}</h1>
          <p className="quiet">Your password was made for you. Choose one of your own, then you are in.</p>
        </div>
        <PasswordForm done={() => void questions.invalidateQueries({ queryKey: ["session"] })} />
        <Button variant="subtle" onClick={() => void signOut()}>Sign out</Button>
      </div>
    </main>
  );
}
