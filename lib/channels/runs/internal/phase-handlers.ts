import "server-only";
import { attributesPhase } from "./attributes-phase";
import { categoriesPhase } from "./categories-phase";
import { flushPhase } from "./flush-phase";
import { historyPhase } from "./history-phase";
import { imagesPhase } from "./images-phase";
import { importPhase } from "./import-phase";
import { inventoryPhase } from "./inventory-phase";
import { openingPhase } from "./opening-phase";
import { ordersPhase } from "./orders-phase";
import type { RunPhaseHandler } from "./phase-types";
import { readListingsPhase } from "./read-listings-phase";

/** What each phase does in one step, by its name in RUN_PHASES. */
export const PHASE_HANDLERS: Record<string, RunPhaseHandler> = {
  categories: categoriesPhase,
  attributes: attributesPhase,
  approved: readListingsPhase("approved"),
  unapproved: readListingsPhase("unapproved"),
  images: imagesPhase,
  orders: ordersPhase,
  history: historyPhase,
  push: flushPhase,
  drift: inventoryPhase,
  import: importPhase,
  opening: openingPhase,
};
