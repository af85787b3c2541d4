import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, the } from "../api/client";
import { Card, Trouble, Waiting } from "../shell/parts";
import { cell } from "./numbers";
import type { filters } from "./question";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Days and hours of the week. A table, so that it is read as well as seen: each cell has its count. */
export function Heat({ asked }: { asked: ReturnType<typeof filters> }) {
  const heat = useQuery({ queryKey: ["trends", "heat", asked], queryFn: () => the(api.GET("/api/trends/heat", { params: { query: asked } })), placeholderData: keepPreviousData, staleTime: 60_000 });
  if (heat.isPending) return <Card title="When in the week"><Waiting /></Card>;
  if (heat.isError) return <Card title="When in the week"><Trouble fault={heat.error} /></Card>;
  const { counts, suppressedBelow } = heat.data;
  const most = Math.max(1, ...counts.flat().map((count) => count ?? 0));
  return (
    <Card title="When in the week" aside={<span className="quiet small">day and hour, UTC</span>}>
      <div className="heat" tabIndex={0} role="region" aria-label="Flags by day and hour">
        <table>
          <thead><tr><th scope="col"><span className="sr">Day</span></th>{HOURS.map((hour) => <th key={hour} scope="col">{hour}</th>)}</tr></thead>
          <tbody>
            {counts.map((row, day) => (
              <tr key={day}>
                <th scope="row">{DAYS[day]}</th>
                {row.map((count, hour) => <td key={hour} data-heat={count === null ? "few" : Math.ceil((8 * count) / most)} title={`${DAYS[day]}, ${hour}:00: ${cell(count, suppressedBelow)}`}>{cell(count, suppressedBelow)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
