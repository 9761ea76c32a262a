"use client";

import { digestOf } from "@/components/errors/digest-of";
import { referenceCode } from "@/components/shell/reference-code";
import "./globals.css";

// The layout itself has failed: no messages, no cookies. Both languages stand here in full.
const WORDS = {
  ro: {
    title: "Ceva n-a mers la noi",
    body: "Datele tale sunt neatinse. Reîncearcă; dacă se repetă, spune-ne codul.",
    code: "Cod",
    retry: "Reîncearcă",
  },
  en: {
    title: "Something failed on our side",
    body: "Your data is untouched. Try again; if it repeats, tell us the code.",
    code: "Code",
    retry: "Try again",
  },
} as const;

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const code = referenceCode(digestOf(error));
  return (
    <html lang="ro" data-theme="light">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-[560px] content-center gap-6 px-5">
          <title>{WORDS.ro.title}</title>
          {(["ro", "en"] as const).map((locale) => (
            <section key={locale} lang={locale} className="grid gap-2">
              <h1 className="font-semibold text-20">{WORDS[locale].title}</h1>
              <p className="text-ink-2">{WORDS[locale].body}</p>
              {code && (
                <p className="text-12 text-ink-3">
                  {WORDS[locale].code} {code}
                </p>
              )}
              <p>
                <button
                  type="button"
                  onClick={retry}
                  className="h-[30px] rounded-2 border border-brand bg-brand px-3 font-semibold text-on-brand"
                >
                  {WORDS[locale].retry}
                </button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
