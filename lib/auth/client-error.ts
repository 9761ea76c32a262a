import { randomInt } from "node:crypto";
import { type ErrorCode, type Facts, isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { isDatabaseAway } from "@/lib/db/is-database-away";

/** What an action tells the browser: a code and facts for words of our own, or a reference to our log. Never a message. */
export type ClientError = { code: ErrorCode; facts: Facts } | { code: "internal"; reference: string };

const SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Expected failures become their code, a database that is away `unavailable`; anything else is logged under a reference that the person can read out to us. */
export function toClientError(error: unknown, during: string): ClientError {
  if (isAppError(error)) return { code: error.code, facts: error.facts };
  if (isDatabaseAway(error)) {
    log.warn({ err: error, during }, "the database is away");
    return { code: "unavailable", facts: {} };
  }
  const reference = `R-${Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("")}`;
  log.error({ err: error, reference, during }, "an action failed");
  return { code: "internal", reference };
}
