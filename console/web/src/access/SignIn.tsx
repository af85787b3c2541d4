import { Alert, Anchor, Button, Divider, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { Problem, type Session } from "../api/client";
import { Mark } from "../shell/Mark";
import { useSignIn } from "./session";

export function SignIn({ session }: { session: Session }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
  const problem = signIn.error instanceof Problem ? signIn.error : undefined;
  return (
    <main className="entrance">
      <div className="entrance-card card">
        <div className="entrance-head">
          <Mark size={44} />
          <h1>Earshot</h1>
          <p className="quiet">The most urgent first, one at a time, by people.</p>
        </div>
        {session.localSignIn && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              signIn.mutate({ name: name.trim(), password });
            }}
          >
            {signIn.isError && (
              <Alert color="red" role="alert" title={problem?.title ?? "That did not work"}>{problem?.detail}</Alert>
            )}
            <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)}
              autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus required withAsterisk={false} size="md" />
            <PasswordInput label="Password" value={password} onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password" required withAsterisk={false} size="md"
              visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0 }} />
            <Button type="submit" size="md" loading={signIn.isPending} fullWidth>Sign in</Button>
          </form>
        )}
        {session.localSignIn && session.oidcSignIn && <Divider label="or" my="md" />}
        {session.oidcSignIn && (
          <Button component="a" href={session.oidcSignIn} variant={session.localSignIn ? "default" : "filled"} size="md" fullWidth>
            Sign in with your organisation
          </Button>
        )}
      </div>
      <p className="quiet small entrance-foot">
        A flag means that a trained person should look. If you or somebody near you needs to talk to someone:{" "}
        <Anchor href="https://findahelpline.com" rel="noreferrer noopener" target="_blank" inherit underline="always">findahelpline.com</Anchor>
      </p>
    </main>
  );
}
