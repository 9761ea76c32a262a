import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { FIRST_PUSH_KINDS } from "@/lib/channels/push/first-push";

export const loadFirstPushQuery = createLoader({
  kind: parseAsStringLiteral(FIRST_PUSH_KINDS),
  /** Rows before the first one shown. */
  at: parseAsInteger.withDefault(0),
});

export const ROWS_PER_PAGE = 50;
