import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setLocale } from "@/app/_actions/set-preference";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Mark, Wordmark } from "@/components/shell/mark";
import { LanguageSwitch } from "@/components/shell/preference-forms";

/** The frame of the pages before the door: the sign, the languages, one column. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const [t, common] = await Promise.all([getTranslations("auth.layout"), getTranslations("common.noScript")]);
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[480px] flex-col px-5 py-6">
      <header className="mb-10 flex items-center justify-between max-desk:mb-6">
        <a href="/" aria-label={t("home")} className="flex items-center gap-2 no-underline hover:no-underline">
          <Mark />
          <Wordmark />
        </a>
        <LanguageSwitch action={setLocale} />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <noscript>
          <InlineNotice tone="you" title={common("title")} className="mb-6">
            {common("body")}
          </InlineNotice>
        </noscript>
        {children}
      </main>
    </div>
  );
}
