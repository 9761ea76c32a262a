import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent } from "undici";
import { isPrivateAddress } from "./private-addresses";

/**
 * Resolves a name for a connection and refuses it when any of its addresses is private. What was checked before the call could
 * have been another answer of the same name server; this is the very answer that is connected to.
 */
export const outsideLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const first: LookupAddress | undefined = found?.[0];
    if (error || !first) return callback(error ?? new Error("no address"), "", 0);
    if (found.some(({ address }) => isPrivateAddress(address))) {
      return callback(Object.assign(new Error("private address"), { code: PRIVATE_ADDRESS }), "", 0);
    }
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

export const PRIVATE_ADDRESS = "EPRIVATE";

/** Connections to addresses that strangers wrote. */
export const outsideAgent = new Agent({
  connections: 16,
  keepAliveTimeout: 20_000,
  connect: { timeout: 8_000, lookup: outsideLookup },
});
