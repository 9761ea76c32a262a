import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { AppError } from "@/lib/core/errors";

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["224.0.0.0", 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, "ipv6");
}

/** Refuses addresses by which a stranger's text could make us call our own network. */
export async function assertOutsideAddress(address: string, trustedOrigins: readonly string[]): Promise<void> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw refused("not_an_address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refused("protocol");
  if (trustedOrigins.includes(url.origin)) return;
  for (const ip of await addressesOf(url.hostname.replace(/^\[|\]$/g, ""))) {
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip;
    if (PRIVATE.check(mapped, isIP(mapped) === 6 ? "ipv6" : "ipv4")) throw refused("private_address");
  }
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host)) return [host];
  try {
    return (await lookup(host, { all: true })).map((found) => found.address);
  } catch (error) {
    throw new AppError("channel_unreachable", { reason: "no_connection" }, { cause: error });
  }
}

function refused(reason: string): AppError {
  return new AppError("invalid_input", { reason });
}
