type Answer = { serverError?: unknown; validationErrors?: unknown; data?: unknown } | undefined;

/** What is wrong, the password or the code, becomes the problem of its field. `usual` is the field when it is not told; a session that was ended is neither. */
export function wrongAt(result: Answer, usual: string, words: Readonly<Record<string, string>>): Answer {
  const told = result?.serverError as { code?: string; facts?: { reason?: unknown } } | undefined;
  if (told?.code !== "unauthenticated" || told.facts?.reason === "expired") return result;
  const field = told.facts?.reason === "password" ? "knownPassword" : told.facts?.reason === "code" ? "code" : usual;
  return words[field] ? { validationErrors: { [field]: { _errors: [words[field]] } } } : result;
}
