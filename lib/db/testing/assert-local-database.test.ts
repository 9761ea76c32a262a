import { describe, expect, it } from "vitest";
import { assertLocalDatabase } from "./assert-local-database";

describe("assertLocalDatabase", () => {
  it.each(["postgresql://a:b@127.0.0.1:5432/x", "postgresql://localhost/x", "postgresql://[::1]:5432/x"])(
    "lets %s pass",
    (url) => expect(() => assertLocalDatabase(url)).not.toThrow(),
  );

  it.each(["postgresql://a:b@db.example.com/x", "postgresql://127.0.0.1.example.com/x", "nonsense", ""])(
    "refuses %j",
    (url) => expect(() => assertLocalDatabase(url)).toThrow(/only against a database of this machine/),
  );
});
