import "server-only";
import { headers } from "next/headers";
import { visitorAddress } from "./internal/visitor-address";

/** The network address of this request, for counting attempts. */
export async function visitorIp(): Promise<string> {
  return visitorAddress(await headers());
}
