import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fetch } from "undici";
import { describe, expect, it } from "vitest";
import { outsideAgent, outsideLookup, PRIVATE_ADDRESS } from "./outside-agent";
import { isPrivateAddress } from "./private-addresses";

describe("an address is private", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.0.1",
    "198.18.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fd00::1",
    "fe80::1",
    "ff02::1",
  ])("%s", (ip) => expect(isPrivateAddress(ip)).toBe(true));
  it.each(["1.1.1.1", "172.32.0.1", "100.128.0.1", "::ffff:1.1.1.1", "2606:4700::1111"])("%s is not", (ip) =>
    expect(isPrivateAddress(ip)).toBe(false),
  );
});

describe("a name that leads inside", () => {
  it.each([{ all: true }, { all: false }, { family: 4 }])("is not resolved for a connection (%o)", async (options) => {
    const error = await new Promise((resolve) => outsideLookup("localhost", options, resolve));
    expect(error).toMatchObject({ code: PRIVATE_ADDRESS });
  });

  it("is not connected to, whatever it was checked for before", async () => {
    let isCalled = false;
    const server = createServer((_request, response) => {
      isCalled = true;
      response.end("inside");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    await expect(fetch(address, { dispatcher: outsideAgent })).rejects.toMatchObject({
      cause: { code: PRIVATE_ADDRESS },
    });
    expect(isCalled).toBe(false);
    server.close();
  });
});
