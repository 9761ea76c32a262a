type Answer =
  | { serverError?: { code: string; facts?: { reason?: unknown } }; validationErrors?: unknown; data?: unknown }
  | undefined;

/** What a link of a confirmation cannot do becomes a state of the page: it is `gone`, or opened `elsewhere` than its sign-up. */
export function withLinkState(answer: Answer) {
  const told = answer?.serverError;
  const state =
    told?.code === "not_found"
      ? "gone"
      : told?.code === "unauthenticated" && told.facts?.reason === "password"
        ? "elsewhere"
        : null;
  return state ? { validationErrors: { [state]: { _errors: [state] } } } : answer;
}
