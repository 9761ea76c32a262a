import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appDatabaseUrl } from "./app-database-url";

const databaseUrl = "postgresql://owner:its%20password@db.example.ro:6432/shop?sslmode=require";

describe("appDatabaseUrl", () => {
  it("keeps server, database and options, and signs in as marfa_app with a password made from the secret", () => {
    const url = new URL(appDatabaseUrl({ databaseUrl, authSecret: "a secret" }));
    expect(url.host).toBe("db.example.ro:6432");
    expect(url.pathname).toBe("/shop");
    expect(url.search).toBe("?sslmode=require");
    expect(url.username).toBe("marfa_app");
    expect(url.password).toBe(createHmac("sha256", "a secret").update("marfa-app-role").digest("hex"));
  });

  it("gives every secret a password of its own", () => {
    const of = (authSecret: string) => appDatabaseUrl({ databaseUrl, authSecret });
    expect(of("one")).toBe(of("one"));
    expect(of("one")).not.toBe(of("two"));
  });

  it("takes a ready address as it is", () => {
    const databaseAppUrl = "postgresql://other:word@127.0.0.1/x";
    expect(appDatabaseUrl({ databaseUrl, authSecret: "a secret", databaseAppUrl })).toBe(databaseAppUrl);
  });
});
