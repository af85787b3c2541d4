import { notifications } from "@mantine/notifications";
import { MutationCache, QueryClient } from "@tanstack/react-query";
import { Problem, whenSignedOut } from "./client";

/** Says what went wrong where the page itself does not. */
export function complain(fault: unknown): void {
  const problem = fault instanceof Problem ? fault : new Problem(0, "Something went wrong here", "Please reload the page.");
  if (problem.status === 401) return;
  notifications.show({ color: "red", title: problem.title, message: problem.detail });
}

export const questions: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A fault of the request stays one; only a fault on the way is worth another try.
      retry: (tries, fault) => tries < 2 && fault instanceof Problem && (fault.status === 0 || fault.status >= 500),
    },
  },
  mutationCache: new MutationCache({
    onError: (fault, _sent, _context, mutation) => {
      if (mutation.options.onError === undefined) complain(fault);
    },
  }),
});

whenSignedOut(() => void questions.invalidateQueries({ queryKey: ["session"] }));
