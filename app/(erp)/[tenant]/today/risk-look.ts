import type { NodeKind } from "@/components/states/state-vocabulary";
import type { Risk } from "@/lib/reports/day-types";

/** How a risk looks and where its one button leads: the place where it is settled. */
export function riskLook(risk: Risk, slug: string): { node: NodeKind; href: string } {
  const at = "connectionId" in risk ? `/${slug}/channels/${risk.connectionId}` : `/${slug}/orders`;
  switch (risk.kind) {
    case "keys_refused":
      return { node: "broken", href: `${at}/settings` };
    case "channel_failing":
      return { node: "moving", href: `${at}/sync` };
    case "late":
      return { node: "broken", href: `${at}?due=late` };
    case "totals_differ":
      return { node: "broken", href: `${at}/${risk.firstId}` };
    case "uncovered":
      return { node: "you", href: `${at}?view=uncovered` };
    case "waiting_link":
      return { node: "you", href: `${at}?view=uncovered` };
    case "quarantined":
      return { node: "broken", href: `${at}?view=quarantined` };
    case "push_not_started":
      return { node: "you", href: `${at}/first-push` };
    case "undecided":
      return { node: "parked", href: `${at}/decide` };
    case "never_counted":
      return { node: "parked", href: `/${slug}/stock?state=uncounted` };
  }
}

/** A risk that a person can settle; the rest only tells. */
export function asksForPerson(risk: Risk): boolean {
  return risk.kind !== "channel_failing";
}
