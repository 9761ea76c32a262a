import { getLocale, getTranslations } from "next-intl/server";
import { Pulse } from "@/components/shell/pulse";
import { PulseAge } from "@/components/shell/pulse-age";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { worstConnection } from "./worst-connection";

const NODES = { unauthorised: "broken", failing: "you", paused: "parked", active: "done" } as const;

/** The state of the worst connection, at the foot of the side bar. Nothing while there is none. */
export async function ConnectionPulse({ tenant }: { tenant: TenantContext }) {
  const [t, locale, connections] = await Promise.all([
    getTranslations("settings.pulse"),
    getLocale(),
    listConnections(tenant),
  ]);
  const worst = worstConnection(connections, tenant.syncs);
  if (!worst) return null;
  const { id, name, health, lastPullAt, stamp } = worst;
  const age = lastPullAt ? Math.max(0, clock.now().getTime() - lastPullAt.getTime()) : null;
  const fixed = health === "active" ? t("none") : t(health);
  return (
    <Pulse
      key={locale}
      node={NODES[health]}
      name={name}
      text={
        <PulseAge
          key={age}
          href={`/${tenant.slug}/pulse`}
          stamp={stamp}
          age={age ?? 0}
          words={health === "active" && age !== null ? t("pulled", { when: "%" }) : fixed}
          unknown={t("unknown")}
        />
      }
      href={`/${tenant.slug}/channels/${id}`}
    />
  );
}
