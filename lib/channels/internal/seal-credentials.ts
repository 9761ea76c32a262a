import "server-only";
import { z } from "zod";
import { decryptSecret, encryptSecret } from "@/lib/core/crypto";
import type { ChannelCredentials } from "../channel-port";

const credentials = z.object({ sellerId: z.string(), apiKey: z.string(), apiSecret: z.string() });

/** Encrypts keys for their connection; the text is of no use in another row. */
export function sealCredentials(keys: ChannelCredentials, connectionId: string): string {
  return encryptSecret(JSON.stringify(keys), `connection:${connectionId}`);
}

export function unsealCredentials(sealed: string, connectionId: string): ChannelCredentials {
  return credentials.parse(JSON.parse(decryptSecret(sealed, `connection:${connectionId}`)));
}

/** What may be shown of a key: its last four signs. */
export function hintOf(keys: ChannelCredentials): string {
  return keys.apiKey.length > 8 ? `…${keys.apiKey.slice(-4)}` : "…";
}
