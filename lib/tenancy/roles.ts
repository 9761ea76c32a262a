export const ROLES = ["owner", "admin", "clerk", "picker", "accountant"] as const;
export type Role = (typeof ROLES)[number];

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

/** Unknown role or unknown permission means no. */
export function may(role: string, permission: string): boolean {
  const granted: readonly string[] | undefined = Object.hasOwn(ROLE_PERMISSIONS, role)
    ? ROLE_PERMISSIONS[role as Role]
    : undefined;
  return granted?.includes(permission) ?? false;
}
