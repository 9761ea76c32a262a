type Answer = { serverError?: unknown; validationErrors?: unknown; data?: unknown } | undefined;

/** A link that ended while its page was open becomes a problem of the field `token`, with what became of it. */
export function withGone(result: Answer): Answer {
  const told = result?.serverError as { code?: string; facts?: { reason?: unknown } } | undefined;
  if (told?.code !== "not_found") return result;
  // Two words: a finished sentence to the form, which leaves it as it is.
  return { validationErrors: { token: { _errors: [`gone ${String(told.facts?.reason ?? "unknown")}`] } } };
}
