import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark, Wordmark } from "@/components/shell/mark";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/preference-forms";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Link } from "@/components/ui/link";
import { setLocale, setTheme } from "../_actions/set-preference";
import "@/components/shell/help-picture.css";
import "./help.css";

/** The frame of help: public, readable without script. */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  const [t, jar] = await Promise.all([getTranslations("help"), cookies()]);
  return (
    <div className="mx-auto max-w-[1080px] px-5 max-desk:px-4">
      <header className="flex min-h-[60px] flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2">
        <a href="/" aria-label="Marfa" className="flex items-center gap-2">
          <Mark />
          <Wordmark />
        </a>
        <Link href="/help" className="font-semibold text-ink">
          {t("title")}
        </Link>
        <span className="flex-1" />
        <LanguageSwitch action={setLocale} />
      </header>
      {children}
      <footer className="flex flex-wrap items-center gap-3 border-line border-t py-4">
        <ThemeSwitch action={setTheme} theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)} />
      </footer>
    </div>
  );
}
