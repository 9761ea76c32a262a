"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SEVERITIES } from "@/lib/operator/notice-severities";
import { publishNoticeAction } from "../_actions/publish-notice";

const LONGEST = 400;

/** Writes a notice in both languages. `from` and `until` are moments of the operator's clock to begin with. */
export function NoticeForm({ from, until }: { from: string; until: string }) {
  const t = useTranslations("operator.notices");
  const [state, action] = useActionForm((form) =>
    publishNoticeAction({
      textRo: String(form.get("textRo") ?? ""),
      textEn: String(form.get("textEn") ?? ""),
      severity: SEVERITIES.find((one) => one === form.get("severity")) ?? "info",
      startsAt: String(form.get("startsAt") ?? ""),
      endsAt: String(form.get("endsAt") ?? ""),
    }),
  );
  return (
    <form action={action} noValidate className="grid grid-cols-2 gap-x-6 gap-y-3 max-wide:grid-cols-1">
      <div className="col-span-full empty:hidden">
        <FormProblems state={state} />
      </div>
      <TextAreaField
        name="textRo"
        label={t("textRo")}
        rows={3}
        maxLength={LONGEST}
        defaultValue={state.values?.textRo}
        error={state.errors?.textRo}
      />
      <TextAreaField
        name="textEn"
        label={t("textEn")}
        rows={3}
        maxLength={LONGEST}
        lang="en"
        defaultValue={state.values?.textEn}
        error={state.errors?.textEn}
      />
      <TextField
        name="startsAt"
        type="datetime-local"
        label={t("from")}
        defaultValue={state.values?.startsAt ?? from}
        error={state.errors?.startsAt}
      />
      <TextField
        name="endsAt"
        type="datetime-local"
        label={t("until")}
        defaultValue={state.values?.endsAt ?? until}
        error={state.errors?.endsAt}
      />
      <SelectField
        name="severity"
        label={t("severityLabel")}
        defaultValue={state.values?.severity ?? "info"}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
      />
      <div className="flex items-end gap-3">
        <SubmitButton pendingLabel={t("publishing")}>{t("publish")}</SubmitButton>
        {state.ok && <span role="status">{t("published")}</span>}
      </div>
    </form>
  );
}
