import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { FIRST_STEPS, readFirstSteps } from "@/lib/channels/read-first-steps";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { StepsList } from "../../../../../_components/steps-list";
import { nextStep } from "../../../../../first-steps-paths";

/** Where a new company is on its way; gone once all is done or put away. */
export async function StepsAside({ tenant }: { tenant: TenantContext }) {
  const [t, steps] = await Promise.all([getTranslations("channels-screen.run"), readFirstSteps(tenant)]);
  if (steps.count === FIRST_STEPS.length || steps.isClosed) return null;
  const next = nextStep(steps);
  return (
    <Section title={t("steps")} aside={t("stepsDone", { done: steps.count, total: FIRST_STEPS.length })}>
      <StepsList
        slug={tenant.slug}
        steps={steps}
        moving={next === "sync" ? "sync" : undefined}
        isLinked={(step) => step === next && step !== "sync"}
      />
    </Section>
  );
}
