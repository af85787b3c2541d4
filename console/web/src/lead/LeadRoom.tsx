import { Button, Table } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, type Record$, the } from "../api/client";
import { questions } from "../api/questions";
import { Icon } from "../shell/Icon";
import { Card, Categories, Due, Head, LevelBadge, Trouble, Waiting, Wide } from "../shell/parts";
import { now, observe } from "../time/clock";
import { ago, countdown, secondsUntil, span } from "../time/durations";
import { useNow } from "../time/useNow";
import { ROLE } from "../words/names";
import { Agreement } from "./Agreement";

type Overview = Record$<"LeadOverview">;

/** The room as a lead sees it: what waits, who is here, what nobody looks at. */
export function LeadRoom() {
  const overview = useQuery({
    queryKey: ["lead", "overview"],
    queryFn: async () => {
      const told = await the(api.GET("/api/lead/overview"));
      observe(told.queue.at);
      return told;
    },
    refetchInterval: 15_000,
  });
  if (overview.isPending) return <Waiting />;
  if (overview.isError && !overview.data) return <Trouble fault={overview.error} again={() => void overview.refetch()} />;
  const { queue, oldest, people, alarm } = overview.data;
  return (
    <>
      <Head title="Room" words="What waits, who is here, and what nobody looks at." />
      {alarm.raised && (
        <div className="alarm alarm-card">
          <Icon sign="alarm" />
          <div><strong>{alarm.message ?? "Severe items wait and nobody is on them."}</strong>{alarm.since && <span className="small"> Since {span(-secondsUntil(alarm.since, now()))}.</span>}</div>
          <span className="push" />
          <Button component={Link} to="/desk" size="compact-md" variant="white">Take one</Button>
        </div>
      )}
      <Levels queue={queue} />
      <div className="two">
        <Oldest rows={oldest} />
        <People people={people} />
      </div>
      <Agreement waiting={queue.secondReviews} adjudications={queue.adjudications} />
    </>
  );
}

function Levels({ queue }: { queue: Overview["queue"] }) {
  const at = useNow();
  return (
    <ul className="tiles">
      {queue.levels.filter((line) => line.level !== "NONE").map((line) => {
        const left = line.nextBreach ? secondsUntil(line.nextBreach, at) : undefined;
        return (
          <li key={line.level} className={`tile ${line.breached > 0 ? "tile-over" : ""}`}>
            <Link to={`/queue?level=${line.level}`} className="tile-link"><LevelBadge level={line.level} size="sm" /></Link>
            <p className="tile-figure"><strong>{line.waiting}</strong> <span className="quiet small">waiting{line.claimed > 0 ? `, ${line.claimed} in hand` : ""}</span></p>
            <p className={left !== undefined && left <= 0 ? "due-over small" : "small"}>
              {left === undefined ? <span className="quiet">nobody waits</span>
                : left > 0 ? <>next due in <span className="figure">{countdown(left)}</span></>
                : <><Icon sign="alarm" size={14} /> {line.breached} overdue, by {span(left)}</>}
            </p>
            <p className="quiet small">to be seen within {span(line.slaSeconds)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Oldest({ rows }: { rows: Overview["oldest"] }) {
  const at = useNow();
  return (
    <Card title="Oldest, in nobody's hands">
      {rows.length === 0 ? <p className="quiet row"><Icon sign="check" />Nothing waits beyond its time.</p> : (
        <ul className="lines">
          {rows.map((row) => (
            <li key={row.id}>
              <LevelBadge level={row.level} size="sm" />
              <Categories of={row.categories} most={2} />
              <span className="push" />
              <Due at={row.dueAt} now={at} />
              <Button component={Link} to={`/items/${row.id}`} size="compact-sm" variant="default">Look</Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function People({ people }: { people: Overview["people"] }) {
  const at = useNow(5_000);
  const free = useMutation({
    mutationFn: (id: string) => the(api.POST("/api/items/{id}/free", { params: { path: { id } } })),
    onSuccess: () => void questions.invalidateQueries({ queryKey: ["lead"] }),
  });
  return (
    <Card title="Who is here">
      {people.length === 0 ? <p className="quiet">Nobody, in the last quarter of an hour.</p> : (
        <Wide label="Who is here" least={380}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Name</Table.Th><Table.Th>Last seen</Table.Th><Table.Th>Today</Table.Th><Table.Th>Holds</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {people.map((person) => (
                <Table.Tr key={person.name}>
                  <Table.Td><bdi>{person.name}</bdi><br /><span className="quiet small">{person.roles.map((role) => ROLE[role]).join(", ")}</span></Table.Td>
                  <Table.Td>{ago(person.lastSeen, at)}</Table.Td>
                  <Table.Td>{person.decidedToday}</Table.Td>
                  <Table.Td>{person.holding ? (
                    <span className="row"><Link to={`/items/${person.holding}`}>item</Link>
                      <Button size="compact-xs" variant="default" loading={free.isPending} onClick={() => free.mutate(person.holding ?? "")} aria-label={`Free it: the item that ${person.name} holds`}>Free it</Button></span>
                  ) : <span className="quiet">nothing</span>}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Wide>
      )}
    </Card>
  );
}
