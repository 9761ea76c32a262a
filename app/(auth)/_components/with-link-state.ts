type Answer =
  | { serverError?: { code: string; facts?: { reason?: unknown } }; validationErrors?: unknown; data?: unknown }
  | undefined;

/** What a mailed link cannot do becomes a state of its page: it is `gone`, or that of a confirmation is opened `elsewhere` than its sign-up. */
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
