import type { ReactNode } from "react";
import { NodeMark, toneOfNode } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import { Link } from "@/components/ui/link";

type PulseProps = {
  node: NodeKind;
  /** The connection: "Trendyol RO". */
  name: string;
  /** "preluat acum 18 s · trimis acum 4 s". */
  text: ReactNode;
  href: string;
  /** How far the time to the next poll has run, 0 to 1. */
  share?: number;
};

/** The state of the worst connection, at the foot of the side bar. */
export function Pulse({ node, name, text, href, share }: PulseProps) {
  return (
    <Link
      data-slot="pulse"
      data-wide=""
      data-tone={toneOfNode(node)}
      href={href}
      className="block rounded-2 border border-line bg-sheet px-[9px] pt-[9px] pb-2 text-12 text-ink-2 no-underline hover:no-underline"
    >
      <span className="flex items-center gap-1.5 font-medium text-ink">
        <NodeMark node={node} />
        <span className="cut">{name}</span>
      </span>
      <span className="block">{text}</span>
      {share !== undefined && (
        <span className="mt-[7px] block h-0.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
          <span
            className="block h-full forced-color-adjust-none bg-brand"
            style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
          />
        </span>
      )}
    </Link>
  );
}
