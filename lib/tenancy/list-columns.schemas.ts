import { z } from "zod";
import { VIEW_SCREENS, type ViewScreen } from "./saved-view.schemas";

const list = z.enum(Object.keys(VIEW_SCREENS) as [ViewScreen, ...ViewScreen[]]);

export const hideColumnsInput = z.object({
  list,
  /** Ids of the columns that the person wants to leave out; those of a list that are no column any more do no harm. */
  hidden: z.array(z.string().regex(/^[a-zA-Z]{1,30}$/)).max(30),
});
export type HideColumnsInput = z.infer<typeof hideColumnsInput>;

/** Under which screen the choice is kept beside the views of the list: it is no view, and no list shows it as one. */
export function columnsScreen(screen: ViewScreen): string {
  return `columns:${screen}`;
}
