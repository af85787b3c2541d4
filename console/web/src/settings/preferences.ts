import { useMutation, useQuery } from "@tanstack/react-query";
import { api, type Preferences, the } from "../api/client";
import { questions } from "../api/questions";

/** What counts until the server has answered: the careful choices. */
const CAREFUL: Preferences = { textShown: "MASKED", evidenceShown: "MASKED", theme: "SYSTEM", keys: {}, contentWarning: true };

export function usePreferencesQuery() {
  return useQuery({ queryKey: ["preferences"], queryFn: () => the(api.GET("/api/preferences")), staleTime: Infinity });
}

export function usePreferences(): Preferences {
  return usePreferencesQuery().data ?? CAREFUL;
}

/** Keeps choices; they count at once, and go back where the server refuses. */
export function usePrefer() {
  return useMutation({
    mutationFn: (next: Preferences) => the(api.PUT("/api/preferences", { body: next })),
    onMutate: (next) => {
      const before = questions.getQueryData<Preferences>(["preferences"]);
      questions.setQueryData(["preferences"], next);
      return before;
    },
    onSuccess: (kept) => questions.setQueryData(["preferences"], kept),
    onError: (_fault, _next, before) => questions.setQueryData(["preferences"], before),
  });
}
