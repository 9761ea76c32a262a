"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { SESSION_EVENT } from "@/components/errors/try-action";
import { ToneIcon } from "@/components/states/tone-icon";

/**
 * Over the page while there is no network, or after an action found the session ended: says what stays and what to do. Goes
 * by itself: with the network, when the page is drawn anew, and with the first action that is answered again.
 */
export function AwayBand() {
  const router = useRouter();
  const isOnline = useSyncExternalStore(listen, online, () => true);
  const wasAway = useRef(false);
  const [hasEnded, setHasEnded] = useState(false);

  useEffect(() => {
    if (isOnline && wasAway.current) router.refresh();
    wasAway.current = !isOnline;
  }, [isOnline, router]);

  useEffect(() => {
    const onSession = (event: Event) => setHasEnded(event instanceof CustomEvent && event.detail === true);
    window.addEventListener(SESSION_EVENT, onSession);
    return () => window.removeEventListener(SESSION_EVENT, onSession);
  }, []);

  const isShown = !isOnline || hasEnded;
  return (
    <div data-slot="away" role="status" className="sticky top-0 z-6 empty:hidden print:hidden">
      {isShown && <AwayNotice why={isOnline ? "ended" : "offline"} />}
    </div>
  );
}

/** What the band says: without network, or after the session ended. */
export function AwayNotice({ why }: { why: "offline" | "ended" }) {
  const t = useTranslations("common.away");
  const hasEnded = why === "ended";
  return (
    <div
      data-tone="you"
      className="flex flex-wrap items-center gap-2 forced-colors:border bg-tone-tint px-5 py-[9px] text-tone-ink max-desk:px-3"
    >
      <ToneIcon tone="you" size={16} />
      <span className="min-w-0 flex-1">
        <b className="font-semibold">{t(why)}</b> {t(hasEnded ? "endedBody" : "offlineBody")}
      </span>
      {hasEnded && (
        <a href="/sign-in" target="_blank" rel="noopener" className="font-medium text-inherit underline">
          {t("signIn")}
        </a>
      )}
    </div>
  );
}

function listen(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

function online() {
  return navigator.onLine;
}
