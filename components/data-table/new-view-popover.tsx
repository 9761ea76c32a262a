"use client";

import { BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { SaveViewProps } from "./save-view";
import { savedViewHref } from "./saved-view-tabs";

/** What NewView of SaveView becomes when it is pressed first: open, with the field for the name. */
export default function NewViewPopover({ screen, path, query, mayShare, save }: SaveViewProps) {
  const t = useTranslations("saved-views");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(true);
  const [state, action] = useActionForm(
    (form) =>
      save({
        screen,
        query,
        name: String(form.get("name") ?? ""),
        shared: form.get("shared") === "on",
      }),
    (data) => {
      setIsOpen(false);
      if (data) router.push(savedViewHref(path, { id: data.viewId, query }), { scroll: false });
    },
  );
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="small" className="my-auto ml-1 flex-none">
          <BookmarkPlus aria-hidden="true" />
          {t("save")}
        </Button>
      </PopoverTrigger>
      <PopoverContent>
        <form action={action} noValidate className="grid gap-3">
          <FormProblems state={state} />
          <TextField
            name="name"
            label={t("name")}
            help={t("nameHelp")}
            maxLength={40}
            autoComplete="off"
            defaultValue={state.values?.name}
            error={state.errors?.name}
          />
          {mayShare && <CheckField name="shared" label={t("shared")} defaultChecked={state.values?.shared === "on"} />}
          <SubmitButton pendingLabel={t("saving")} className="w-fit">
            {t("save")}
          </SubmitButton>
        </form>
      </PopoverContent>
    </Popover>
  );
}
