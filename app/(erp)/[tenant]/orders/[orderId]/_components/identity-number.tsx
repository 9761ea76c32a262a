"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { Button } from "@/components/ui/button";
import { showIdentityNumberAction } from "../_actions/show-identity-number";

/** The CNP stays closed until somebody who may invoice asks for it; each look is written down. */
export function IdentityNumber({ slug, orderId }: { slug: string; orderId: string }) {
  const t = useTranslations("orders-screen.page");
  const codes = useTranslations("codes.error");
  const [shown, setShown] = useState<{ number: string } | { code: string } | null>(null);
  const [pending, start] = useTransition();
  const show = () =>
    start(async () => {
      const answer = await tryAction(() => showIdentityNumberAction(slug, { orderId }));
      setShown(answer?.data ?? { code: answer?.serverError?.code ?? "internal" });
    });
  return (
    <span aria-live="polite">
      {shown && "number" in shown ? (
        shown.number
      ) : (
        <>
          <span aria-hidden="true">••••••••••••• </span>
          <Button variant="link" size="small" className="h-auto" onClick={show} disabled={pending}>
            {t("showCnp")}
          </Button>
          {shown && (
            <span data-tone="broken" className="block text-12 text-tone-ink">
              {codes.has(shown.code) ? codes(shown.code) : t("cnpFailed")}
            </span>
          )}
        </>
      )}
    </span>
  );
}
