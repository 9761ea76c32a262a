"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { rereadOrdersAction } from "../../_actions/reread-orders";

type Outcome = { kind: "same" | "changed" | "gone" } | { kind: "refused"; code: string };

/** Asks the channel for this order at once; says in place what came of it. Key R. */
export function RereadOrder({ slug, orderId }: { slug: string; orderId: string }) {
  const t = useTranslations("orders-screen.reread");
  const codes = useTranslations("codes.error");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, start] = useTransition();
  const reread = () =>
    start(async () => {
      const answer = await tryAction(() => rereadOrdersAction(slug, { orderIds: [orderId] }));
      const one = answer?.data?.[0];
      if (!one || "code" in one)
        return setOutcome({ kind: "refused", code: one?.code ?? answer?.serverError?.code ?? "internal" });
      setOutcome({ kind: one.gone ? "gone" : one.changed > 0 ? "changed" : "same" });
      if (one.changed > 0) router.refresh();
    });
  return (
    <>
      {/* Always there, so that what comes is read aloud; while empty it takes back the gap of its row. */}
      <span role="status" className="max-w-80 text-right empty:-mr-2 max-desk:max-w-none max-desk:text-left">
        {outcome?.kind === "refused" ? (
          <Status tone="broken" className="whitespace-normal">
            {codes.has(outcome.code) ? codes(outcome.code) : t("failed")}
          </Status>
        ) : outcome ? (
          <Status tone={outcome.kind === "changed" ? "done" : "quiet"}>{t(outcome.kind)}</Status>
        ) : null}
      </span>
      <Button onClick={reread} disabled={pending} data-key="r">
        <RefreshCw aria-hidden="true" />
        {pending ? t("working") : t("button")}
        <Kbd>R</Kbd>
      </Button>
    </>
  );
}
