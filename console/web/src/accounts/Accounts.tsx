import { Alert, Button, Checkbox, CopyButton, Group, Modal, Switch, Table, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, Problem, type Record$, type Role, the } from "../api/client";
import { questions } from "../api/questions";
import { useUser } from "../access/session";
import { Head, Trouble, Waiting, Wide } from "../shell/parts";
import { moment } from "../time/durations";
import { ROLE, ROLES } from "../words/names";

type Account = Record$<"AccountView">;
type Once = Record$<"OneTimePassword">;

const renew = () => void questions.invalidateQueries({ queryKey: ["accounts"] });

/** Who may come in, and as what. */
export function Accounts() {
  const me = useUser();
  const accounts = useQuery({ queryKey: ["accounts"], queryFn: () => the(api.GET("/api/accounts")) });
  const [making, setMaking] = useState(false);
  const [editing, setEditing] = useState<Account>();
  const [once, setOnce] = useState<Once>();
  const change = useMutation({
    mutationFn: ({ name, ...body }: Record$<"AccountChange"> & { name: string }) => the(api.PATCH("/api/accounts/{name}", { params: { path: { name } }, body })),
    onSettled: renew,
  });
  const reset = useMutation({
    mutationFn: (name: string) => the(api.POST("/api/accounts/{name}/password", { params: { path: { name } } })),
    onSuccess: setOnce,
    onSettled: renew,
  });
  if (accounts.isPending) return <Waiting />;
  if (accounts.isError) return <Trouble fault={accounts.error} again={() => void accounts.refetch()} />;
  return (
    <>
      <Head title="Accounts" words="Who may come in, and as what. Roles are checked by the server at every step.">
        <Button onClick={() => setMaking(true)}>New account</Button>
      </Head>
      <div className="card">
        <Wide label="Accounts" least={760}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Name</Table.Th><Table.Th>Roles</Table.Th><Table.Th>Last sign-in</Table.Th><Table.Th>State</Table.Th><Table.Th>Open</Table.Th><Table.Th><span className="sr">What to do</span></Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {accounts.data.map((account) => (
                <Table.Tr key={account.name}>
                  <Table.Td><strong><bdi>{account.displayName}</bdi></strong><br /><span className="quiet small"><bdi>{account.name}</bdi></span></Table.Td>
                  <Table.Td>{account.roles.map((role) => ROLE[role]).join(", ")}</Table.Td>
                  <Table.Td>{account.lastSignIn ? moment(account.lastSignIn) : <span className="quiet">never</span>}</Table.Td>
                  <Table.Td>{account.locked ? <strong>locked</strong> : account.mustChangePassword ? "one-time password" : <span className="quiet">in order</span>}</Table.Td>
                  <Table.Td><Switch checked={account.enabled} disabled={account.name === me.name} aria-label={`${account.displayName} may come in`} onChange={(event) => change.mutate({ name: account.name, enabled: event.currentTarget.checked })} /></Table.Td>
                  <Table.Td><Group gap={6} wrap="nowrap" justify="flex-end">
                    <Button size="compact-sm" variant="default" onClick={() => setEditing(account)}>Change</Button>
                    <Button size="compact-sm" variant="default" loading={reset.isPending && reset.variables === account.name} onClick={() => reset.mutate(account.name)}>{account.locked ? "Unlock: new password" : "New password"}</Button>
                  </Group></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Wide>
      </div>
      <Modal opened={making} onClose={() => setMaking(false)} title="New account">
        <AccountForm done={(made) => {
          setMaking(false);
          if (made) setOnce(made);
          renew();
        }} />
      </Modal>
      <Modal opened={editing !== undefined} onClose={() => setEditing(undefined)} title={`Change ${editing?.displayName ?? ""}`}>
        {editing && <AccountForm account={editing} done={() => {
          setEditing(undefined);
          renew();
        }} />}
      </Modal>
      <Modal opened={once !== undefined} onClose={() => setOnce(undefined)} title="A password for one time">
        {once && (
          <div className="stack">
            <p>Give it to <strong>{once.account.displayName}</strong> on a safe way. It is shown only here, only now; they choose their own when they come in.</p>
            <p className="once"><code>{once.password}</code></p>
            <CopyButton value={once.password}>{({ copied, copy }) => <Button onClick={copy} variant="default">{copied ? "Copied" : "Copy"}</Button>}</CopyButton>
          </div>
        )}
      </Modal>
    </>
  );
}

function AccountForm({ account, done }: { account?: Account; done: (made?: Once) => void }) {
  const [name, setName] = useState(account?.name ?? "");
  const [displayName, setDisplayName] = useState(account?.displayName ?? "");
  const [roles, setRoles] = useState<Role[]>(account?.roles ?? ["REVIEWER"]);
  const save = useMutation({
    mutationFn: async () => {
      if (!account) return the(api.POST("/api/accounts", { body: { name: name.trim(), displayName: displayName.trim(), roles } }));
      await the(api.PATCH("/api/accounts/{name}", { params: { path: { name: account.name } }, body: { displayName: displayName.trim(), roles } }));
      return undefined;
    },
    onSuccess: done,
    onError: () => undefined,
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      if (roles.length > 0) save.mutate();
    }}>
      {save.isError && <Alert color="red" role="alert" title={problem?.title}>{problem?.detail}</Alert>}
      {!account && <TextInput label="Name" description="To sign in with" value={name} onChange={(event) => setName(event.currentTarget.value)} autoCapitalize="none" spellCheck={false} required withAsterisk={false} />}
      <TextInput label="Shown as" value={displayName} onChange={(event) => setDisplayName(event.currentTarget.value)} required withAsterisk={false} />
      <Checkbox.Group label="Roles" value={roles} onChange={(values) => setRoles(ROLES.filter((role) => values.includes(role)))} error={roles.length === 0 && "At least one"}>
        <div className="stack-small">{ROLES.map((role) => <Checkbox key={role} value={role} label={ROLE[role]} description={MAY[role]} />)}</div>
      </Checkbox.Group>
      <Button type="submit" loading={save.isPending}>{account ? "Save" : "Make the account"}</Button>
    </form>
  );
}

const MAY: Record<Role, string> = {
  REVIEWER: "Takes items and decides", LEAD: "Sees queue, people and audit; decides between two", ANALYST: "Sees counts, never posts or people", ADMIN: "Makes and changes accounts",
};
