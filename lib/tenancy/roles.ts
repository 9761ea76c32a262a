export const ROLES = ["owner", "admin", "clerk", "picker", "accountant"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that are given to people; the owner's is passed on only as a whole (transfer-ownership). */
export const GIVEN_ROLES = ["admin", "clerk", "picker", "accountant"] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

export const PERMISSIONS = [
  "orders.read",
  "orders.write",
  "catalog.read",
  "catalog.write",
  "stock.read",
  "stock.write",
  "prices.read",
  "prices.write",
  "channels.read",
  "channels.write",
  "warehouses.read",
  "warehouses.write",
  "documents.read",
  "documents.write",
  "picking.work",
  "settings.read",
  "settings.write",
  "people.manage",
  "tenant.own",
  "export.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ_ALL: readonly Permission[] = [
  "orders.read",
  "catalog.read",
  "stock.read",
  "prices.read",
  "channels.read",
  "warehouses.read",
  "documents.read",
  "settings.read",
  "export.read",
];
const EVERYTHING_BUT_OWNING: readonly Permission[] = PERMISSIONS.filter((permission) => permission !== "tenant.own");

/** Who may do what. The one table that actions, pages, routes and the people page read. */
export const ROLE_PERMISSIONS = {
  owner: PERMISSIONS,
  admin: EVERYTHING_BUT_OWNING,
  clerk: [
    "orders.read",
    "orders.write",
    "catalog.read",
    "catalog.write",
    "stock.read",
    "stock.write",
    "prices.read",
    "prices.write",
    "channels.read",
    "warehouses.read",
    "documents.read",
    "documents.write",
    "picking.work",
  ],
  picker: ["orders.read", "catalog.read", "stock.read", "warehouses.read", "picking.work"],
  accountant: READ_ALL,
} as const satisfies Record<Role, readonly Permission[]>;

/** What an operator sees of a company that let them in: its work, no keys, no export, and nothing to change. */
const SUPPORT_PERMISSIONS: readonly Permission[] = READ_ALL.filter((permission) => permission !== "export.read");

/** Unknown role or unknown permission means no. "support" is the operator's, no role that a member can have. */
export function may(role: string, permission: string): boolean {
  if (role === "support") return (SUPPORT_PERMISSIONS as readonly string[]).includes(permission);
  const granted: readonly string[] | undefined = Object.hasOwn(ROLE_PERMISSIONS, role)
    ? ROLE_PERMISSIONS[role as Role]
    : undefined;
  return granted?.includes(permission) ?? false;
}
