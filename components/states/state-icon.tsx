import { Check, Link2, Plus } from "lucide-react";
import type { StateLook } from "./state-vocabulary";
import { ToneIcon } from "./tone-icon";

const OWN = { plus: Plus, link: Link2, check: Check } as const;

/** The picture of a state of the vocabulary: its own, or that of its tone. Beside words, never instead of them. */
export function StateIcon({ look, size = 14, className }: { look: StateLook; size?: number; className?: string }) {
  if (!look.icon) return <ToneIcon tone={look.tone} size={size} className={className} />;
  const Icon = OWN[look.icon];
  return <Icon size={size} strokeWidth={1.75} className={className} aria-hidden="true" />;
}
