import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";

export type Language = "ro" | "en" | "tr";

/** What a handler of the Trendyol API may count on: the caller was admitted. */
export type ApiContext = {
  world: World;
  seller: SellerRecord;
  storefront: string;
  language: Language;
};
