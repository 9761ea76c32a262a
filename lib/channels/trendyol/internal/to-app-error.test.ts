import { expect, it } from "vitest";
import { toAppError } from "./to-app-error";

const coded = (status: number, body: unknown) => {
  const { code, facts } = toAppError({ status, body });
  return [code, facts.key];
};

it("names refusals by status and key, never by the message", () => {
  const authentication = { errors: [{ key: "authentication.error", message: "Kimlik", errorCode: null }] };
  expect(coded(401, { exception: "ClientApiAuthenticationException", ...authentication })[0]).toBe(
    "channel_unauthorised",
  );
  expect(coded(401, { exception: "TrendyolAuthorizationException", ...authentication })[0]).toBe(
    "channel_seller_unknown",
  );
  expect(coded(401, { error: "unauthorized", message: "x" })).toEqual(["channel_unauthorised", "unauthorized"]);
  expect(coded(400, { errors: [{ key: "invalid.storefrontcode", message: "?" }] })[0]).toBe(
    "channel_storefront_unknown",
  );
  expect(coded(400, { errors: [{ key: "supplier.api.supplier.not.found", message: "Tedarikçi bulunamadı" }] })[0]).toBe(
    "channel_storefront_unknown",
  );
  expect(coded(403, "<html>Forbidden</html>")).toEqual(["channel_blocked", ""]);
  expect(coded(404, { errors: [{ key: "product.not.found" }] })).toEqual(["channel_rejected", "product.not.found"]);
  expect(
    coded(400, { errors: [{ key: "x", message: "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!" }] }),
  ).toEqual(["channel_rejected", "duplicate.request"]);
  expect(coded(302, "")[0]).toBe("channel_answer_unknown");
  expect(coded(400, null)).toEqual(["channel_rejected", ""]);
});

it("tells what Trendyol said in signs that can be stored, also where it is cut", () => {
  const { facts } = toAppError({ status: 400, body: { errors: [{ key: "x\0y", message: `${"a".repeat(299)}😀` }] } });
  expect([facts.key, facts.message]).toEqual(["xy", "a".repeat(299)]);
});
