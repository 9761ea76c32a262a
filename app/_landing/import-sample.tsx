import { useTranslations } from "next-intl";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import { SampleCard } from "./landing-parts";

const ROWS: { key: "new" | "linked" | "open"; node: NodeKind; value: string }[] = [
  { key: "new", node: "done", value: "214" },
  { key: "linked", node: "done", value: "71" },
  { key: "open", node: "you", value: "15" },
];

/** The import preview in small: what would happen before anything happens, and one question with its evidence. */
export function ImportSample() {
  const t = useTranslations("landing.catalog.sample");
  return (
    <SampleCard title={t("title")}>
      <ul className="my-3.5 grid gap-1.5">
        {ROWS.map(({ key, node, value }) => (
          <li key={key} className="grid grid-cols-[16px_minmax(0,1fr)_56px] items-center gap-3">
            <NodeMark node={node} size={16} />
            <span>{t(key)}</span>
            <b className="num font-semibold">{value}</b>
          </li>
        ))}
      </ul>
      <div className="rounded-2 bg-well px-3.5 py-3 text-14 leading-5">
        <b className="block font-semibold">{t("question")}</b>
        <span className="block text-ink-2">{t("evidence")}</span>
      </div>
    </SampleCard>
  );
}
