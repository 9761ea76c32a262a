import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { PREVIEW_OUTCOMES } from "@/lib/channels/import/preview-import";

export const loadImportQuery = createLoader({
  view: parseAsStringLiteral(["preview", "journal"]).withDefault("preview"),
  outcome: parseAsStringLiteral(PREVIEW_OUTCOMES),
  /** Rows before the first one shown. */
  at: parseAsRowsBefore,
});

/** Columns of the preview that may be left out, in its order. */
export const COLUMNS = ["code", "outcome", "why", "product", "price", "stock"] as const;

export const ROWS_PER_PAGE = 50;
