import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import formatCompiled from "use-intl/format-message/format-only";

const compiled = new Map<string, CompiledMessage>();

/**
 * Formats a message on the server, as it is written or as `compileMessages` made it. Takes the place of the formatter of next-intl
 * (see next.config.ts), whose parser is as large as many of our pages: browsers get compiled messages and none of it.
 */
export default function formatMessage(...[id, message, ...rest]: Parameters<typeof formatCompiled>) {
  return formatCompiled(id, typeof message === "string" ? compiledOf(message) : message, ...rest);
}

formatMessage.raw = true;

/** A message in the form that needs no parser any more. The same text is compiled once in the life of the process. */
export function compiledOf(message: string): CompiledMessage {
  const known = compiled.get(message);
  if (known !== undefined) return known;
  // Through JSON: its objects have no prototype, and such ones cannot travel to a browser.
  const made: CompiledMessage = JSON.parse(JSON.stringify(compile(message)));
  // As a list: whoever meets it as mere text would take its braces and quotes for those of a message.
  const result = typeof made === "string" && made !== message ? [made] : made;
  compiled.set(message, result);
  return result;
}
