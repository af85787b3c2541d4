import type { Item } from "../api/client";
import { Categories, Due, LevelBadge } from "../shell/parts";
import { ago, moment } from "../time/durations";
import { useNow } from "../time/useNow";
import { GENRE, STAGE, SUBJECT } from "../words/names";

/** What it is, at a glance. */
export function ItemHead({ item }: { item: Item }) {
  const at = useNow(1000);
  return (
    <header className="item-head">
      <div className="row wrap">
        <h1 className="item-level"><span className="sr">Item, level </span><LevelBadge level={item.level} size="lg" /></h1>
        <Categories of={item.categories} />
        <span className="push" />
        {item.stage !== "CLOSED" && <Due at={item.dueAt} now={at} />}
      </div>
      <p className="meta quiet small">
        <span title={moment(item.createdAt)}>Posted {ago(item.createdAt, at)}</span>
        <span><bdi>{item.source}</bdi>{item.reply ? ", a reply" : ""}</span>
        {item.language && <span>language {item.language}</span>}
        <span>about {SUBJECT[item.subject]}</span>
        <span>{GENRE[item.genre]}</span>
        {item.stage !== "FIRST" && <span className="stage">{STAGE[item.stage]}</span>}
      </p>
      {item.blind && item.stage === "SECOND" && (
        <p className="note small">A second pair of eyes: what the first person decided is hidden, so that you see for yourself.</p>
      )}
    </header>
  );
}
