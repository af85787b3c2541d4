import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "react-router";
import { api, type Item, the } from "../api/client";
import { has, useUser } from "../access/session";
import { DecisionPanel } from "../decide/DecisionPanel";
import { Card, Trouble, Waiting } from "../shell/parts";
import { moment } from "../time/durations";
import { decisionWords, STAGE } from "../words/names";
import { keep } from "./taking";
import { Parted, Reading, useItem } from "./Work";

/** An item by its address: to look at it again, to take it out of turn, to change its decision. */
export function ItemPage() {
  const { id = "" } = useParams();
  const item = useItem(id);
  if (item.isPending) return <Waiting />;
  if (item.isError) return <div className="centre"><Trouble fault={item.error} /><Link to="/desk">Back to the desk</Link></div>;
  return <Page key={id} item={item.data} />;
}

function Page({ item }: { item: Item }) {
  return (
    <div className="work">
      <div className="work-main"><Reading item={item} /></div>
      <aside className="work-side" aria-label="Where it stands">
        <Standing item={item} />
      </aside>
    </div>
  );
}

function Standing({ item }: { item: Item }) {
  const user = useUser();
  const navigate = useNavigate();
  const lead = has(user, "LEAD");
  const claim = useMutation({
    mutationFn: () => the(api.POST("/api/items/{id}/claim", { params: { path: { id: item.id } } })),
    onSuccess: (claimed) => {
      keep(claimed);
      void navigate(`/desk/${claimed.id}`);
    },
  });
  const { decision } = item;
  const closed = item.stage === "CLOSED";
  return (
    <>
      <Card title="Where it stands">
        <dl className="pairs">
          <div><dt>Stage</dt><dd>{STAGE[item.stage]}</dd></div>
          {item.claimedBy && <div><dt>Held by</dt><dd>{item.claimedBy}</dd></div>}
          {decision && <div><dt>Decision</dt><dd><strong>{decisionWords(decision)}</strong><br /><span className="quiet small">by {decision.by}, {moment(decision.at)}</span>{decision.note && <p className="written small">{decision.note}</p>}</dd></div>}
        </dl>
        {item.firstDecision && item.secondDecision && <Parted item={item} />}
        {!closed && (item.lease
          ? <Button fullWidth mt="md" component={Link} to={`/desk/${item.id}`}>Go on with it</Button>
          : lead && <Button fullWidth mt="md" loading={claim.isPending} disabled={item.claimedBy !== undefined} onClick={() => claim.mutate()}>Take this item</Button>)}
      </Card>
      {closed && decision && (lead || decision.by === user.name) && (
        <Card>
          <DecisionPanel item={item} mode="reversal" disabled={false} lighter={false} done={() => void navigate("/desk")} />
        </Card>
      )}
    </>
  );
}
