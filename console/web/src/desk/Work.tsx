import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { memo, useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import { api, type DecisionAnswer, type Item, the } from "../api/client";
import { useCare } from "../care/care";
import { DecisionPanel } from "../decide/DecisionPanel";
import { Around as AroundItem } from "../item/Around";
import { BarsChart } from "../item/BarsChart";
import { EvidenceList } from "../item/EvidenceList";
import { ItemHead } from "../item/ItemHead";
import { PostText } from "../item/PostText";
import { KeyCap, useKey, useShortcut } from "../keys/keys";
import { usePreferences } from "../settings/preferences";
import { Icon } from "../shell/Icon";
import { Card, Categories, LevelBadge, Trouble, Waiting } from "../shell/parts";
import { observe } from "../time/clock";
import { countdown } from "../time/durations";
import { decisionWords, plain, rank } from "../words/names";
import { type Lease, useLease } from "./lease";
import { keep, useGiveBack, useTakeNext } from "./taking";

const Around = memo(AroundItem);

export function useItem(id: string) {
  return useQuery({
    queryKey: ["item", id],
    queryFn: async () => {
      const item = await the(api.GET("/api/items/{id}", { params: { path: { id } } }));
      observe(item.at);
      return item;
    },
    staleTime: Infinity,
  });
}

/** An item at the desk: what was found on the left, the decision on the right. */
export function Work({ id }: { id: string }) {
  const item = useItem(id);
  if (item.isPending) return <Waiting />;
  if (item.isError) return <div className="centre"><Trouble fault={item.error} again={() => void item.refetch()} /><Link to="/desk">Back to the desk</Link></div>;
  return <Held item={item.data} />;
}

function Held({ item }: { item: Item }) {
  const navigate = useNavigate();
  const lease = useLease(item);
  const take = useTakeNext();
  const giveBack = useGiveBack();
  const care = useCare();
  const lighter = care.data?.lighterDue ?? false;
  const free = lease === undefined || lease.lapsed || lease.lost;
  useKey("giveBack", () => giveBack.mutate(item.id), !free && !giveBack.isPending);
  const done = (answer: DecisionAnswer, next: boolean) => {
    if (answer.next) {
      keep(answer.next);
      void navigate(`/desk/${answer.next.id}`);
    } else if (next) {
      take.mutate(lighter);
    } else {
      void navigate("/desk");
    }
  };
  return (
    <div className="work">
      <div className="work-main">
        {care.data?.breakDue && (
          <p className="note care-note"><Icon sign="leaf" size={18} />Time for a break after this one, as you set it. <Link to="/desk">At the desk</Link> you can take it.</p>
        )}
        <Reading item={item} giveBack={() => giveBack.mutate(item.id)} />
      </div>
      <a href="#decide" className="jump">To the decision</a>
      <aside className="work-side" id="decide" aria-label="Decision" tabIndex={-1}>
        <LeaseBar lease={lease} item={item} giveBack={() => giveBack.mutate(item.id)} />
        <Card>
          {item.firstDecision && item.secondDecision && <Parted item={item} />}
          <DecisionPanel item={item} mode={item.stage === "ADJUDICATION" ? "adjudication" : "decision"} disabled={free} lighter={lighter} done={done} />
        </Card>
      </aside>
    </div>
  );
}

/** What was found and written, veiled as this person wants it. */
export function Reading({ item, giveBack }: { item: Item; giveBack?: () => void }) {
  const preferences = usePreferences();
  const [warned, setWarned] = useState(!(preferences.contentWarning && rank(item.level) >= 4));
  const [evidenceShown, setEvidenceShown] = useState(preferences.evidenceShown === "ALWAYS");
  const [textShown, setTextShown] = useState(false);
  const [active, setActive] = useState(-1);
  const reveal = useMutation({
    mutationFn: () => the(api.POST("/api/items/{id}/text", { params: { path: { id: item.id } } })),
    onSuccess: () => setTextShown(true),
    gcTime: 0,
  });
  const { mutate: ask } = reveal;
  const always = preferences.textShown === "ALWAYS";
  useEffect(() => {
    if (always && warned) ask();
  }, [always, warned, ask]);
  const text = textShown ? reveal.data?.text : undefined;
  const step = () => {
    if (!warned) setWarned(true);
    else if (!evidenceShown) setEvidenceShown(true);
    else if (textShown) setTextShown(false);
    else if (reveal.data) setTextShown(true);
    else if (!reveal.isPending) ask();
  };
  useKey("reveal", step);
  useKey("next", () => setActive((was) => Math.min(was + 1, item.evidence.length - 1)), warned);
  useKey("previous", () => setActive((was) => Math.max(was - 1, 0)), warned);
  const shortcut = useShortcut("reveal");
  if (!warned) {
    return (
      <Card className="warning">
        <LevelBadge level={item.level} size="lg" />
        <h1>This one may be hard to read</h1>
        <p className="quiet">It is about:</p>
        <Categories of={item.categories} most={8} />
        <div className="row">
          <Button onClick={() => setWarned(true)} rightSection={<KeyCap act="reveal" />} {...shortcut}>I am ready</Button>
          {giveBack && <Button variant="default" onClick={giveBack} rightSection={<KeyCap act="giveBack" />}>Give it back</Button>}
        </div>
        <p className="quiet small">Giving back is always all right. Somebody else takes it.</p>
      </Card>
    );
  }
  return (
    <>
      <ItemHead item={item} />
      <div className="two">
        <Card title="Why it was flagged" aside={evidenceShown && item.evidence.length > 1 ? <span className="quiet small">walk through it with <KeyCap act="next" /> <KeyCap act="previous" /></span> : undefined} className="why">
          <EvidenceList evidence={item.evidence} total={item.evidenceCount} active={active} choose={setActive} masked={!evidenceShown} />
          {!evidenceShown && <Button variant="default" mt="sm" leftSection={<Icon sign="eye" size={18} />} rightSection={<KeyCap act="reveal" />} onClick={() => setEvidenceShown(true)} {...shortcut}>Reveal the evidence</Button>}
        </Card>
        <Card title="In short" className="short">
          <BarsChart bars={item.bars} />
          <ul className="reasons">{item.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
          <p className="quiet small">Tone: {plain(item.sentiment.label).toLowerCase()}. It decides nothing.</p>
        </Card>
      </div>
      <Card title="The post" aside={<span className="quiet small">{item.textLength.toLocaleString("en")} characters</span>}>
        {text !== undefined ? (
          <>
            <PostText text={text} evidence={item.evidence} active={active} choose={setActive} />
            <Button variant="default" mt="sm" size="compact-md" leftSection={<Icon sign="hidden" size={18} />} rightSection={<KeyCap act="reveal" />} onClick={() => setTextShown(false)} {...shortcut}>Hide the text</Button>
          </>
        ) : (
          <div className="veil">
            <div className="veil-lines" aria-hidden="true"><span /><span /><span /></div>
            <div className="veil-act">
              <Button variant="default" leftSection={<Icon sign="eye" size={18} />} rightSection={evidenceShown ? <KeyCap act="reveal" /> : null} loading={reveal.isPending}
                onClick={() => (reveal.data ? setTextShown(true) : ask())} {...(evidenceShown ? shortcut : {})}>Reveal the text</Button>
              <span className="quiet small">Often the evidence is enough.</span>
            </div>
          </div>
        )}
      </Card>
      <Around item={item} masked={!evidenceShown} />
    </>
  );
}

/** Two people who did not agree, side by side. */
export function Parted({ item }: { item: Item }) {
  return (
    <div className="parted">
      <p className="overline">Two people saw it differently</p>
      {[item.firstDecision, item.secondDecision].map((decision, place) => decision && (
        <div key={place}>
          <strong>{decisionWords(decision)}</strong> <span className="quiet small">by {decision.by}</span>
          {decision.note && <p className="written small">{decision.note}</p>}
        </div>
      ))}
    </div>
  );
}

function LeaseBar({ lease, item, giveBack }: { lease: Lease | undefined; item: Item; giveBack: () => void }) {
  const take = useTakeNext();
  if (!lease) {
    return (
      <div className="lease lease-over">
        <p><strong>This item is not yours now.</strong> {item.stage === "CLOSED" ? "It was decided." : item.claimedBy ? `${item.claimedBy} has it.` : "It waits in the queue."}</p>
        <Button size="compact-md" onClick={() => take.mutate(false)} loading={take.isPending}>Take the next</Button>
      </div>
    );
  }
  if (lease.lost) {
    return (
      <div className="lease lease-over" role="alert">
        <p><strong>Somebody else has it now.</strong> It went back to the queue while you were away. Your draft is kept for you.</p>
        <Button size="compact-md" onClick={() => take.mutate(false)} loading={take.isPending}>Take the next</Button>
      </div>
    );
  }
  if (lease.lapsed) {
    return (
      <div className="lease lease-over" role="alert">
        <p><strong>Your time with it is over.</strong> It is back in the queue; your draft is kept.</p>
        <Button size="compact-md" onClick={lease.retake} loading={lease.busy}>Take it again</Button>
      </div>
    );
  }
  const soon = lease.left <= 60;
  return (
    <div className={`lease ${soon ? "lease-soon" : ""}`}>
      <Icon sign="clock" size={18} />
      <span><span role="timer" aria-label={`Yours for ${countdown(lease.left)}`} className="figure">{countdown(lease.left)}</span> <span className="quiet small">{soon ? "press any key to keep it" : "with you"}</span></span>
      <span className="push" />
      <Button size="compact-sm" variant="subtle" onClick={giveBack} rightSection={<KeyCap act="giveBack" />}>Give back</Button>
      <progress className="lease-bar" value={lease.left} max={lease.length} aria-hidden="true" />
    </div>
  );
}
