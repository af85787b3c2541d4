import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, type Category, the } from "../api/client";
import { Card, Trouble, Wide } from "../shell/parts";
import { now } from "../time/clock";
import { CATEGORY, plain } from "../words/names";
import { period, PLAIN } from "../trends/question";

/** How far people agree who did not see each other's decision. */
export function Agreement({ waiting, adjudications }: { waiting: number; adjudications: number }) {
  const span = period({ ...PLAIN, days: 90 }, now());
  const agreement = useQuery({ queryKey: ["agreement", span.from, span.to], queryFn: () => the(api.GET("/api/quality/agreement", { params: { query: span } })), staleTime: 5 * 60_000 });
  const data = agreement.data;
  return (
    <Card title="Second pairs of eyes" aside={<span className="quiet small">blind reviews of the last 90 days</span>}>
      <div className="row wrap agreement-head">
        <p><Link to="/queue?stage=SECOND"><strong className="figure">{waiting}</strong> wait for a second review</Link></p>
        <p><Link to="/queue?stage=ADJUDICATION"><strong className="figure">{adjudications}</strong> wait for you to decide between two</Link></p>
        {data && <p><strong className="figure">{kappa(data.kappa)}</strong> kappa over {data.items} items{data.kappa !== undefined && <span className="quiet">: {word(data.kappa)} agreement</span>}</p>}
      </div>
      {agreement.isError && <Trouble fault={agreement.error} again={() => void agreement.refetch()} />}
      {data && (
        <div className="two two-even">
          <Kappas head="Pair" rows={data.pairs.map((pair) => ({ ...pair, name: `${pair.one} and ${pair.other}` }))} />
          <Kappas head="Category" rows={data.categories.map((line) => ({ ...line, name: CATEGORY[line.category as Category] ?? plain(line.category) }))} />
        </div>
      )}
    </Card>
  );
}

function Kappas({ head, rows }: { head: string; rows: { name: string; items: number; agreed: number; kappa?: number }[] }) {
  if (rows.length === 0) return <p className="quiet">No two people have looked at the same items yet.</p>;
  return (
    <Wide label={`Agreement by ${head.toLowerCase()}`} least={340}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{head}</Table.Th><Table.Th>Items</Table.Th><Table.Th>Agreed</Table.Th><Table.Th>Kappa</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Td>{row.name}</Table.Td><Table.Td>{row.items}</Table.Td>
              <Table.Td>{row.items > 0 ? `${Math.round((100 * row.agreed) / row.items)} %` : ""}</Table.Td>
              <Table.Td>{kappa(row.kappa)}{row.kappa !== undefined && <span className="quiet small"> {word(row.kappa)}</span>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function kappa(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(2);
}

/** The words of Landis and Koch (1977). */
function word(value: number): string {
  if (value < 0) return "poor";
  if (value <= 0.2) return "slight";
  if (value <= 0.4) return "fair";
  if (value <= 0.6) return "moderate";
  return value <= 0.8 ? "substantial" : "almost perfect";
}
