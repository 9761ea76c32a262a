"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { GIVEN_ROLES, type GivenRole } from "@/lib/tenancy/roles";
import { inviteMemberAction } from "../_actions/invite-member";
import type { AboutRoles } from "../about-roles";
import { minutesToWait } from "./too-often";

type InviteFormProps = { slug: string; roles: AboutRoles };

/** What most colleagues are. */
const USUAL = "clerk" satisfies GivenRole;

/** An address and a role. What the chosen role may do stands under it before anything is sent. */
export function InviteForm({ slug, roles }: InviteFormProps) {
  const t = useTranslations("people.invite");
  const [role, setRole] = useState<GivenRole>(USUAL);
  const [sentTo, setSentTo] = useState("");
  const [state, action] = useActionForm(
    async (form) => {
      const result = await inviteMemberAction(slug, { email: String(form.get("email") ?? ""), role: roleIn(form) });
      const told = result?.serverError;
      const minutes = minutesToWait(result);
      if (minutes) return { validationErrors: { email: { _errors: [t("tooOften", { minutes })] } } };
      if (told?.code === "conflict") return { validationErrors: { email: { _errors: [t("isMember")] } } };
      if (told?.code === "invalid_input") return { validationErrors: { email: { _errors: [t("tooMany")] } } };
      return result;
    },
    (data) => {
      setSentTo(data && "email" in data ? data.email : "");
      setRole(USUAL);
    },
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("sent", { email: sentTo })}
        </Alert>
      )}
      <div className="flex max-w-[760px] flex-wrap items-start gap-3">
        <TextField
          className="min-w-[220px] flex-1 max-desk:min-w-full"
          name="email"
          type="email"
          label={t("email")}
          autoComplete="off"
          maxLength={200}
          defaultValue={state.values?.email}
          error={state.errors?.email}
        />
        <SelectField
          className="w-[180px] max-desk:w-full"
          name="role"
          label={t("role")}
          key={state.values?.role}
          defaultValue={state.values?.role ?? USUAL}
          onChange={(event) => setRole(asRole(event.target.value))}
          options={GIVEN_ROLES.map((value) => ({ value, label: roles[value].label }))}
        />
      </div>
      <p className="max-w-[560px] text-ink-2" aria-live="polite">
        {t("roleAbout", { role: roles[role].label, about: roles[role].about })} {t("what")}
      </p>
      <SubmitButton pendingLabel={t("sending")} className="w-fit">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

const asRole = (value: unknown): GivenRole => GIVEN_ROLES.find((one) => one === value) ?? USUAL;
const roleIn = (form: FormData): GivenRole => asRole(form.get("role"));
