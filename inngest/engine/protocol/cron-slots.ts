import { CronExpressionParser } from "cron-parser";

const FIELD = /^(\*|\?|[\d]+|[A-Za-z]{3})([-/,]?([\d]+|[A-Za-z]{3}|\*))*$/;

/**
 * The first slot strictly after `after`. The expression has five fields and may start with `TZ=<zone> `.
 * Throws a sentence when it is not a cron expression the protocol allows (no seconds, no `@hourly`, no `L`, `H`, `#`).
 */
export function nextCronSlot(expression: string, after: Date): Date {
  return parseCron(expression, after).next().toDate();
}

/** The latest slot at or before `before`. */
export function latestCronSlot(expression: string, before: Date): Date {
  return parseCron(expression, new Date(before.getTime() + 1))
    .prev()
    .toDate();
}

function parseCron(expression: string, currentDate: Date) {
  const match = expression.trim().match(/^(?:(?:CRON_)?TZ=(\S+)\s+)?(.+)$/);
  const fields = match?.[2]?.trim().split(/\s+/) ?? [];
  if (fields.length !== 5 || !fields.every((field) => FIELD.test(field))) {
    throw new Error(`"${expression}" is not a cron expression of five fields`);
  }
  const tz = match?.[1] ?? "UTC";
  try {
    new Intl.DateTimeFormat("en", { timeZone: tz });
  } catch {
    throw new Error(`"${tz}" is not a known time zone`);
  }
  return CronExpressionParser.parse(fields.join(" "), { currentDate, tz });
}
