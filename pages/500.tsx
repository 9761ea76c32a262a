import type { PageConfig } from "next";
import Head from "next/head";
import { CRASH_RETRY, CRASH_TITLE, CrashScreen } from "@/components/shell/crash-screen";

export const config: PageConfig = { unstable_runtimeJS: false };

/** Written while building and sent when a page of pages/ failed, or when the server could draw nothing at all. */
export default function ServerErrorPage() {
  return (
    <>
      <Head>
        <title>{CRASH_TITLE}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <CrashScreen
        code={null}
        retry={(label) => (
          // biome-ignore lint/a11y/useValidAnchor: an empty address is the one that was asked for
          <a href="" className={CRASH_RETRY}>
            {label}
          </a>
        )}
      />
    </>
  );
}
