import { GOODS_FAMILIES } from "./families-goods";
import { HOME_FAMILIES } from "./families-home";
import { TEXTILES_FAMILIES } from "./families-textiles";
import type { Family } from "./family-types";

/** The whole hand-made range of the first seller; the generator draws from it too. */
export const SHOP_FAMILIES: readonly Family[] = [...HOME_FAMILIES, ...TEXTILES_FAMILIES, ...GOODS_FAMILIES];
