import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { Checklist } from "@/components/parts/checklist";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { FIRST_STEPS, type FirstStep, type FirstSteps } from "@/lib/channels/read-first-steps";

/** How far the company's own account is: four steps, the next one as the only primary button. */
export async function OwnSteps({ slug, steps }: { slug: string; steps: FirstSteps }) {
  const t = await getTranslations("welcome.steps");
  const base = `/${slug}/channels/${steps.connectionId}`;
  const href: Record<FirstStep, string> = {
    connect: `/${slug}/channels/new`,
    sync: base,
    import: `${base}/import`,
    push: `${base}/first-push`,
  };
  const next = FIRST_STEPS.find((step) => !steps.done[step]);
  return (
    <>
      <PageHead title={t("title")} context={t("context", { done: steps.count, total: FIRST_STEPS.length })} />
      <Section last className="max-w-[640px]">
        <Checklist
          items={FIRST_STEPS.map((step) => ({
            key: step,
            node: steps.done[step] ? "done" : step === next ? "you" : "none",
            title: t(`${step}.title`),
            note: t(`${step}.note`),
            href: steps.done[step] ? undefined : href[step],
          }))}
        />
        <Link
          href={next ? href[next] : `/${slug}/orders`}
          className={cn(buttonVariants({ variant: "primary" }), "mt-4")}
        >
          {next ? t(`${next}.act`) : t("toOrders")}
        </Link>
      </Section>
    </>
  );
}
