const LOCAL_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Throws unless the database lies on this machine: tests drop and copy databases, and must never meet a real one. */
export function assertLocalDatabase(databaseUrl: string): void {
  const host = URL.canParse(databaseUrl) ? new URL(databaseUrl).hostname : "an address that cannot be read";
  if (!LOCAL_HOSTS.has(host)) throw new Error(`Tests run only against a database of this machine, not on ${host}.`);
}
