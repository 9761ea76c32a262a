import type { Answer } from "../http/answers";
import { html, json, productError } from "../http/answers";
import type { Call } from "../http/router";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import type { ApiContext, Language } from "./api-context";

const STOREFRONTS = ["TR", "RO", "BG", "GR", "CZ", "SK", "DE", "SA", "AE", "KW"];

/**
 * Lets a call in or turns it away, in the order of the reference, section 8: User-Agent, keys, owner of the seller id,
 * storefront. Limits and validation come after this.
 */
export function admit(world: World, call: Call): { context: ApiContext } | { refusal: Answer } {
  const pathSeller = call.params.sellerId ?? null;
  if (!hasUserAgent(call, pathSeller)) return { refusal: forbiddenPage() };

  const seller = findByKeys(world, call.request.headers.authorization);
  if (!seller) return { refusal: authenticationError(world, "ClientApiAuthenticationException") };
  if (pathSeller !== null && pathSeller !== String(seller.sellerId)) {
    return { refusal: authenticationError(world, "TrendyolAuthorizationException") };
  }

  const given = readStorefront(call);
  // Left out means Türkiye, where a Romanian seller does not exist.
  const storefront = given ?? "TR";
  if (!STOREFRONTS.includes(storefront)) {
    return { refusal: productError(400, "invalid.storefrontcode", "Store front code is not valid") };
  }
  if (storefront !== seller.storefront) {
    return { refusal: productError(400, "supplier.api.supplier.not.found", "Tedarikçi bulunamadı") };
  }
  return { context: { world, seller, storefront, language: readLanguage(call) } };
}

/** 401 with the body of the reference, 7.7. Also used by the fault of that kind. */
export function authenticationError(world: World, exception: string): Answer {
  return json(401, {
    timestamp: world.now(),
    exception,
    errors: [{ key: "authentication.error", message: "Authentication error", errorCode: null }],
  });
}

function hasUserAgent(call: Call, pathSeller: string | null): boolean {
  const agent = call.request.headers["user-agent"] ?? "";
  if (pathSeller !== null) return agent.startsWith(`${pathSeller} - `);
  return /^\d+ - \S/.test(agent);
}

function findByKeys(world: World, authorization: string | undefined): SellerRecord | null {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? "")?.[1];
  if (!encoded) return null;
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  for (const seller of world.sellers.values.values()) {
    if (!seller.isRevoked && decoded === `${seller.apiKey}:${seller.apiSecret}`) return seller;
  }
  return null;
}

function readStorefront(call: Call): string | null {
  const header = call.request.headers.storefrontcode;
  const given = (Array.isArray(header) ? header[0] : header)?.trim();
  return given ? given.toUpperCase() : null;
}

function readLanguage(call: Call): Language {
  const wanted = (call.request.headers["accept-language"] ?? "").slice(0, 2).toLowerCase();
  return wanted === "ro" || wanted === "tr" ? wanted : "en";
}

function forbiddenPage(): Answer {
  return html(
    403,
    "<!DOCTYPE html><html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1><p>Access denied.</p></body></html>",
  );
}
