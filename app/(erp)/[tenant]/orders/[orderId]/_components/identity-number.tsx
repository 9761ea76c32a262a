"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showIdentityNumberAction } from "../_actions/show-identity-number";

/** The CNP stays closed until somebody who may invoice asks for it. */
export function IdentityNumber({ slug, orderId }: { slug: string; orderId: string }) {
  const t = useTranslations("orders-screen.page");
  const [number, setNumber] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const show = () =>
    start(async () => {
      const answer = await showIdentityNumberAction(slug, { orderId });
      setNumber(answer?.data?.number ?? null);
    });
  return (
    <p className="mt-2 text-13" aria-live="polite">
      {number ? (
        <>
          <span className="text-ink-2">{t("cnp")}</span> {number}
        </>
      ) : (
        <Button size="small" onClick={show} disabled={pending}>
          {t("showCnp")}
        </Button>
      )}
    </p>
  );
}
