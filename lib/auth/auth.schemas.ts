import { z } from "zod";
import { cuiInput, emailInput, personOrCompanyName } from "@/lib/tenancy/tenancy.schemas";

/** Passwords that everybody tries first; longer than our minimum. */
const COMMON = new Set([
  "1234567890",
  "12345678910",
  "123456789a",
  "0123456789",
  "qwertyuiop",
  "password12",
  "password123",
  "parolamea1",
  "parola1234",
  "parola12345",
  "abcdefghij",
  "1111111111",
  "0000000000",
]);

export const newPasswordInput = z
  .string()
  .min(1, "required")
  .min(10, "password_short")
  .max(200, "too_long")
  .refine((text) => !COMMON.has(text.toLowerCase()), "password_common");

export const signUpInput = z
  .object({
    company: personOrCompanyName,
    cui: cuiInput,
    vatPayer: z.boolean(),
    name: personOrCompanyName,
    email: emailInput,
    password: newPasswordInput,
  })
  .refine(({ email, password }) => !password.toLowerCase().includes(email.split("@")[0] ?? "@"), {
    path: ["password"],
    message: "password_like_email",
  });
export type SignUpInput = z.infer<typeof signUpInput>;

export const signInInput = z.object({
  email: emailInput,
  password: z.string().min(1, "required").max(200, "too_long"),
});
/** Six digits of the phone, or a recovery code; spaces and dashes as people type them. */
export const codeInput = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1, "required").max(40, "too_long"));
export const ticketInput = z.object({ ticket: z.string().max(2000), code: z.string().max(40) });
export const secondStepInput = z.object({ code: codeInput });
export const currentPasswordInput = z.object({ knownPassword: z.string().min(1, "required").max(200, "too_long") });
export const bothInput = currentPasswordInput.extend({ code: codeInput });
export const addressInput = z.object({ email: emailInput });
export const tokenInput = z.object({ token: z.string().max(200) });
/** Without a password in the browser of the sign-up, with one in any other. */
export const confirmEmailInput = tokenInput.extend({ password: newPasswordInput.optional() });
export const resetPasswordInput = z.object({ token: z.string().max(200), password: newPasswordInput });
/** Somebody new, by the link of an invitation: the address is the invitation's. */
export const acceptAnewInput = z.object({
  token: z.string().max(200),
  name: personOrCompanyName,
  password: newPasswordInput,
});
export const giveOwnershipInput = z.object({
  memberId: z.string(),
  password: z.string().min(1, "required").max(200, "too_long"),
});
export const closeAccountInput = z.object({
  name: z.string().min(1, "required").max(200, "too_long"),
  password: z.string().min(1, "required").max(200, "too_long"),
});
export const changePasswordInput = z.object({
  current: z.string().min(1, "required").max(200, "too_long"),
  password: newPasswordInput,
});
export const profileInput = z.object({ name: personOrCompanyName, locale: z.enum(["ro", "en"]) });
