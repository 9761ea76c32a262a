/**
 * Every file of messages, once: `messages/<locale>/<name>.json` is reached as the namespace `<name>`.
 * "server" words never leave the server. "everywhere" travels with every page: what the frame and errors say. "placed" travels with
 * the pages whose client components use it, which name it in `withWords` (i18n/words.tsx).
 * Adding a namespace is one line here; messages/messages.test.ts compares this list with the files.
 */
export const NAMESPACES = {
  common: "everywhere",
  states: "placed",
  frame: "everywhere",
  errors: "everywhere",
  help: "everywhere",
  palette: "everywhere",
  "today-screen": "server",
  audit: "server",
  landing: "server",
  auth: "placed",
  codes: "everywhere",
  mail: "server",
  settings: "placed",
  people: "placed",
  roles: "server",
  export: "server",
  closing: "server",
  welcome: "placed",
  guide: "server",
  orders: "server",
  "orders-screen": "placed",
  "import-screen": "placed",
  "decide-screen": "placed",
  "first-push-screen": "placed",
  "sync-screen": "server",
  "connection-screen": "placed",
  "channels-screen": "placed",
  "listing-screen": "placed",
  "explain-screen": "server",
  "saved-views": "placed",
  "products-screen": "placed",
  "stock-screen": "placed",
  operator: "placed",
  support: "server",
} as const satisfies Record<string, "everywhere" | "placed" | "server">;

export type Namespace = keyof typeof NAMESPACES;

/** The namespaces that a page or a layout sends where they are needed. */
export type PlacedNamespace = {
  [Name in Namespace]: (typeof NAMESPACES)[Name] extends "placed" ? Name : never;
}[Namespace];

/** The namespaces that travel with every page. */
export const WORDS_EVERYWHERE = (Object.keys(NAMESPACES) as Namespace[]).filter(
  (name) => NAMESPACES[name] === "everywhere",
);
