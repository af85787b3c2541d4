import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { api, type Item, the } from "../api/client";
import { Card, Categories, LevelBadge, Trouble, Waiting } from "../shell/parts";
import { ago, day, moment } from "../time/durations";
import { now } from "../time/clock";
import { decisionWords, plain, STAGE } from "../words/names";
import { Literal } from "./Literal";
import { shortened } from "./segments";

const Course = lazy(async () => ({ default: (await import("./Course")).Course }));

/** What lies around the item. Each part is asked for when it is looked at, since each look is noted. */
export function Around({ item, masked }: { item: Item; masked: boolean }) {
  const [tab, setTab] = useState<string | null>("course");
  return (
    <Card className="around" label="Around the item">
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="course">Author's course</Tabs.Tab>
          <Tabs.Tab value="similar">Similar, decided</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
          <Tabs.Tab value="provenance">What judged it</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="course" pt="md"><Suspense fallback={<Waiting />}><Course item={item} /></Suspense></Tabs.Panel>
        <Tabs.Panel value="similar" pt="md"><Similar id={item.id} masked={masked} /></Tabs.Panel>
        <Tabs.Panel value="history" pt="md"><History item={item} /></Tabs.Panel>
        <Tabs.Panel value="provenance" pt="md"><Provenance item={item} /></Tabs.Panel>
      </Tabs>
    </Card>
  );
}

function Similar({ id, masked }: { id: string; masked: boolean }) {
  const similar = useQuery({ queryKey: ["similar", id], queryFn: () => the(api.GET("/api/items/{id}/similar", { params: { path: { id } } })), staleTime: Infinity });
  if (similar.isPending) return <Waiting />;
  if (similar.isError) return <Trouble fault={similar.error} again={() => void similar.refetch()} />;
  if (similar.data.length === 0) return <p className="quiet">Nothing alike was decided yet.</p>;
  return (
    <>
      <p className="quiet small">What others decided on items with like evidence. It is there to compare, not to follow.</p>
      <ul className="similar">
        {similar.data.map((one) => (
          <li key={one.id}>
            <div className="row wrap"><strong>{decisionWords(one.outcome)}</strong><span className="quiet small">model said</span><LevelBadge level={one.level} size="sm" /><span className="push" /><span className="quiet small">{day(one.createdAt)}</span></div>
            <Categories of={one.categories} most={3} />
            {!masked && <p className="similar-words">{one.evidence.slice(0, 5).map((words, place) => <q key={place}><Literal text={shortened(words, 120)} /></q>)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ item }: { item: Item }) {
  const { id } = item;
  const history = useQuery({ queryKey: ["history", id], queryFn: () => the(api.GET("/api/items/{id}/history", { params: { path: { id } } })), staleTime: 0 });
  if (history.isPending) return <Waiting />;
  if (history.isError) return <Trouble fault={history.error} again={() => void history.refetch()} />;
  if (history.data.length === 0) return <p className="quiet">{item.blind ? "Hidden while you decide for yourself." : "Nobody has decided on it yet."}</p>;
  return (
    <ol className="history">
      {history.data.map((entry, place) => (
        <li key={place}>
          <div className="row wrap">
            <strong>{entry.outcome ? decisionWords({ ...entry, outcome: entry.outcome }) : plain(entry.act)}</strong>
            <span className="quiet small">{plain(entry.act).toLowerCase()} by {entry.by}, <time dateTime={entry.at} title={moment(entry.at)}>{ago(entry.at, now())}</time> · {STAGE[entry.from]} → {STAGE[entry.to]}</span>
          </div>
          {entry.note && <p className="written">{entry.note}</p>}
        </li>
      ))}
    </ol>
  );
}

function Provenance({ item }: { item: Item }) {
  const { provenance, sentiment, score } = item;
  return (
    <dl className="pairs">
      <div><dt>Item</dt><dd><code>{item.id}</code>{" "}<Link to={`/items/${item.id}`} className="small">its own page</Link></dd></div>
      <div><dt>Score</dt><dd>{score.toFixed(2)} of 1, for the order only</dd></div>
      <div><dt>Tone</dt><dd>{plain(sentiment.label)}, {Math.round(sentiment.score * 100)} % sure, by {sentiment.model}: shown, never a reason to flag or to spare</dd></div>
      <div><dt>Lexicon</dt><dd><code>{provenance.lexicon}</code></dd></div>
      <div><dt>Models</dt><dd><code>{provenance.models}</code></dd></div>
      <div><dt>Scorer</dt><dd><code>{provenance.scorer}</code>, {provenance.depth}</dd></div>
      <div><dt>Received</dt><dd>{moment(item.receivedAt)}</dd></div>
    </dl>
  );
}
