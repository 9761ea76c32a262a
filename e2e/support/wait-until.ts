/** Asks again and again until the answer is one (neither null, undefined nor false), and gives it; tells what it waited for. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  { timeoutMs = 60_000, everyMs = 250 } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`${what} did not happen in ${timeoutMs / 1000} s`, { cause: trouble });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
