import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { Mark, Wordmark } from "@/components/shell/mark";
import { buttonVariants } from "@/components/ui/button";
import { WIDTH } from "./landing-parts";

/** The sign, the ways down the page and the two doors. */
export function LandingHeader() {
  const t = useTranslations("landing.nav");
  return (
    <header
      className={cn(WIDTH, "flex h-[68px] items-center gap-[26px] text-[15px] max-desk:h-[60px] max-desk:gap-3.5")}
    >
      <a href="/" aria-label="Marfa" className="mr-auto flex items-center gap-2.5">
        <Mark size={28} />
        <Wordmark className="text-[24px]" />
      </a>
      <a href="#how" className="text-ink-2 max-wide:hidden">
        {t("how")}
      </a>
      <a href="#whom" className="text-ink-2 max-wide:hidden">
        {t("whom")}
      </a>
      <a href="#proof" className="text-ink-2 max-wide:hidden">
        {t("proof")}
      </a>
      <a href="#yours" className="text-ink-2 max-wide:hidden">
        {t("open")}
      </a>
      <a href="/sign-in" className="text-ink-2">
        {t("signIn")}
      </a>
      <a href="/sign-up" className={cn(buttonVariants(), "h-[38px] max-desk:hidden")}>
        {t("signUp")}
      </a>
    </header>
  );
}
