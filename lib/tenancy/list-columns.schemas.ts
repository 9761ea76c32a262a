import { z } from "zod";
import type { Permission } from "./roles";
import { VIEW_SCREENS } from "./saved-view.schemas";

/** Lists whose columns a person chooses, and what the role must be allowed to in order to have them there. */
export const COLUMN_LISTS = {
  ...VIEW_SCREENS,
  warehouses: "warehouses.read",
  connections: "channels.read",
  import: "channels.read",
} as const satisfies Record<string, Permission>;
export type ColumnList = keyof typeof COLUMN_LISTS;

const list = z.enum(Object.keys(COLUMN_LISTS) as [ColumnList, ...ColumnList[]]);

export const hideColumnsInput = z.object({
  list,
  /** Ids of the columns that the person wants to leave out; those of a list that are no column any more do no harm. */
  hidden: z.array(z.string().regex(/^[a-zA-Z]{1,30}$/)).max(30),
});
export type HideColumnsInput = z.infer<typeof hideColumnsInput>;

/** Under which screen the choice is kept beside the views: it is no view, and no list shows it as one. */
export function columnsScreen(list: ColumnList): string {
  return `columns:${list}`;
}
