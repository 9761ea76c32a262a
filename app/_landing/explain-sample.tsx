import { useTranslations } from "next-intl";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import { SampleCard } from "./landing-parts";

const STEPS: { key: "wanted" | "sent" | "confirmed" | "seen"; node: NodeKind; value: string }[] = [
  { key: "wanted", node: "done", value: "12" },
  { key: "sent", node: "done", value: "12" },
  { key: "confirmed", node: "moving", value: "…" },
  { key: "seen", node: "none", value: "15" },
];

/** The Explain panel in small: a sentence, four steps, the sum behind the number. */
export function ExplainSample() {
  const t = useTranslations("landing.why");
  const step = useTranslations("states.step");
  return (
    <SampleCard title={t("sentence")}>
      <ol className="my-3.5">
        {STEPS.map((one, index) => (
          <li key={one.key} className="relative grid h-[34px] grid-cols-[16px_minmax(0,1fr)_40px] items-center gap-3">
            <NodeMark node={one.node} size={16} className="relative z-1" />
            <span>{step(one.key)}</span>
            <b className="num font-semibold">{one.value}</b>
            {index < STEPS.length - 1 && (
              <span
                className={`absolute top-[26px] left-[7px] h-4 w-0.5 ${one.node === "done" ? "bg-done-mark/55" : "bg-line"}`}
              />
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap justify-between gap-x-4 border-line border-t pt-3 text-ink-2">
        <span>{t("sum")}</span>
        <b className="font-semibold text-ink">{t("result")}</b>
      </div>
    </SampleCard>
  );
}
