import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import { Link } from "@/components/ui/link";

export type ChecklistItem = {
  key: string;
  /** Without one it is a place to go to, not a step: nobody can know whether it is done. */
  node?: NodeKind;
  title: ReactNode;
  note?: ReactNode;
  href?: string;
};

/** The steps of getting started: node, what, and how far. */
export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const t = useTranslations("states.node");
  return (
    <ul data-slot="checklist">
      {items.map((item) => (
        <li key={item.key} className="grid grid-cols-[14px_minmax(0,1fr)] gap-2.5 py-[5px] leading-[18px]">
          {item.node ? (
            <NodeMark node={item.node} size={14} className="mt-0.5" />
          ) : (
            <ArrowRight size={14} strokeWidth={1.5} className="mt-0.5 text-ink-3" aria-hidden="true" />
          )}
          <span>
            <b className="block font-medium">
              {item.href ? <Link href={item.href}>{item.title}</Link> : item.title}
              {item.node && <span className="sr-only"> ({t(item.node)})</span>}
            </b>
            {item.note && <span className="block text-12 text-ink-3">{item.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
