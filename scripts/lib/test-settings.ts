/**
 * Settings of every test process. The secrets protect nothing: they guard throw-away databases on this machine, and
 * they are fixed so that all test processes agree on the password of the application's database role.
 */
export const TEST_SETTINGS = {
  AUTH_SECRET: "test-secret-of-throw-away-databases-0123456789abcdef",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
  INNGEST_EVENT_KEY: "test-event-key",
  INNGEST_SIGNING_KEY: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  INNGEST_DEV: "0",
} as const;
