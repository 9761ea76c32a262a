/** Told on the window when an action answers that the session has ended, and when one answers otherwise again. */
export const SESSION_EVENT = "marfa:session";

const NO_ANSWER = "no_answer";

/**
 * Calls an action from the browser and always comes back: when no answer arrives (no network, a silent server) it answers
 * `serverError` with the code `no_answer` instead of throwing, so that the page and what is typed on it stay. What Next throws
 * to lead elsewhere is passed on. Tells the frame when the session has ended, unless the caller `tellsItself`.
 */
export async function tryAction<Result>(
  run: () => Promise<Result>,
  { tellsItself = false }: { tellsItself?: boolean } = {},
): Promise<Result> {
  try {
    const result = await run();
    if (!tellsItself) tellSession(isSignedOut((result as { serverError?: unknown } | undefined)?.serverError));
    return result;
  } catch (error) {
    if (isFromNext(error)) throw error;
    // Every action's result may hold a server error; only its code is ours.
    return { serverError: { code: NO_ANSWER } } as Result;
  }
}

export function isSignedOut(serverError: unknown): boolean {
  return codeOf(serverError) === "unauthenticated";
}

export function isNoAnswer(serverError: unknown): boolean {
  return codeOf(serverError) === NO_ANSWER;
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

/** Redirects and the not-found page travel as errors with a digest. */
function isFromNext(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}

function tellSession(hasEnded: boolean): void {
  if (typeof window === "undefined") return;
  window.dispatchEvent(new CustomEvent(SESSION_EVENT, { detail: hasEnded }));
}
