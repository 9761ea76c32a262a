"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { MOST_TRIALS } from "@/lib/tenancy/most-trials";
import { openCompanyAction } from "../_actions/open-company";
import { CompanyFields } from "./company-fields";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** What a new company needs. What was typed stays when something has to be mended. `request` is this form's: sent twice, it opens one. */
export function NewCompanyForm({ request }: { request: string }) {
  const t = useTranslations("auth.newCompany");
  const fields = useTranslations("auth.signUp");
  const [state, action] = useActionForm(async (form) => {
    const result = await openCompanyAction({
      company: text(form, "company"),
      cui: text(form, "cui"),
      vatPayer: form.get("vatPayer") !== null,
      request,
    });
    if (result?.serverError?.code !== "conflict") return result;
    return { validationErrors: { formErrors: [`${t("full", { limit: MOST_TRIALS })}. ${t("fullBody")}`] } };
  });
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} labels={{ company: fields("company"), cui: fields("cui") }} />
      <CompanyFields
        values={state.values}
        errors={state.errors}
        wasSent={state.values !== undefined && "company" in state.values}
      />
      <SubmitButton pendingLabel={t("pending")} size="large" className="mt-1 w-full">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
