/** Closing its input tells the stack under test to stop; it does so in order, and removes what it made. */
export default async function globalTeardown(): Promise<void> {
  const child = globalThis.marfaStackUnderTest;
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.stdin?.end();
  await gone;
}
