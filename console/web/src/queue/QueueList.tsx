import { Button, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { api, type QueueRow, type Stage, the } from "../api/client";
import { useKey } from "../keys/keys";
import { Categories, Due, Head, LevelBadge, Trouble, Waiting } from "../shell/parts";
import { useNow } from "../time/useNow";
import { LEVEL, LEVELS, STAGE } from "../words/names";

const STAGES: readonly Stage[] = ["FIRST", "SECOND", "ADJUDICATION"];

/** All that waits, for leads, without a word of the posts; reviewers are given one item at a time. */
export function QueueList() {
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const level = LEVELS.find((one) => one === address.get("level"));
  const stage = STAGES.find((one) => one === address.get("stage"));
  const [active, setActive] = useState(0);
  const at = useNow(1000);
  const queue = useInfiniteQuery({
    queryKey: ["queue", "list", level, stage],
    queryFn: ({ pageParam }) => the(api.GET("/api/queue", { params: { query: { size: 50, ...(level ? { level } : {}), ...(stage ? { stage } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    refetchInterval: 30_000,
  });
  const rows = queue.data?.pages.flatMap((page) => page.rows) ?? [];
  const move = (to: number) => {
    const place = Math.max(0, Math.min(to, rows.length - 1));
    setActive(place);
    document.getElementById(`row-${place}`)?.focus();
  };
  useKey("next", () => move(active + 1));
  useKey("previous", () => move(active - 1));
  const filter = (name: string, value: string | null) => setAddress((before) => {
    if (value) before.set(name, value);
    else before.delete(name);
    return before;
  }, { replace: true });
  return (
    <>
      <Head title="Queue" words="Most urgent first. What waits long rises. No word of a post stands here.">
        <Select aria-label="Level" placeholder="All levels" clearable value={level ?? null} onChange={(value) => filter("level", value)} data={LEVELS.toReversed().map((value) => ({ value, label: LEVEL[value] }))} w={140} />
        <Select aria-label="Stage" placeholder="All stages" clearable value={stage ?? null} onChange={(value) => filter("stage", value)} data={STAGES.map((value) => ({ value, label: STAGE[value] }))} w={170} />
      </Head>
      {queue.isPending ? <Waiting /> : queue.isError && !queue.data ? <Trouble fault={queue.error} again={() => void queue.refetch()} /> : rows.length === 0 ? (
        <p className="centre quiet">Nothing waits here.</p>
      ) : (
        <ul className="queue card">
          {rows.map((row, place) => (
            <li key={row.id}>
              <button type="button" id={`row-${place}`} className="queue-row" onClick={() => void navigate(`/items/${row.id}`)} onFocus={() => setActive(place)}>
                <LevelBadge level={row.level} size="sm" />
                <Categories of={row.categories} most={3} />
                <span className="quiet small queue-source"><bdi>{row.source}</bdi></span>
                <State row={row} />
                <Due at={row.dueAt} now={at} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {queue.hasNextPage && <Button mt="md" variant="default" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>More</Button>}
    </>
  );
}

function State({ row }: { row: QueueRow }) {
  const words = [
    ...(row.stage !== "FIRST" ? [STAGE[row.stage]] : []),
    ...(row.rank !== row.level ? [`counts as ${LEVEL[row.rank]} by now`] : []),
    ...(row.claimedBy ? [`with ${row.claimedBy}`] : []),
  ];
  return <span className="quiet small queue-state">{words.join(" · ")}</span>;
}
