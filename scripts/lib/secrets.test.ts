import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOrMakeSecrets } from "./secrets";

const aFolder = () => mkdtemp(join(tmpdir(), "marfa-secrets-"));

describe("readOrMakeSecrets", () => {
  it("makes them once, for the owner's eyes alone, and finds the same ones again", async () => {
    const folder = await aFolder();
    const first = await readOrMakeSecrets(folder);
    expect(await readOrMakeSecrets(folder)).toEqual(first);
    expect((await stat(join(folder, "secrets.json"))).mode & 0o777).toBe(0o600);
  });

  it("makes secrets that their readers accept", async () => {
    const secrets = await readOrMakeSecrets(await aFolder());
    expect(secrets.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(secrets.ENCRYPTION_KEYS).toMatch(/^k1:/);
    expect(Buffer.from(secrets.ENCRYPTION_KEYS.slice(3), "base64")).toHaveLength(32);
    expect(secrets.INNGEST_SIGNING_KEY).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps what stands there when a newer version needs one more", async () => {
    const folder = await aFolder();
    await writeFile(join(folder, "secrets.json"), JSON.stringify({ AUTH_SECRET: "kept" }));
    expect((await readOrMakeSecrets(folder)).AUTH_SECRET).toBe("kept");
    expect(JSON.parse(await readFile(join(folder, "secrets.json"), "utf8"))).toHaveProperty("ENCRYPTION_KEYS");
  });

  it("explains a damaged file instead of replacing it", async () => {
    const folder = await aFolder();
    await writeFile(join(folder, "secrets.json"), "{");
    await expect(readOrMakeSecrets(folder)).rejects.toThrow(/is damaged; restore it/);
    expect(await readFile(join(folder, "secrets.json"), "utf8")).toBe("{");
  });
});
