import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { Card, LevelGlyph } from "../shell/parts";
import { Icon } from "../shell/Icon";
import { now } from "../time/clock";
import { countdown, span } from "../time/durations";
import { useNow } from "../time/useNow";
import { LEVEL, LEVELS } from "../words/names";
import { useBreak, useCare } from "./care";

/** How much you have seen. Only you see it. */
export function CareCard() {
  const care = useCare();
  const [paused, setPaused] = useState<number>();
  const pause = useBreak();
  if (!care.data) return null;
  const { itemsToday, textsToday, byLevelToday, itemsSinceBreak, minutesSinceBreak, breakDue } = care.data;
  const start = () => pause.mutate(undefined, { onSuccess: () => setPaused(now()) });
  return (
    <Card title="Your day" className="care" aside={<span className="quiet small">only you see this</span>}>
      <dl className="figures">
        <div><dt>items seen</dt><dd>{itemsToday}</dd></div>
        <div><dt>texts read</dt><dd>{textsToday}</dd></div>
        <div><dt>since your break</dt><dd>{itemsSinceBreak === 0 ? "0" : span(minutesSinceBreak * 60)}</dd></div>
      </dl>
      <ul className="care-levels">
        {LEVELS.toReversed().map((level) => (
          <li key={level} className={`level-${level.toLowerCase()}`}><LevelGlyph level={level} /><span>{LEVEL[level]}</span><strong>{byLevelToday[level] ?? 0}</strong></li>
        ))}
      </ul>
      {breakDue && <p className="care-due"><Icon sign="leaf" size={18} />It is time for a break, as you set it. The queue can wait for your five minutes.</p>}
      <Button variant={breakDue ? "filled" : "default"} fullWidth leftSection={<Icon sign="leaf" size={18} />} loading={pause.isPending} onClick={start}>Take a break</Button>
      <Modal opened={paused !== undefined} onClose={() => setPaused(undefined)} title="A break" size="md">
        {paused !== undefined && <Pause since={paused} />}
        <Button fullWidth mt="md" variant="default" onClick={() => setPaused(undefined)}>I am back</Button>
      </Modal>
    </Card>
  );
}

function Pause({ since }: { since: number }) {
  const at = useNow();
  return (
    <div className="pause">
      <div className="breath" aria-hidden="true" />
      <p>Look at something far away. Stand up. Drink some water.</p>
      <p className="quiet small" role="timer">{countdown((at - since) / 1000)}</p>
      <p className="quiet small">If something you read stays with you, talk to somebody: the resources page says to whom.</p>
    </div>
  );
}
