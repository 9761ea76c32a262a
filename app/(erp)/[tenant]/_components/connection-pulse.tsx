import { getLocale, getTranslations } from "next-intl/server";
import { formatRelative } from "@/components/format/format-span";
import { Pulse } from "@/components/shell/pulse";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

type Health = "unauthorised" | "failing" | "paused" | "active";

/** Worst first: what needs a person stands above what mends itself. */
const LOOK = {
  unauthorised: { rank: 0, node: "broken" },
  failing: { rank: 1, node: "you" },
  paused: { rank: 2, node: "parked" },
  active: { rank: 3, node: "done" },
} as const;

/** The state of the worst connection, at the foot of the side bar. Nothing while there is none. */
export async function ConnectionPulse({ tenant }: { tenant: TenantContext }) {
  const [t, common, locale, connections] = await Promise.all([
    getTranslations("settings.pulse"),
    getTranslations("common"),
    getLocale(),
    listConnections(tenant),
  ]);
  const worst = connections.toSorted((a, b) => LOOK[healthOf(a)].rank - LOOK[healthOf(b)].rank)[0];
  if (!worst) return null;
  const health = healthOf(worst);
  const { lastPullAt } = worst.health;
  const pulled = lastPullAt ? t("pulled", { when: formatRelative(lastPullAt, clock.now(), common) }) : t("none");
  return (
    <Pulse
      key={locale}
      node={LOOK[health].node}
      name={worst.name}
      text={health === "active" ? pulled : t(health)}
      href={`/${tenant.slug}/channels/${worst.id}`}
    />
  );
}

function healthOf({ state, health }: ConnectionView): Health {
  if (state !== "active") return state;
  return health.failingSince ? "failing" : "active";
}
