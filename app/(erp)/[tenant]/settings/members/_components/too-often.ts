type Answer = { serverError?: unknown } | undefined;

/** How many minutes an invitation has to wait, when too many left lately; null otherwise. */
export function minutesToWait(result: Answer): number | null {
  const told = result?.serverError as { code?: string; facts?: { seconds?: unknown } } | undefined;
  return told?.code === "too_many_attempts" ? Math.max(1, Math.ceil(Number(told.facts?.seconds ?? 60) / 60)) : null;
}
