"use client";

import { useActionState } from "react";
import { CheckField, ChoiceField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { EMPTY_FORM, type FormState } from "@/components/form/form-state";
import { MoneyField } from "@/components/form/money-field";
import { ReadOnlyField } from "@/components/form/read-only-field";
import { SecretField } from "@/components/form/secret-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { UnsavedGuard } from "@/components/form/unsaved-guard";

async function save(): Promise<FormState> {
  await new Promise((done) => setTimeout(done, 800));
  return {
    errors: { cui: "Cifra de control nu se potrivește. Verifică ultimele două cifre." },
  };
}

/** `of` sets the names apart where the form stands on a page twice. */
export default function KitForm({ of }: { of: string }) {
  const [state, action] = useActionState(save, EMPTY_FORM);
  return (
    <form action={action} noValidate className="grid gap-3">
      <UnsavedGuard question="Ai schimbări nesalvate în formularul de probă. Pleci fără ele?" state={state} />
      <FormProblems state={state} />
      <TextField
        name={`${of}-buffer`}
        label="Tampon pe canal"
        unit="buc"
        defaultValue="3"
        help="Atâtea bucăți nu se trimit niciodată pe canal."
      />
      <TextField
        name={`${of}-cui`}
        label="CUI"
        defaultValue="RO 12345675"
        error={state.errors?.cui ?? "Cifra de control nu se potrivește."}
      />
      <MoneyField name={`${of}-price`} label="Preț" defaultValue="1.234,56" optional />
      <SelectField
        name={`${of}-warehouse`}
        label="Gestiune"
        options={[
          { value: "otp", label: "Depozit Otopeni" },
          { value: "tit", label: "Magazin Titan" },
        ]}
      />
      <TextAreaField name={`${of}-note`} label="Notă" rows={2} optional />
      <SecretField name={`${of}-secret`} label="Cheie API" defaultValue="abc" />
      <ReadOnlyField label="Cheie API" value="•••• •••• 4f2a" note="nu se mai arată" />
      <CheckField name={`${of}-vat`} label="Plătitor de TVA" help="Se verifică la ANAF." defaultChecked />
      <ChoiceField
        name={`${of}-start`}
        legend="Cu ce începi"
        defaultValue="sample"
        choices={[
          { value: "sample", label: "Magazin de încercare", help: "300 de produse, comenzi care curg" },
          { value: "own", label: "Contul meu Trendyol", help: "ai nevoie de chei" },
        ]}
      />
      <div>
        <SubmitButton pendingLabel="Se salvează…">Salvează gestiunea</SubmitButton>
      </div>
    </form>
  );
}
