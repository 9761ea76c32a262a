import { useTranslations } from "next-intl";
import { NodeMark } from "@/components/states/node-mark";
import { StateBadge } from "@/components/states/state-badge";
import { StateIcon } from "@/components/states/state-icon";
import { lookOfState, STATES, type StateEntity, type Tone } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";

const TONES: [Tone, "none" | "moving" | "you" | "broken" | "parked" | "done", string][] = [
  ["quiet", "none", "Nouă"],
  ["moving", "moving", "Se trimite"],
  ["you", "you", "Neacoperită"],
  ["broken", "broken", "Refuzată"],
  ["parked", "parked", "Reținută"],
  ["done", "done", "Confirmat"],
];

/** Filled, plain and as a node: colour says who has to act. */
export function KitTones() {
  const t = useTranslations("states.tone");
  return (
    <ul className="grid gap-1.5">
      {TONES.map(([tone, node, word]) => (
        <li key={tone} className="grid grid-cols-[118px_118px_20px_1fr] items-center gap-2 max-desk:grid-cols-2">
          <span>
            <Status tone={tone} fill="filled">
              {word}
            </Status>
          </span>
          <span>
            <Status tone={tone} fill="plain">
              {word}
            </Status>
          </span>
          <NodeMark node={node} />
          <span>{t(tone)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every state of every entity, as badges show it, and one that the table does not know. */
export function KitVocabulary() {
  return (
    <div className="grid grid-cols-2 gap-x-5 gap-y-4 max-desk:grid-cols-1">
      {(Object.keys(STATES) as StateEntity[]).map((entity) => (
        <div key={entity} className="min-w-0">
          <h4 className="mb-1 font-semibold text-12 text-ink-3">{entity}</h4>
          <ul className="grid justify-items-start gap-1">
            {Object.keys(STATES[entity]).map((code) => (
              <li key={code}>
                <StateBadge entity={entity} code={code} values={{ at: "10:52", count: 14 }} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="min-w-0">
        <h4 className="mb-1 font-semibold text-12 text-ink-3">necunoscută</h4>
        <StateBadge entity="order" code="ReadyToFly" /> <StateIcon look={lookOfState("order", "ReadyToFly")} />
      </div>
    </div>
  );
}
