import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, type Item, the } from "../api/client";
import { questions } from "../api/questions";
import { observe } from "../time/clock";

/** Keeps an item that was just given, so that it is not asked for (and noted as read) twice. */
export function keep(item: Item): void {
  observe(item.at);
  questions.setQueryData(["item", item.id], item);
  void questions.invalidateQueries({ queryKey: ["care"] });
  void questions.invalidateQueries({ queryKey: ["claims"] });
}

/** Takes the next item and goes to it; stays and says so where nothing waits. */
export function useTakeNext() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (lighter: boolean) => the(api.POST("/api/queue/next", { params: { query: { lighter } } })),
    onSuccess: ({ item }) => {
      if (item) {
        keep(item);
        void navigate(`/desk/${item.id}`);
      } else {
        notifications.show({ message: "Nothing waits for you. Thank you." });
        void navigate("/desk");
      }
    },
  });
}

/** Gives an item back to the queue. */
export function useGiveBack() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (id: string) => the(api.DELETE("/api/items/{id}/lease", { params: { path: { id } } })),
    onSuccess: (_nothing, id) => {
      questions.removeQueries({ queryKey: ["item", id] });
      void questions.invalidateQueries({ queryKey: ["claims"] });
      notifications.show({ message: "Given back. Your draft is kept." });
      void navigate("/desk");
    },
  });
}
