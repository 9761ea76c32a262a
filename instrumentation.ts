/** Called once when a server process starts: from then on this process relays the outbox. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startRelay }, { sendToEngine }] = await Promise.all([
    import("@/lib/outbox/start-relay"),
    import("@/inngest/client"),
  ]);
  startRelay(sendToEngine);
}
