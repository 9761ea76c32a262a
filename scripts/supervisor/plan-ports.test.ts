import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { planPorts } from "./plan-ports";

const wanted = {
  app: 34_100,
  engine: 34_110,
  sandbox: 34_120,
  sandboxControl: 34_121,
  sandboxSmtp: 34_130,
  postgres: 34_140,
};
const open: Server[] = [];

function occupy(port: number, host: string): Promise<void> {
  const server = createServer();
  open.push(server);
  return new Promise((resolve) => server.listen(port, host, resolve));
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe("planPorts", () => {
  it("takes what was wanted and says nothing when it is free", async () => {
    const said: string[] = [];
    expect(await planPorts(wanted, new Set(["app", "engine"]), (line) => said.push(line))).toEqual(wanted);
    expect(said).toEqual([]);
  });

  it.each(["127.0.0.1", "0.0.0.0"])(
    "takes the next free port when somebody listens on %s, and says so",
    async (host) => {
      await occupy(34_100, host);
      const said: string[] = [];
      const ports = await planPorts(wanted, new Set(["app"]), (line) => said.push(line));
      expect(ports.app).toBe(34_101);
      expect(said).toEqual(["Port 34100 for the app is busy; using 34101 instead."]);
    },
  );

  it("never gives one port to two parts", async () => {
    await occupy(34_120, "127.0.0.1");
    const ports = await planPorts(wanted, new Set(["sandbox", "sandboxControl"]), () => {});
    expect(ports).toMatchObject({ sandbox: 34_121, sandboxControl: 34_122 });
  });

  it("leaves ports of parts that do not run alone", async () => {
    await occupy(34_140, "127.0.0.1");
    expect((await planPorts(wanted, new Set(["app"]), () => {})).postgres).toBe(34_140);
  });
});
