import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { languageOf, openWaitingRoom, type WaitingRoom } from "./waiting-room";

const rooms: WaitingRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function aRoom(): Promise<{ port: number; room: WaitingRoom }> {
  const port = await aFreePort();
  const room = await openWaitingRoom(port, "127.0.0.1");
  rooms.push(room);
  return { port, room };
}

describe("until the app answers", () => {
  it("tells people on every address that Marfa is starting, in their language", async () => {
    const { port } = await aRoom();
    const answer = await fetch(`http://127.0.0.1:${port}/cerdac-deco/orders?q=1`, {
      headers: { "accept-language": "en-GB,en;q=0.9" },
    });
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([
      503,
      "5",
      "no-store",
    ]);
    const page = await answer.text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("Marfa is starting");
  });

  it("tells programs so in the shape of every refusal", async () => {
    const { port } = await aRoom();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/orders`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 503, code: "unavailable" });
  });

  it("leaves the port at once, though a browser keeps its line open", async () => {
    const { port, room } = await aRoom();
    await (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "keep-alive" } })).text();
    await room.close();
    await room.close();
    const app = createServer((_request, answer) => answer.end("app"));
    await new Promise<void>((resolve, reject) => app.once("error", reject).listen(port, "127.0.0.1", resolve));
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("app");
    await new Promise((resolve) => app.close(resolve));
  });

  it("gives up quietly when somebody else has the port", async () => {
    const { port } = await aRoom();
    const second = await openWaitingRoom(port, "127.0.0.1");
    await second.close();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503);
  });
});

describe("language of the waiting page", () => {
  it.each([
    ["marfa-theme=dark; marfa-locale=en", "ro-RO,ro;q=0.9", "en"],
    ["marfa-locale=ro", "en-GB", "ro"],
    [undefined, "en-US,en;q=0.9,ro;q=0.8", "en"],
    [undefined, "de-DE,de;q=0.9,ro;q=0.8,en;q=0.7", "ro"],
    [undefined, undefined, "ro"],
    ["marfa-locale=xx", "fr", "ro"],
  ] as const)("cookie %s, browser %s: %s", (cookie, accepted, language) => {
    expect(languageOf(cookie, accepted)).toBe(language);
  });
});
