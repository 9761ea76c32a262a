import { describe, expect, it } from "vitest";
import { appEnvironment, assertDeploymentSettings } from "./app-environment";
import { joinRunningStack } from "./join-running-stack";
import { readStackSettings } from "./stack-settings";

const secrets = {
  POSTGRES_PASSWORD: "p",
  AUTH_SECRET: "made-secret",
  ENCRYPTION_KEYS: "k1:made",
  INNGEST_EVENT_KEY: "made-event",
  INNGEST_SIGNING_KEY: "made-signing",
};
const ports = { app: 3001, engine: 8289, sandbox: 4020, sandboxControl: 4021, sandboxSmtp: 4026, postgres: 5440 };
const env = (given: Record<string, string> = {}) => given as unknown as NodeJS.ProcessEnv;

const environmentOf = (given: Record<string, string>, hasSandbox = true) =>
  appEnvironment(readStackSettings(env(given)), secrets, {
    ports,
    databaseUrl: "postgresql://postgres:p@127.0.0.1:5440/marfa",
    inngestBaseUrl: "http://127.0.0.1:8289",
    hasSandbox,
  });

describe("appEnvironment", () => {
  it("follows the ports that are really used", () => {
    expect(environmentOf({})).toMatchObject({
      PORT: "3001",
      PUBLIC_URL: "http://localhost:3001",
      INNGEST_BASE_URL: "http://127.0.0.1:8289",
      TRENDYOL_BASE_URL: "http://127.0.0.1:4020/integration",
      SANDBOX_CONTROL_URL: "http://127.0.0.1:4021",
      SMTP_URL: "smtp://127.0.0.1:4026",
      AUTH_SECRET: "made-secret",
      INNGEST_DEV: "0",
    });
  });

  it("never points at a sandbox that does not run", () => {
    const environment = environmentOf({}, false);
    expect(environment).not.toHaveProperty("TRENDYOL_BASE_URL");
    expect(environment).not.toHaveProperty("SMTP_URL");
    expect(environment).not.toHaveProperty("SANDBOX_CONTROL_URL");
  });

  it("lets what the person gave win, and an empty setting count as none", () => {
    const environment = environmentOf({
      AUTH_SECRET: "given",
      TRENDYOL_BASE_URL: "http://x",
      SMTP_URL: "",
      PUBLIC_URL: "https://m.ro",
    });
    expect(environment).toMatchObject({
      AUTH_SECRET: "given",
      TRENDYOL_BASE_URL: "http://x",
      SMTP_URL: "smtp://127.0.0.1:4026",
      PUBLIC_URL: "https://m.ro",
      AUTH_URL: "https://m.ro",
    });
  });

  it("leaves each host name its own sessions when no address was given", () => {
    expect(environmentOf({})).not.toHaveProperty("AUTH_URL");
  });
});

describe("assertDeploymentSettings", () => {
  it("names what is missing in a deployment", () => {
    const settings = readStackSettings(env({ NODE_ENV: "production", AUTH_SECRET: "x", PUBLIC_URL: "https://m.ro" }));
    expect(() => assertDeploymentSettings(settings)).toThrow(
      /missing: ENCRYPTION_KEYS, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY/,
    );
  });

  it("asks for nothing on a person's own machine", () => {
    expect(() => assertDeploymentSettings(readStackSettings(env()))).not.toThrow();
  });
});

describe("readStackSettings", () => {
  it.each([
    [{}, true],
    [{ DATABASE_URL: "postgresql://x/y" }, false],
    [{ INNGEST_BASE_URL: "http://x" }, false],
    [{ DATABASE_URL: "postgresql://x/y", MARFA_SANDBOX: "1" }, true],
    [{ MARFA_SANDBOX: "0" }, false],
  ])("with %j runs the sandbox: %s", (given, expected) => {
    expect(readStackSettings(env(given)).runsSandbox).toBe(expected);
  });
});

describe("joinRunningStack", () => {
  const first = {
    supervisorPid: 77,
    outsideDatabase: true,
    hasSandbox: true,
    ports,
    appUrl: "http://localhost:3001",
    inngestBaseUrl: "http://127.0.0.1:8289",
    pids: {},
  };

  it("uses engine and sandbox of the first start and runs none of its own", () => {
    const joined = joinRunningStack(
      readStackSettings(env({ DATABASE_URL: "postgresql://x/y", MARFA_SANDBOX: "1" })),
      first,
    );
    expect(joined).toMatchObject({
      inngestBaseUrl: "http://127.0.0.1:8289",
      runsSandbox: false,
      registersFunctions: false,
    });
    expect(joined.given.TRENDYOL_BASE_URL).toBe("http://127.0.0.1:4020/integration");
  });

  it("refuses a second start on the embedded database, with the way out", () => {
    expect(() => joinRunningStack(readStackSettings(env()), first)).toThrow(
      "Marfa runs from this folder already (process 77): http://localhost:3001. " +
        "Stop it first, or give this start a folder of its own with MARFA_DATA_DIR.",
    );
  });
});
