"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { clearSampleShopAction } from "../_actions/clear-sample-shop";

export type ClearSampleProps = { slug: string; products: number; orders: number };

/** The question behind ClearSample: what goes, what stays. There is no way back, so it asks. Comes opened. */
export default function ClearSampleQuestion({ slug, products, orders }: ClearSampleProps) {
  const t = useTranslations("welcome.shop.clear");
  const [state, action] = useActionForm(() => clearSampleShopAction(slug));
  return (
    <Dialog defaultOpen>
      <DialogTrigger asChild>
        <Button size="small">{t("open")}</Button>
      </DialogTrigger>
      <DialogContent title={t("title")} description={t("body", { products, orders })} closeLabel={t("cancel")}>
        <p className="text-13 text-ink-2">{t("stays")}</p>
        <FormProblems state={state} />
        <DialogActions>
          <form action={action}>
            <SubmitButton variant="danger" pendingLabel={t("pending")}>
              {t("submit")}
            </SubmitButton>
          </form>
          <DialogClose asChild>
            <Button>{t("cancel")}</Button>
          </DialogClose>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}
