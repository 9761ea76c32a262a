const leftovers = new Set<() => Promise<unknown>>();

/**
 * Has `stop` run when the bench is interrupted: the processes that it starts are in groups of their own and would outlive it. Answers
 * the function that stops now and forgets.
 */
export function stoppable(stop: () => Promise<unknown>): () => Promise<void> {
  leftovers.add(stop);
  return async () => {
    leftovers.delete(stop);
    await stop();
  };
}

/** Ctrl-C and a request to end: everything that was started is stopped, the youngest first. */
export function stopWhenInterrupted(): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    for (const stop of [...leftovers].reverse()) await stop().catch(() => {});
    process.exit(130);
  };
  process.on("SIGINT", end).on("SIGTERM", end);
}
