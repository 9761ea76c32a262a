import { getTranslations } from "next-intl/server";
import { Checklist } from "@/components/parts/checklist";
import { Section } from "@/components/parts/section";
import { FIRST_STEPS, readFirstSteps } from "@/lib/channels/read-first-steps";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Where a new company is on its way; gone once all is done. */
export async function StepsAside({ tenant, base }: { tenant: TenantContext; base: string }) {
  const [t, words, steps] = await Promise.all([
    getTranslations("channels-screen.run"),
    getTranslations("welcome.steps"),
    readFirstSteps(tenant),
  ]);
  if (steps.count === FIRST_STEPS.length) return null;
  const next = FIRST_STEPS.find((step) => !steps.done[step]);
  const paths = { connect: null, sync: null, import: "/import", push: "/first-push" } as const;
  return (
    <Section title={t("steps")} aside={t("stepsDone", { done: steps.count, total: FIRST_STEPS.length })}>
      <Checklist
        items={FIRST_STEPS.map((step) => {
          const path = paths[step];
          return {
            key: step,
            node: steps.done[step] ? "done" : step === next ? (step === "sync" ? "moving" : "you") : "none",
            title: words(`${step}.title`),
            note: words(`${step}.note`),
            href: step === next && path !== null ? `${base}${path}` : undefined,
          };
        })}
      />
    </Section>
  );
}
