import { CircleCheck, CircleDashed, CirclePause, OctagonX, RefreshCw, TriangleAlert } from "lucide-react";
import { cn } from "@/components/cn";
import type { Tone } from "./state-vocabulary";

const ICONS = {
  quiet: CircleDashed,
  moving: RefreshCw,
  you: TriangleAlert,
  broken: OctagonX,
  parked: CirclePause,
  done: CircleCheck,
} as const satisfies Record<Tone, typeof CircleCheck>;

/** The icon of a tone, beside words, never instead of them. It does not spin: the words say what goes on. */
export function ToneIcon({ tone, size = 14, className }: { tone: Tone; size?: number; className?: string }) {
  const Icon = ICONS[tone];
  return <Icon size={size} strokeWidth={1.75} className={cn("flex-none", className)} aria-hidden="true" />;
}
