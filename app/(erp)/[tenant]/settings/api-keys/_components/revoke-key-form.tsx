"use client";

import { useTranslations } from "next-intl";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { revokeApiKeyAction } from "../_actions/revoke-api-key";

export function RevokeKeyForm({ slug, keyId, name }: { slug: string; keyId: string; name: string }) {
  const t = useTranslations("settings.apiKeys");
  const [state, action] = useActionForm(() => revokeApiKeyAction(slug, { keyId }));
  return (
    <form action={action}>
      <SubmitButton variant="danger" size="small" pendingLabel={t("revoking")} aria-label={t("revokeNamed", { name })}>
        {t("revoke")}
      </SubmitButton>
      <FormTrouble state={state} className="mt-1 block" />
    </form>
  );
}
