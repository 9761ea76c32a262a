import pino from "pino";
import { env } from "./env";

/** Structured log on stdout. Secrets and personal fields are censored wherever they stand one or two levels deep. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  redact: {
    paths: [
      "password",
      "*.password",
      "credentials",
      "*.credentials",
      "apiSecret",
      "*.apiSecret",
      "apiKey",
      "*.apiKey",
      "authorization",
      "*.authorization",
      "*.*.authorization",
      "identityNumber",
      "*.identityNumber",
      "cnp",
      "*.cnp",
      "token",
      "*.token",
    ],
    censor: "[hidden]",
  },
});
