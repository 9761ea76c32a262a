import "server-only";

/** Answers never before `milliseconds` have passed, so that the duration does not tell whether there was something to do. */
export async function takeAtLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([
    work(),
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  ]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
