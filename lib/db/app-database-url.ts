import { createHmac } from "node:crypto";

/** The login role of the application: owns nothing, bypasses nothing (docs/architecture.md). */
const APP_ROLE = "marfa_app";

export type AppDatabaseSettings = {
  /** Address of the database with its owner's name and password. */
  databaseUrl: string;
  /** The application's secret, from which the role's password follows. */
  authSecret: string;
  /** A ready address for the application's role; wins over everything else. */
  databaseAppUrl?: string | undefined;
};

/**
 * The address by which the application connects: the same server and database as the owner's address, but as the role
 * `marfa_app`. Its password is HMAC-SHA256(secret, "marfa-app-role") in hex, so that every process that knows the
 * secret finds the same one and nobody has to store it.
 */
export function appDatabaseUrl({ databaseUrl, authSecret, databaseAppUrl }: AppDatabaseSettings): string {
  if (databaseAppUrl) return databaseAppUrl;
  const url = new URL(databaseUrl);
  url.username = APP_ROLE;
  url.password = createHmac("sha256", authSecret).update("marfa-app-role").digest("hex");
  return url.href;
}
