import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { sendHttp } from "@/lib/http/http-client";
import { isSampleKey, isSampleShopOffered } from "@/lib/tenancy/sample-shop";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

const answer = z.object({
  sellerId: z.number().int(),
  apiKey: z.string().refine(isSampleKey),
  apiSecret: z.string().min(1),
  storefront: z.string(),
});

export type SampleSeller = { sellerId: string; apiKey: string; apiSecret: string; storefront: string };

/**
 * Asks the sandbox for this tenant's own seller; asked again, it names the same one. Throws `not_implemented` where no sandbox is
 * set and `channel_unreachable` or `channel_answer_unknown` when it does not answer well.
 */
export async function requestSampleSeller({ tenantId, name }: TenantContext): Promise<SampleSeller> {
  if (!isSampleShopOffered()) throw new AppError("not_implemented");
  const { status, body } = await sendHttp({
    method: "POST",
    url: new URL("/control/sample-shops", env.SANDBOX_CONTROL_URL).href,
    body: { key: tenantId, name },
    // The same key gives the same seller, so that a lost answer may be asked for again.
    repeats: 2,
  });
  const read = status === 200 ? answer.safeParse(body) : null;
  if (!read?.success) throw new AppError("channel_answer_unknown", { status });
  return { ...read.data, sellerId: String(read.data.sellerId) };
}
