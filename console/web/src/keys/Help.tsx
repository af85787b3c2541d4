import { Modal } from "@mantine/core";
import { ACTS, ALL } from "./bindings";
import { useBindings, useKey } from "./keys";

export function Help({ opened, toggle }: { opened: boolean; toggle: () => void }) {
  const all = useBindings();
  useKey("help", toggle);
  const groups = [...new Set(ALL.map((act) => ACTS[act].group))];
  return (
    <Modal opened={opened} onClose={toggle} title="Keys" size="lg">
      <p className="quiet small">Keys rest while you type. All of them can be changed in the settings.</p>
      <div className="help-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="overline">{group}</h3>
            <dl className="help-list">
              {ALL.filter((act) => ACTS[act].group === group).map((act) => (
                <div key={act}>
                  <dt>{all[act] ? <kbd className="keycap">{all[act]}</kbd> : <span className="quiet small">off</span>}</dt>
                  <dd>{ACTS[act].words}</dd>
                </div>
              ))}
              {group === "Deciding" && <div><dt><kbd className="keycap">Ctrl ⏎</kbd></dt><dd>Submit and take the next (while typing, too)</dd></div>}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
