import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { Wordmark } from "@/components/shell/mark";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/preference-forms";
import type { Theme } from "@/components/theme/theme";
import { WIDTH } from "./landing-parts";

/** Where else to go, and the language and theme of this machine as plain forms. */
export function LandingFooter({ theme }: { theme: Theme }) {
  const t = useTranslations("landing");
  return (
    <footer id="foot" className={cn(WIDTH, "flex flex-wrap items-center gap-x-6 gap-y-3 py-8 text-[15px]")}>
      <Wordmark className="text-[19px]" />
      <a href="/help" className="text-ink-2">
        {t("foot.help")}
      </a>
      <a href="/docs" className="text-ink-2">
        {t("foot.api")}
      </a>
      <a href="/privacy" className="text-ink-2">
        {t("foot.privacy")}
      </a>
      <a href="/terms" className="text-ink-2">
        {t("foot.terms")}
      </a>
      <a href="/sign-in" className="text-ink-2">
        {t("nav.signIn")}
      </a>
      <span className="flex-1 max-desk:hidden" />
      <div className="flex flex-wrap gap-x-6 gap-y-1 max-desk:-ml-2 max-desk:w-full">
        <LanguageSwitch action="/api/preferences/language" />
        <ThemeSwitch action="/api/preferences/theme" theme={theme} />
      </div>
    </footer>
  );
}
