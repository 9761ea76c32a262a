import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";

export type TimelineItem = {
  key: string;
  /** As shown at the left: "10:41", or "ieri 17:20" for older ones. */
  time: string;
  /** The exact moment, for machines and the title. */
  at?: Date;
  node: NodeKind;
  /** One sentence, with who: "Radu Enache a pus o notă". */
  text: ReactNode;
  detail?: ReactNode;
};

/** What happened, newest on top. Events that are equal within a minute come folded by the caller. */
export function Timeline({ items, className }: { items: readonly TimelineItem[]; className?: string }) {
  const longest = Math.max(0, ...items.map((item) => item.time.length));
  return (
    <ol data-slot="timeline" className={className}>
      {items.map((item, index) => (
        <li key={item.key} className={cn("grid gap-2 py-[3px]", columnsFor(longest))}>
          <time dateTime={item.at?.toISOString()} className="whitespace-nowrap text-right text-12 text-ink-3 leading-5">
            {item.time}
          </time>
          <span className="relative flex justify-center">
            <NodeMark node={item.node} className="mt-1" />
            {index < items.length - 1 && <span className="absolute top-[18px] -bottom-1.5 w-[1.5px] bg-line" />}
          </span>
          <span className="min-w-0">
            {item.text}
            {item.detail && <span className="block text-12 text-ink-3">{item.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Room for "10:41", for "ieri 17:20", for "yesterday 17:20": the same in every row. */
function columnsFor(characters: number): string {
  if (characters <= 5) return "grid-cols-[42px_16px_minmax(0,1fr)]";
  return characters <= 12 ? "grid-cols-[76px_16px_minmax(0,1fr)]" : "grid-cols-[92px_16px_minmax(0,1fr)]";
}
