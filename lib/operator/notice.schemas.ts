import { z } from "zod";
import { momentInZone } from "./internal/moment-in-zone";
import { SEVERITIES } from "./notice-severities";

/** The operator's own clock; notices are written for Romanian companies. */
const OPERATORS_ZONE = "Europe/Bucharest";

const text = z
  .string()
  .transform((given) => given.replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").max(400, "too_long"));

/** What an input of type datetime-local sends. */
const moment = z.string().transform((given, context) => {
  const read = momentInZone(given, OPERATORS_ZONE);
  if (read) return read;
  context.addIssue({ code: "custom", message: given === "" ? "required" : "invalid" });
  return z.NEVER;
});

export const noticeInput = z
  .object({ textRo: text, textEn: text, severity: z.enum(SEVERITIES), startsAt: moment, endsAt: moment })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ["endsAt"], message: "invalid" });
export type NoticeInput = z.infer<typeof noticeInput>;

export const withdrawInput = z.object({ noticeId: z.string() });
/** Not an id of anything of the person's; an unknown one does nothing. */
export const dismissInput = z.object({ notice: z.string().max(64) });
