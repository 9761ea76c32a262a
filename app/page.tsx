import { Code, Download, HardDrive, PlugZap, Store, UserRound } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { Mark, Wordmark } from "@/components/shell/mark";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/preference-forms";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { buttonVariants } from "@/components/ui/button";
import { setLocale, setTheme } from "./_actions/set-preference";
import { ExplainSample } from "./_landing/explain-sample";
import { findScreenshot } from "./_landing/find-screenshot";
import { ImportSample } from "./_landing/import-sample";
import { LandingHeading, PointWithPicture, Proofs, Trio, WIDTH } from "./_landing/landing-parts";
import { MoneySample } from "./_landing/money-sample";
import { OrderLabel } from "./_landing/order-label";
import { ScreenshotFrame } from "./_landing/screenshot-frame";

const BIG = "h-[52px] rounded-[10px] px-6 text-[17px] max-desk:h-[52px] max-desk:w-full";

/** Each is shown by a test of its own; figures would have to come from the benchmark, so there are none here. */
const PROOFS = ["oversell", "lost", "twice", "empty", "apart"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("landing");
  return { title: { absolute: `Marfa · ${t("title")}` } };
}

export default async function LandingPage() {
  const [t, jar, orders, catalog, order] = await Promise.all([
    getTranslations("landing"),
    cookies(),
    findScreenshot("orders"),
    findScreenshot("catalog"),
    findScreenshot("order"),
  ]);
  return (
    <div className="text-[17px] leading-[27px] max-desk:text-16 max-desk:leading-[25px]">
      <header
        className={cn(WIDTH, "flex h-[68px] items-center gap-[26px] text-[15px] max-desk:h-[60px] max-desk:gap-3.5")}
      >
        <Link href="/" aria-label="Marfa" className="mr-auto flex items-center gap-2.5">
          <Mark size={28} />
          <Wordmark className="text-[24px]" />
        </Link>
        <a href="#how" className="text-ink-2 max-wide:hidden">
          {t("nav.how")}
        </a>
        <a href="#whom" className="text-ink-2 max-wide:hidden">
          {t("nav.whom")}
        </a>
        <a href="#proof" className="text-ink-2 max-wide:hidden">
          {t("nav.proof")}
        </a>
        <a href="#yours" className="text-ink-2 max-wide:hidden">
          {t("nav.open")}
        </a>
        <Link href="/sign-in" className="text-ink-2">
          {t("nav.signIn")}
        </Link>
        <Link href="/sign-up" className={cn(buttonVariants(), "h-[38px] max-desk:hidden")}>
          {t("nav.signUp")}
        </Link>
      </header>
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
              <Link href="/sign-up" className={cn(buttonVariants({ variant: "primary" }), BIG)}>
                {t("hero.signUp")}
              </Link>
              <a href="#how" className={cn(buttonVariants(), BIG)}>
                {t("hero.look")}
              </a>
            </div>
            <p className="mt-3.5 text-[15px] text-ink-3 leading-[22px]">{t("hero.fine")}</p>
          </div>
          <OrderLabel />
        </section>
        {orders && (
          <div className={cn(WIDTH, "pb-16")}>
            <ScreenshotFrame shot={orders} alt={t("shot.orders")} first />
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
              {catalog ? <ScreenshotFrame shot={catalog} alt={t("shot.catalog")} /> : <ImportSample />}
            </PointWithPicture>
            <PointWithPicture title={t("order.title")} body={t("order.body")} points={[t("order.one"), t("order.two")]}>
              {order ? <ScreenshotFrame shot={order} alt={t("shot.order")} /> : <MoneySample />}
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
            <Link href="/sign-up" className={cn(buttonVariants({ variant: "primary" }), BIG)}>
              {t("end.signUp")}
            </Link>
          </div>
        </section>
      </main>
      <footer className={cn(WIDTH, "flex flex-wrap items-center gap-x-6 gap-y-3 py-8 text-[15px]")}>
        <Wordmark className="text-[19px]" />
        <Link href="/help" className="text-ink-2">
          {t("foot.help")}
        </Link>
        <Link href="/docs" className="text-ink-2">
          {t("foot.api")}
        </Link>
        <Link href="/privacy" className="text-ink-2">
          {t("foot.privacy")}
        </Link>
        <Link href="/terms" className="text-ink-2">
          {t("foot.terms")}
        </Link>
        <Link href="/sign-in" className="text-ink-2">
          {t("nav.signIn")}
        </Link>
        <span className="flex-1" />
        <LanguageSwitch action={setLocale} />
        <ThemeSwitch action={setTheme} theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)} />
      </footer>
    </div>
  );
}
