import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { FIRST_PUSH_KINDS } from "@/lib/channels/push/first-push";

export const loadFirstPushQuery = createLoader({
  kind: parseAsStringLiteral(FIRST_PUSH_KINDS),
  /** Rows before the first one shown. */
  at: parseAsRowsBefore,
});

export const ROWS_PER_PAGE = 50;
