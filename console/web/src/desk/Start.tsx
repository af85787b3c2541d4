import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, the } from "../api/client";
import { useUser } from "../access/session";
import { CareCard } from "../care/CareCard";
import { useCare } from "../care/care";
import { KeyCap, useKey, useShortcut } from "../keys/keys";
import { useSummary } from "../live/live";
import { Card, Categories, LevelBadge, Trouble } from "../shell/parts";
import { now } from "../time/clock";
import { ago, due, secondsUntil } from "../time/durations";
import { useNow } from "../time/useNow";
import { decisionWords } from "../words/names";
import { useTakeNext } from "./taking";

/** The quiet between two items. No list of posts here: one is given when one is asked for. */
export function Start() {
  const user = useUser();
  const take = useTakeNext();
  const care = useCare();
  const holdings = useQuery({ queryKey: ["claims"], queryFn: () => the(api.GET("/api/claims")) });
  const held = holdings.data?.filter((holding) => Date.parse(holding.until) > now()) ?? [];
  const lighter = care.data?.lighterDue ?? false;
  useKey("takeNext", () => take.mutate(lighter), !take.isPending);
  useKey("lighter", () => take.mutate(true), !take.isPending);
  const shortcut = useShortcut("takeNext");
  return (
    <div className="start">
      <div className="start-main">
        <Card className="hero">
          <p className="overline">Hello, {user.displayName.split(" ")[0]}</p>
          {held.length > 0 ? (
            <>
              <h1>You are in the middle of something</h1>
              <p className="quiet">It is still yours. What you wrote is kept.</p>
              {held.map((holding) => (
                <div key={holding.id} className="row">
                  <Button component={Link} to={`/desk/${holding.id}`} size="md">Go on with it</Button>
                  <LevelBadge level={holding.level} />
                </div>
              ))}
            </>
          ) : (
            <>
              <h1>Ready when you are</h1>
              <p className="quiet">
                {lighter ? "The next one is a lighter item, as you asked for in your settings." : "You get the most urgent item. Nobody else has it while you do."}
              </p>
              <div className="row">
                <Button size="lg" loading={take.isPending} onClick={() => take.mutate(lighter)} rightSection={<KeyCap act="takeNext" />} {...shortcut}>
                  Take the next item
                </Button>
                {!lighter && (
                  <Button size="lg" variant="subtle" disabled={take.isPending} onClick={() => take.mutate(true)} rightSection={<KeyCap act="lighter" />}>
                    A lighter one
                  </Button>
                )}
              </div>
            </>
          )}
        </Card>
        <QueueGlance />
        <Recent />
      </div>
      <aside className="start-side" aria-label="You"><CareCard /></aside>
    </div>
  );
}

function QueueGlance() {
  const summary = useSummary();
  const at = useNow(5_000);
  if (summary.isError) return <Trouble fault={summary.error} again={() => void summary.refetch()} />;
  const levels = summary.data?.levels.filter((line) => line.level !== "NONE") ?? [];
  return (
    <Card title="What waits" label="What waits">
      <ul className="glance">
        {levels.map((line) => (
          <li key={line.level}>
            <LevelBadge level={line.level} size="sm" />
            <strong className="figure">{line.waiting}</strong>
            <span className={line.breached > 0 ? "due-over small" : "quiet small"}>
              {line.waiting === 0 ? "nobody waits" : line.nextBreach ? due(secondsUntil(line.nextBreach, at)) : ""}
            </span>
          </li>
        ))}
      </ul>
      {summary.data && summary.data.secondReviews > 0 && (
        <p className="quiet small">{summary.data.secondReviews} of them wait for a second pair of eyes.</p>
      )}
    </Card>
  );
}

function Recent() {
  const recent = useQuery({ queryKey: ["decisions", "mine"], queryFn: () => the(api.GET("/api/decisions/mine")) });
  const at = useNow(30_000);
  if (!recent.data?.length) return null;
  return (
    <Card title="What you decided">
      <ul className="recent">
        {recent.data.slice(0, 6).map((one) => (
          <li key={one.id}>
            <LevelBadge level={one.level} size="sm" />
            <Categories of={one.categories} most={2} />
            <Link to={`/items/${one.id}`} className="recent-words">{decisionWords(one.decision)}</Link>
            <span className="quiet small">{ago(one.decision.at, at)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
