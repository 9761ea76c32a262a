import { getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { FIRST_STEPS, type FirstSteps } from "@/lib/channels/read-first-steps";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";
import { StepsList } from "../../_components/steps-list";
import { nextStep, pathOfStep } from "../../first-steps-paths";
import { ClearSampleSection } from "./clear-sample-section";
import { CloseSteps } from "./close-steps";

type OwnStepsProps = { slug: string; steps: FirstSteps; shop: SampleShop | null; mayWrite: boolean };

/** How far the company's own account is; the next step is the only primary button. */
export async function OwnSteps({ slug, steps, shop, mayWrite }: OwnStepsProps) {
  const t = await getTranslations("welcome.steps");
  const next = nextStep(steps);
  return (
    <>
      <PageHead title={t("title")} context={t("context", { done: steps.count, total: FIRST_STEPS.length })} />
      <Section last={!shop} className="max-w-[640px]">
        <StepsList slug={slug} steps={steps} />
        <div className="mt-4 flex flex-wrap items-start gap-2">
          <Link
            href={next ? pathOfStep(next, slug, steps) : `/${slug}/orders`}
            className={cn(buttonVariants({ variant: "primary" }))}
          >
            {next ? t(`${next}.act`) : t("toOrders")}
          </Link>
          {mayWrite && !steps.isClosed && <CloseSteps slug={slug} isAlone={next === "invite"} />}
        </div>
      </Section>
      {shop && mayWrite && <ClearSampleSection slug={slug} shop={shop} className="max-w-[640px]" />}
    </>
  );
}
