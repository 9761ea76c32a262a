import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { AppError } from "@/lib/core/errors";
import { isPrivateAddress } from "./private-addresses";

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
  const ips = await addressesOf(url.hostname.replace(/^\[|\]$/g, ""));
  if (ips.some(isPrivateAddress)) throw refused("private_address");
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
