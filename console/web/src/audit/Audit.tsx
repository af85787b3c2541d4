import { Button, Select, Table, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { api, type Record$, the } from "../api/client";
import { Head, LevelBadge, Trouble, Waiting, Wide } from "../shell/parts";
import { ACT, plain } from "../words/names";

type Act = Record$<"Act">;
const ACTS = Object.keys(ACT) as Act[];
const STAMP = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** Who read and did what. To look here is noted, too. */
export function Audit() {
  const [address, setAddress] = useSearchParams();
  const given = { by: address.get("by") ?? "", item: address.get("item") ?? "", from: address.get("from") ?? "", to: address.get("to") ?? "" };
  const act = ACTS.find((one) => one === address.get("act"));
  const [form, setForm] = useState(given);
  const asked = {
    ...(given.by ? { by: given.by } : {}), ...(act ? { act } : {}), ...(given.item ? { item: given.item } : {}),
    ...(given.from ? { from: new Date(given.from).toISOString() } : {}),
    ...(given.to ? { to: new Date(Date.parse(given.to) + 86_400_000).toISOString() } : {}),
  };
  const audit = useInfiniteQuery({
    queryKey: ["audit", asked],
    queryFn: ({ pageParam }) => the(api.GET("/api/audit", { params: { query: { ...asked, size: 100, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const rows = audit.data?.pages.flatMap((page) => page.rows) ?? [];
  const show = (values: { [name: string]: string }) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) if (value.trim()) next.set(name, value.trim());
    setAddress(next);
  };
  return (
    <>
      <Head title="Audit" words="Every read of a text and every act, newest first. Nothing here can be changed, and looking is noted, too." />
      <form
        className="card filters"
        onSubmit={(event) => {
          event.preventDefault();
          show({ ...form, act: act ?? "" });
        }}
      >
        <TextInput label="Who" value={form.by} onChange={(event) => setForm({ ...form, by: event.currentTarget.value })} autoCapitalize="none" />
        <Select label="Did what" placeholder="Anything" clearable searchable value={act ?? null} onChange={(value) => show({ ...form, act: value ?? "" })} data={ACTS.map((value) => ({ value, label: ACT[value] }))} />
        <TextInput label="Item" value={form.item} onChange={(event) => setForm({ ...form, item: event.currentTarget.value })} />
        <TextInput label="From" type="date" value={form.from} onChange={(event) => setForm({ ...form, from: event.currentTarget.value })} />
        <TextInput label="To" type="date" value={form.to} onChange={(event) => setForm({ ...form, to: event.currentTarget.value })} />
        <Button type="submit">Search</Button>
      </form>
      {audit.isPending ? <Waiting /> : audit.isError ? <Trouble fault={audit.error} again={() => void audit.refetch()} /> : (
        <div className="card">
          <Wide label="Audit" least={680}>
            <Table highlightOnHover>
              <Table.Thead><Table.Tr><Table.Th>When</Table.Th><Table.Th>Who</Table.Th><Table.Th>What</Table.Th><Table.Th>Item</Table.Th><Table.Th>Level</Table.Th><Table.Th>Detail</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {rows.map((row, place) => (
                  <Table.Tr key={place}>
                    <Table.Td className="nowrap figure">{STAMP.format(new Date(row.at))}</Table.Td>
                    <Table.Td><bdi>{row.by}</bdi></Table.Td>
                    <Table.Td>{ACT[row.act] ?? plain(row.act)}</Table.Td>
                    <Table.Td>{row.item && <button type="button" className="text-press" title={`${row.item}: only this item`} onClick={() => {
                      setForm({ ...form, item: row.item ?? "" });
                      show({ ...form, act: act ?? "", item: row.item ?? "" });
                    }}><code>…{row.item.slice(-8)}</code></button>}</Table.Td>
                    <Table.Td>{row.level && <LevelBadge level={row.level} size="sm" />}</Table.Td>
                    <Table.Td><bdi>{row.detail}</bdi></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Wide>
          {rows.length === 0 && <p className="quiet">Nothing fits.</p>}
          {audit.hasNextPage && <Button mt="md" variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>Older</Button>}
        </div>
      )}
    </>
  );
}
