"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

const EVERY_MS = 15_000;

/**
 * Asks quietly whether orders came in and offers them behind a button: nothing moves by itself under the hand. `known` is the
 * count that the page was drawn with.
 */
export function NewOrders({ countHref, known }: { countHref: string; known: number }) {
  const t = useTranslations("orders-screen");
  const router = useRouter();
  const [now, setNow] = useState(known);

  // The one timer of the page; it rests while the page is hidden.
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch(countHref, { cache: "no-store" }).catch(() => null);
      if (answer?.ok) setNow(((await answer.json()) as { total: number }).total);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [countHref]);

  const fresh = now - known;
  return (
    <span role="status">
      {fresh > 0 && (
        <Button size="small" data-key="." onClick={() => router.refresh()}>
          {t("fresh", { count: fresh })}
        </Button>
      )}
    </span>
  );
}
