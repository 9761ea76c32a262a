import type { Dispatch, SetStateAction } from "react";
import { SecretField } from "@/components/form/secret-field";

export type Keys = { apiKey: string; apiSecret: string };

type KeyFieldsProps = {
  keys: Keys;
  onChange: Dispatch<SetStateAction<Keys>>;
  errors?: Partial<Record<keyof Keys, string>>;
  /** Where the keys are found; under the first field. */
  help?: string;
};

/** The two keys of a seller's account. What was typed stays with the caller, so that a refusal costs nothing; the server sends none back. */
export function KeyFields({ keys, onChange, errors, help }: KeyFieldsProps) {
  const field = (name: keyof Keys, label: string, more?: string) => (
    <SecretField
      name={name}
      label={label}
      help={more}
      autoComplete="off"
      value={keys[name]}
      onChange={(event) => onChange({ ...keys, [name]: event.target.value })}
      error={errors?.[name]}
    />
  );
  return (
    <>
      {field("apiKey", "API Key", help)}
      {field("apiSecret", "API Secret")}
    </>
  );
}
