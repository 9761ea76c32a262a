"use client";

import { digestOf } from "@/components/errors/digest-of";
import { CRASH_RETRY, CRASH_TITLE, CrashScreen } from "@/components/shell/crash-screen";
import { referenceCode } from "@/components/shell/reference-code";
import { BrowserTheme } from "@/components/theme/browser-theme";
import "./globals.css";

/** The layout itself has failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ro" data-theme="light" suppressHydrationWarning>
      <body>
        <BrowserTheme />
        <title>{CRASH_TITLE}</title>
        <CrashScreen
          code={referenceCode(digestOf(error))}
          retry={(label) => (
            <button type="button" onClick={retry} className={CRASH_RETRY}>
              {label}
            </button>
          )}
        />
      </body>
    </html>
  );
}
