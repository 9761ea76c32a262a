import { z } from "zod";
import { normaliseCui } from "./cui";

/** Names go into documents and mails: one line, no control signs. */
export const personOrCompanyName = z
  .string()
  .transform((text) => text.replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").min(2, "too_short").max(120, "too_long"));

export const emailInput = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().min(1, "required").max(200, "too_long").pipe(z.email("email")));

/** Digits of the CUI; spaces, dots and the RO prefix are accepted. */
export const cuiInput = z.string().transform((text, context) => {
  const digits = normaliseCui(text);
  if (digits === null) {
    context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "cui" });
    return z.NEVER;
  }
  return digits;
});

export const companyInput = z.object({ name: personOrCompanyName, cui: cuiInput, vatPayer: z.boolean() });
/** The same in the form of a new company, where `name` is the person's. `request` is made with the form: sent twice it opens one. */
export const newCompanyInput = z.object({
  company: personOrCompanyName,
  cui: cuiInput,
  vatPayer: z.boolean(),
  request: z.uuid(),
});
export type CompanyInput = z.infer<typeof companyInput>;

export const apiKeyInput = z.object({
  name: personOrCompanyName,
  role: z.enum(["admin", "clerk", "picker", "accountant"]),
});

export const keyIdInput = z.object({ keyId: z.string() });
export const keepCnpInput = z.object({ keepCnp: z.boolean() });
export const onboardingInput = z.object({ choice: z.enum(["sample", "own"]) });
