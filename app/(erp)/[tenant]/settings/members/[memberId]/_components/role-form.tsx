"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { GIVEN_ROLES, type GivenRole } from "@/lib/tenancy/roles";
import type { AboutRoles } from "../../about-roles";
import { changeRoleAction } from "../_actions/change-role";

type RoleFormProps = {
  slug: string;
  memberId: string;
  role: GivenRole;
  roles: AboutRoles;
};

/** Another role for a member. What it may do stands there before it is given. */
export function RoleForm({ slug, memberId, role, roles }: RoleFormProps) {
  const t = useTranslations("people.member");
  const about = useTranslations("people.invite");
  const [chosen, setChosen] = useState(role);
  const [state, action] = useActionForm((form) =>
    changeRoleAction(slug, { memberId, was: role, role: asRole(form.get("role"), role) }),
  );
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("roleChanged", { role: roles[role].label })}
        </Alert>
      )}
      <SelectField
        name="role"
        label={t("role")}
        key={state.values?.role ?? role}
        defaultValue={state.values?.role ?? role}
        onChange={(event) => setChosen(asRole(event.target.value, role))}
        options={GIVEN_ROLES.map((value) => ({ value, label: roles[value].label }))}
      />
      <p className="max-w-[560px] text-ink-2" aria-live="polite">
        {about("roleAbout", { role: roles[chosen].label, about: roles[chosen].about })} {t("roleAtOnce")}
      </p>
      <SubmitButton variant="secondary" pendingLabel={t("changing")} className="w-fit">
        {t("changeRole")}
      </SubmitButton>
    </form>
  );
}

function asRole(value: unknown, otherwise: GivenRole): GivenRole {
  return GIVEN_ROLES.find((one) => one === value) ?? otherwise;
}
