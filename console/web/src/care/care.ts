import { useMutation, useQuery } from "@tanstack/react-query";
import { api, the } from "../api/client";
import { questions } from "../api/questions";

/** How much the person at the desk has seen. */
export function useCare() {
  return useQuery({ queryKey: ["care"], queryFn: () => the(api.GET("/api/care")), refetchInterval: 5 * 60_000 });
}

export function useBreak() {
  return useMutation({
    mutationFn: () => the(api.POST("/api/care/break")),
    onSuccess: (care) => questions.setQueryData(["care"], care),
  });
}
