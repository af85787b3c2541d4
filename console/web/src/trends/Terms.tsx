import { Table } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, the } from "../api/client";
import { Card, Trouble, Waiting } from "../shell/parts";
import { CATEGORY } from "../words/names";
import type { filters } from "./question";

/** The evidence that was found most often: words that at least five people used. */
export function Terms({ asked }: { asked: ReturnType<typeof filters> }) {
  const terms = useQuery({ queryKey: ["trends", "terms", asked], queryFn: () => the(api.GET("/api/trends/terms", { params: { query: asked } })), placeholderData: keepPreviousData, staleTime: 60_000 });
  return (
    <Card title="Evidence found most" aside={<span className="quiet small">used by five people or more</span>}>
      {terms.isPending ? <Waiting /> : terms.isError ? <Trouble fault={terms.error} /> : terms.data.length === 0 ? <p className="quiet">None that enough people used.</p> : (
        <div className="scroll-table" tabIndex={0} role="region" aria-label="Evidence found most">
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Words</Table.Th><Table.Th>Category</Table.Th><Table.Th>Flags</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{terms.data.map((term) => <Table.Tr key={`${term.category} ${term.text}`}><Table.Td className="term"><bdi>{term.text}</bdi></Table.Td><Table.Td>{CATEGORY[term.category]}</Table.Td><Table.Td className="figure">{term.count.toLocaleString("en")}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}
