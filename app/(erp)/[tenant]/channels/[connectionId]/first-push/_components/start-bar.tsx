"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { startFirstPushAction } from "../_actions/start-first-push";

type StartBarProps = {
  slug: string;
  connectionId: string;
  changing: number;
  toZero: number;
  /** The sending ran before and was stopped. */
  isAgain: boolean;
};

/**
 * The one button of the page, with its number. Zeros are named in red beside it, and have to be acknowledged: the server compares
 * the acknowledged number with that of the moment.
 */
export function StartBar({ slug, connectionId, changing, toZero, isAgain }: StartBarProps) {
  const t = useTranslations("first-push-screen");
  const [hasSeen, setHasSeen] = useState(false);
  const [state, action] = useActionForm(() => startFirstPushAction(slug, { connectionId, toZero }));
  const isBlocked = toZero > 0 && !hasSeen;
  return (
    <form action={action} className="flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-3 max-desk:px-3">
      {toZero > 0 ? (
        <div
          data-tone="broken"
          className="min-w-0 max-w-[680px] flex-1 rounded-2 bg-tone-tint px-3 py-2.5 text-tone-ink max-desk:basis-full"
        >
          <p className="font-semibold">{t("zeroTitle", { count: toZero })}</p>
          <p className="mt-0.5 text-12">{t("zeroBody")}</p>
          <CheckField
            name="seen"
            label={t("seen", { count: toZero })}
            checked={hasSeen}
            onChange={(event) => setHasSeen(event.target.checked)}
            className="mt-2 text-ink"
          />
        </div>
      ) : (
        <p className="min-w-0 max-w-[640px] flex-1 text-ink-2 max-desk:basis-full">{t("calm", { count: changing })}</p>
      )}
      <div className="ml-auto grid justify-items-end gap-2 max-desk:w-full">
        <FormProblems state={state} />
        <SubmitButton pendingLabel={t("starting")} disabled={isBlocked} className="max-desk:w-full">
          <Send aria-hidden="true" />
          {t(isAgain ? "startAgain" : "start", { count: changing })}
        </SubmitButton>
        {isBlocked && <span className="text-12 text-ink-3">{t("firstSeen")}</span>}
      </div>
    </form>
  );
}
