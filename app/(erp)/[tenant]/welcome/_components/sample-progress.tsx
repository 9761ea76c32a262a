import { ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { Checklist } from "@/components/parts/checklist";
import { InlineNotice } from "@/components/parts/inline-notice";
import { RunProgress } from "@/components/parts/run-progress";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { PageWatch } from "@/components/shell/page-watch";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";
import { sandboxPage } from "@/lib/tenancy/sample-shop";
import { phasesOf, stampOf, type ToTryLook, toTryOf } from "../sample-look";
import { ClearSampleSection } from "./clear-sample-section";
import { StartGuide } from "./start-guide";

type SampleProgressProps = { slug: string; shop: SampleShop; mayWrite: boolean };

/** The sample shop while it fills, and once it is full: what to look at first. */
export async function SampleProgress({ slug, shop, mayWrite }: SampleProgressProps) {
  const [t, guide] = await Promise.all([getTranslations("welcome.shop"), getTranslations("guide")]);
  const isReady = shop.readyAt !== null;
  const phases = phasesOf(shop);
  const undecided = isReady ? shop.listings - shop.products : 0;
  // In products alone: a sum with pictures says nothing to a person, and would go on changing after "ready".
  const catalogue = phases.find(({ key }) => key === "catalogue");
  const isBroken = shop.run?.state === "failed" && !isReady;
  return (
    <>
      <PageWatch href={`/${slug}/welcome/progress`} stamp={stampOf(shop)} />
      <PageHead
        title={t("title")}
        context={t("seller", { sellerId: shop.sellerId })}
        actions={
          isReady && (
            <>
              <Link href={`/${slug}/orders`} className={buttonVariants()}>
                {t("toOrders", { count: shop.orders })}
              </Link>
              {mayWrite && <StartGuide slug={slug} label={guide("start")} pending={guide("starting")} />}
            </>
          )
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_340px] max-wide:grid-cols-1">
        <div className="px-5 pb-7 max-desk:px-3">
          <RunProgress
            remaining={null}
            headline={isReady ? t("ready") : isBroken ? t("broken") : t("filling")}
            aside={isReady ? undefined : <span className="block max-w-[260px]">{t("mayLeave")}</span>}
            done={shop.products}
            questions={undecided}
            total={catalogue?.total ?? shop.listings}
            phases={phases.map((phase) => ({
              ...phase,
              name: t(`phase.${phase.key}`),
              note: noteOf(phase.key),
            }))}
            notice={
              isBroken ? (
                <InlineNotice
                  tone="broken"
                  title={t("failed")}
                  className="max-w-[640px]"
                  actions={
                    <Link
                      href={`/${slug}/channels/${shop.connectionId}/runs/${shop.run?.id}`}
                      className={buttonVariants({ size: "small" })}
                    >
                      {t("toRun")}
                    </Link>
                  }
                >
                  {t("failedBody")}
                </InlineNotice>
              ) : undefined
            }
          />
        </div>
        <aside className="border-line wide:border-l max-wide:border-t">
          <Section title={t("try.title")} last={!isReady || !mayWrite}>
            <ToTry slug={slug} shop={shop} />
          </Section>
          {isReady && mayWrite && <ClearSampleSection slug={slug} shop={shop} />}
        </aside>
      </div>
    </>
  );

  function noteOf(key: (typeof phases)[number]["key"]) {
    if (key === "orders" && shop.uncovered > 0 && isReady) return t("uncovered", { count: shop.uncovered });
    if (key === "products" && undecided > 0) return t("undecided", { count: undecided });
    return t(`note.${key}`);
  }
}

/** What shows best what Marfa does; each with the place where it is done. */
async function ToTry({ slug, shop }: { slug: string; shop: SampleShop }) {
  const t = await getTranslations("welcome.shop.try");
  const sandbox = sandboxPage(`/?seller=${shop.sellerId}`);
  const hrefs: Record<ToTryLook["key"], string> = {
    uncovered: `/${slug}/orders?state=uncovered`,
    decide: `/${slug}/channels/${shop.connectionId}/decide`,
    stock: `/${slug}/products`,
    channel: `/${slug}/channels/${shop.connectionId}`,
    own: `/${slug}/channels/new`,
  };
  return (
    <>
      <Checklist
        items={toTryOf(shop).map(({ key, node, count }) => ({
          key,
          node,
          title: key === "decide" ? t("decide", { count }) : t(key),
          note: t(`${key}Note`),
          href: hrefs[key],
        }))}
      />
      {sandbox && (
        <p className="mt-3 border-line border-t pt-3 text-ink-2">
          {t("order")}
          <a
            href={sandbox}
            target="_blank"
            rel="noreferrer"
            className={cn(buttonVariants({ size: "small" }), "mt-2 flex w-fit")}
          >
            <ExternalLink aria-hidden="true" />
            {t("openSandbox")}
          </a>
        </p>
      )}
    </>
  );
}
