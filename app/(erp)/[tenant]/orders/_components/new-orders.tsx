"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

const EVERY_MS = 15_000;

/**
 * Asks quietly whether orders came in and offers them behind a button: nothing moves by itself under the hand. `countHref`
 * holds the list and the moment it was drawn.
 */
export function NewOrders({ countHref }: { countHref: string }) {
  const t = useTranslations("orders-screen");
  const router = useRouter();
  const [fresh, setFresh] = useState(0);

  // The one timer of the page; it rests while the page is hidden.
  useEffect(() => {
    setFresh(0);
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch(countHref, { cache: "no-store" }).catch(() => null);
      if (answer?.ok) setFresh(((await answer.json()) as { fresh: number }).fresh);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [countHref]);

  return (
    <span role="status">
      {fresh > 0 && (
        <Button size="small" data-key="." onClick={() => router.refresh()}>
          {t("fresh", { count: fresh })}
          <Kbd>.</Kbd>
        </Button>
      )}
    </span>
  );
}
