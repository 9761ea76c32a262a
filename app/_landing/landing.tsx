import { Code, Download, HardDrive, PlugZap, Store, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import type { Theme } from "@/components/theme/theme";
import { buttonVariants } from "@/components/ui/button";
import { ExplainSample } from "./explain-sample";
import type { Screenshot } from "./find-screenshot";
import { ImportSample } from "./import-sample";
import { LandingFooter } from "./landing-footer";
import { LandingHeader } from "./landing-header";
import { LandingHeading, PointWithPicture, Proofs, Trio, WIDTH } from "./landing-parts";
import { Measured } from "./measured";
import { MoneySample } from "./money-sample";
import { OrderLabel } from "./order-label";
import { ScreenshotFrame } from "./screenshot-frame";

const BIG = "h-[52px] rounded-[10px] px-6 text-[17px] max-desk:h-[52px] max-desk:w-full";

/** Each is shown by a test of its own. */
const PROOFS = ["oversell", "lost", "twice", "empty", "apart"] as const;

export type LandingShots = Record<"orders" | "catalog" | "order", Screenshot | null>;

/** What a visitor reads first: what it does, how it looks, how it is checked. Drawn on the server only, so it asks for no script. */
export function Landing({ shots, theme }: { shots: LandingShots; theme: Theme }) {
  const t = useTranslations("landing");
  return (
    <div className="text-[17px] leading-[27px] max-desk:text-16 max-desk:leading-[25px]">
      <LandingHeader />
      <main id="main">
        <section
          className={cn(
            WIDTH,
            "grid grid-cols-[minmax(0,1fr)_404px] items-center gap-14 pt-11 pb-16 max-wide:grid-cols-1 max-wide:gap-9 max-desk:pt-5 max-desk:pb-11",
          )}
        >
          <div>
            <h1 className="text-balance font-bold font-head text-[68px] leading-[68px] tracking-[-0.045em] max-desk:text-[43px] max-desk:leading-[44px]">
              {t("hero.first")} <span className="text-brand-ink">{t("hero.second")}</span>
            </h1>
            <p className="mt-[22px] max-w-[560px] text-[20px] text-ink-2 leading-[30px] max-desk:text-[18px] max-desk:leading-[27px]">
              {t("hero.lead")}
            </p>
            <div className="mt-[30px] flex flex-wrap items-center gap-3.5">
              <a href="/sign-up" className={cn(buttonVariants({ variant: "primary" }), BIG)}>
                {t("hero.signUp")}
              </a>
              <a href="#how" className={cn(buttonVariants(), BIG)}>
                {t("hero.look")}
              </a>
            </div>
            <p className="mt-3.5 text-[15px] text-ink-3 leading-[22px]">{t("hero.fine")}</p>
          </div>
          <OrderLabel />
        </section>
        {shots.orders && (
          <div className={cn(WIDTH, "pb-16")}>
            <ScreenshotFrame shot={shots.orders} theme={theme} alt={t("shot.orders")} first />
          </div>
        )}
        <section id="how" className="border-line border-y bg-sheet">
          <div className={cn(WIDTH, "grid gap-[104px] py-[92px] max-desk:gap-16 max-desk:py-16")}>
            <PointWithPicture
              title={t("why.title")}
              body={t("why.body")}
              points={[t("why.one"), t("why.two"), t("why.three")]}
            >
              <ExplainSample />
            </PointWithPicture>
            <PointWithPicture
              flipped
              title={t("catalog.title")}
              body={t("catalog.body")}
              points={[t("catalog.one"), t("catalog.two"), t("catalog.three")]}
            >
              {shots.catalog ? (
                <ScreenshotFrame shot={shots.catalog} theme={theme} alt={t("shot.catalog")} />
              ) : (
                <ImportSample />
              )}
            </PointWithPicture>
            <PointWithPicture title={t("order.title")} body={t("order.body")} points={[t("order.one"), t("order.two")]}>
              {shots.order ? (
                <ScreenshotFrame shot={shots.order} theme={theme} alt={t("shot.order")} />
              ) : (
                <MoneySample />
              )}
            </PointWithPicture>
          </div>
        </section>
        <section id="whom" className={cn(WIDTH, "py-[88px] max-desk:py-16")}>
          <Trio
            title={t("whom.title")}
            items={[
              { icon: UserRound, title: t("whom.seller"), body: t("whom.sellerBody") },
              { icon: Store, title: t("whom.team"), body: t("whom.teamBody") },
              { icon: PlugZap, title: t("whom.builder"), body: t("whom.builderBody") },
            ]}
          />
        </section>
        <section id="proof" className="border-line border-t bg-sheet">
          <div className={cn(WIDTH, "py-[84px] max-desk:py-16")}>
            <LandingHeading>{t("proof.title")}</LandingHeading>
            <Measured />
            <Proofs
              caption={t("proof.title")}
              heads={[t("proof.claim"), t("proof.how")]}
              rows={PROOFS.map((key) => ({ claim: t(`proof.${key}`), proof: t(`proof.${key}How`) }))}
            />
          </div>
        </section>
        <section id="yours" className="border-line border-t">
          <div className={cn(WIDTH, "py-[84px] max-desk:py-16")}>
            <Trio
              title={t("open.title")}
              items={[
                { icon: Code, title: t("open.code"), body: t("open.codeBody") },
                { icon: Download, title: t("open.data"), body: t("open.dataBody") },
                { icon: HardDrive, title: t("open.home"), body: t("open.homeBody") },
              ]}
            />
          </div>
        </section>
        <section className="bg-kraft-2">
          <div
            className={cn(
              WIDTH,
              "flex flex-wrap items-center justify-between gap-10 py-[76px] max-desk:gap-6 max-desk:py-[52px]",
            )}
          >
            <LandingHeading className="max-w-[620px]">{t("end.title")}</LandingHeading>
            <a href="/sign-up" className={cn(buttonVariants({ variant: "primary" }), BIG)}>
              {t("end.signUp")}
            </a>
          </div>
        </section>
      </main>
      <LandingFooter theme={theme} />
    </div>
  );
}
