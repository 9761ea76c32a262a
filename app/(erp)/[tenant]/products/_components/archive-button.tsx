"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { archiveProductAction } from "../_actions/archive-product";

export function ArchiveButton({ slug, productId, archived }: { slug: string; productId: string; archived: boolean }) {
  const t = useTranslations("products-screen.page");
  const [pending, start] = useTransition();
  const toggle = () => start(async () => void (await archiveProductAction(slug, { productId, archived: !archived })));
  return (
    <Button onClick={toggle} disabled={pending} title={archived ? undefined : t("archiveHint")}>
      {archived ? t("restore") : t("archive")}
    </Button>
  );
}
