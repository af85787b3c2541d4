import { useGuidance } from "../decide/DecisionPanel";
import { Card, Head, LevelBadge, Trouble, Waiting } from "../shell/parts";
import { LEVELS, OUTCOME, OUTCOMES } from "../words/names";

/** Where to send people, how to write to them, and the policy of the house. */
export function Resources() {
  const guidance = useGuidance();
  if (guidance.isPending) return <Waiting />;
  if (guidance.isError) return <Trouble fault={guidance.error} again={() => void guidance.refetch()} />;
  const { resources, safeMessaging, levels, outcomes } = guidance.data;
  return (
    <>
      <Head title="Resources" words="Where to send people, how to write to them, and what we agreed on. For you, too." />
      <div className="two two-even">
        <Card title="Where to send people">
          <ul className="resources">
            {resources.map((resource) => <li key={resource.name}><strong>{resource.name}</strong><span className="contact">{resource.contact}</span><span className="quiet small">{resource.about}</span></li>)}
          </ul>
        </Card>
        <Card title="Writing about it safely"><ul className="prose">{safeMessaging.map((line) => <li key={line}>{line}</li>)}</ul></Card>
      </div>
      <div className="two two-even">
        <Card title="What the levels mean here">
          <dl className="policy-list">{LEVELS.toReversed().map((level) => levels[level] && <div key={level}><dt><LevelBadge level={level} size="sm" /></dt><dd>{levels[level]}</dd></div>)}</dl>
        </Card>
        <Card title="What the decisions mean here">
          <dl className="policy-list">{OUTCOMES.map((outcome) => outcomes[outcome] && <div key={outcome}><dt><strong>{OUTCOME[outcome]}</strong></dt><dd>{outcomes[outcome]}</dd></div>)}</dl>
        </Card>
      </div>
    </>
  );
}
