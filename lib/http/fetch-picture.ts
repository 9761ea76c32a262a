import "server-only";
import { AppError } from "@/lib/core/errors";
import { assertOutsideAddress } from "./internal/assert-outside-address";
import { outsideAgent } from "./internal/outside-agent";
import { readCapped } from "./internal/read-capped";
import { fetchOnce } from "./internal/send-once";

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/**
 * Fetches the bytes behind a picture's address: at most 8 MB and 15 s, http(s) only. Private addresses are refused unless
 * their origin is in `trustedOrigins` (a sandbox). What the bytes are is for the caller to find out.
 * Throws `channel_unreachable`, `channel_rejected {status}` or `invalid_input`.
 */
export async function fetchPicture(url: string, trustedOrigins: readonly string[]): Promise<Uint8Array> {
  let address = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await assertOutsideAddress(address, trustedOrigins);
    const isTrusted = trustedOrigins.includes(new URL(address).origin);
    const answer = await fetchOnce(address, 15_000, {
      method: "GET",
      headers: { accept: "image/*" },
      ...(isTrusted ? {} : { dispatcher: outsideAgent }),
    });
    const target = answer.headers.get("location");
    if (answer.status >= 300 && answer.status < 400 && target) {
      await answer.body?.cancel();
      address = new URL(target, address).href;
      continue;
    }
    if (answer.status >= 500) throw new AppError("channel_unreachable", { reason: "status", status: answer.status });
    if (answer.status !== 200) throw new AppError("channel_rejected", { reason: "status", status: answer.status });
    return readCapped(answer.body, MAX_BYTES);
  }
  throw new AppError("channel_rejected", { reason: "redirects" });
}
