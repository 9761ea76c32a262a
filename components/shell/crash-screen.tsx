import type { ReactNode } from "react";

const WORDS = {
  ro: {
    title: "Ceva n-a mers la noi",
    body: "Datele tale sunt neatinse. Reîncearcă; dacă se repetă, spune-ne codul.",
    bodyWithoutCode: "Datele tale sunt neatinse. Reîncearcă; dacă se repetă, scrie-ne.",
    code: "Cod",
    retry: "Reîncearcă",
  },
  en: {
    title: "Something failed on our side",
    body: "Your data is untouched. Try again; if it repeats, tell us the code.",
    bodyWithoutCode: "Your data is untouched. Try again; if it repeats, write to us.",
    code: "Code",
    retry: "Try again",
  },
} as const;

export const CRASH_TITLE = WORDS.ro.title;
/** Looks of the way on, a button or a link. */
export const CRASH_RETRY =
  "inline-flex h-[30px] items-center rounded-2 border border-brand bg-brand px-3 font-semibold text-on-brand no-underline";

/** The page when nothing else can be drawn: no messages and no cookies are at hand, so both languages stand here in full. */
export function CrashScreen({ code, retry }: { code: string | null; retry: (label: string) => ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-[560px] content-center gap-6 px-5">
      {(["ro", "en"] as const).map((locale) => (
        <section key={locale} lang={locale} className="grid gap-2">
          <h1 className="font-semibold text-20">{WORDS[locale].title}</h1>
          <p className="text-ink-2">{code ? WORDS[locale].body : WORDS[locale].bodyWithoutCode}</p>
          {code && (
            <p className="text-12 text-ink-3">
              {WORDS[locale].code} {code}
            </p>
          )}
          <p>{retry(WORDS[locale].retry)}</p>
        </section>
      ))}
    </main>
  );
}
