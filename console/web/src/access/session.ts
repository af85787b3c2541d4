import { useMutation, useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { api, carry, type Record$, type Role, type Session, the } from "../api/client";
import { questions } from "../api/questions";

export type User = Record$<"User">;

async function ask(): Promise<Session> {
  const session = await the(api.GET("/api/session"));
  carry(session.csrf);
  return session;
}

/** Who is signed in. */
export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: ask, staleTime: 5 * 60_000 });
}

/** Signs in; nothing of whoever was here before is kept. */
export function useSignIn() {
  return useMutation({
    mutationFn: (who: Record$<"SignIn">) => the(api.POST("/api/session", { body: who })),
    onSuccess: async (session) => {
      carry(session.csrf);
      questions.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      // The token changes with the session, so it is asked for anew.
      await questions.fetchQuery({ queryKey: ["session"], queryFn: ask, staleTime: 0 });
    },
    onError: () => undefined,
  });
}

export async function signOut(): Promise<void> {
  await the(api.DELETE("/api/session"));
  questions.clear();
  window.location.assign("/");
}

export const UserContext = createContext<User | undefined>(undefined);

/** The person in front of the page. */
export function useUser(): User {
  const user = use(UserContext);
  if (!user) throw new Error("Nobody is signed in here");
  return user;
}

export function has(user: User, ...roles: Role[]): boolean {
  return roles.some((role) => user.roles.includes(role));
}
