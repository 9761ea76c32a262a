import { z } from "zod";
import type { Permission } from "./roles";

/** Screens whose lists keep views, and what a person must be allowed to in order to have them there. */
export const VIEW_SCREENS = {
  orders: "orders.read",
  listings: "channels.read",
  products: "catalog.read",
  stock: "stock.read",
} as const satisfies Record<string, Permission>;
export type ViewScreen = keyof typeof VIEW_SCREENS;

const screen = z.enum(Object.keys(VIEW_SCREENS) as [ViewScreen, ...ViewScreen[]]);

export const saveViewInput = z.object({
  screen,
  /** Saving under a name that is there already changes that view. */
  name: z
    .string()
    .transform((text) => text.replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1).max(40)),
  /** The address of the list after the question mark, without the place in it; the sign NUL, which no list can look for, is refused. */
  query: z
    .string()
    .max(2000)
    .refine((query) => !/\0|%00/.test(query)),
  /** For everybody of the tenant instead of the person alone. */
  shared: z.boolean(),
});
export type SaveViewInput = z.infer<typeof saveViewInput>;

export const deleteViewInput = z.object({ viewId: z.uuid() });

export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** Whether this person may change and delete it. */
  readonly mine: boolean;
};
