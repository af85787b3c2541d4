import { Button, Loader } from "@mantine/core";
import { Problem } from "../api/client";
import { Shell } from "../shell/Shell";
import { PasswordChange } from "./PasswordChange";
import { SignIn } from "./SignIn";
import { UserContext, useSession } from "./session";

/** Lets people in: signs in, changes a first password, then shows the room. */
export function Entrance() {
  const session = useSession();
  if (session.isPending) return <main className="entrance"><Loader aria-label="Loading" /></main>;
  if (session.isError && !session.data) {
    const problem = session.error instanceof Problem ? session.error : undefined;
    return (
      <main className="entrance">
        <h1>{problem?.title ?? "Something went wrong"}</h1>
        <p className="quiet">{problem?.detail}</p>
        <Button onClick={() => void session.refetch()}>Try again</Button>
      </main>
    );
  }
  const { user } = session.data;
  if (!user) return <SignIn session={session.data} />;
  if (user.mustChangePassword) return <PasswordChange name={user.name} />;
  return <UserContext value={user}><Shell /></UserContext>;
}
