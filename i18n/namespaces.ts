/**
 * Every file of messages, once: `messages/<locale>/<name>.json` is reached as the namespace `<name>`.
 * "client" sends the words to the browser as well: needed only when a client component calls `useTranslations` with it.
 * Adding a namespace is one line here; messages/messages.test.ts compares this list with the files.
 */
export const NAMESPACES = {
  common: "client",
  states: "client",
  frame: "client",
  errors: "client",
  help: "client",
  palette: "client",
  "today-screen": "server",
  audit: "server",
  landing: "server",
  auth: "client",
  codes: "client",
  mail: "server",
  settings: "client",
  people: "client",
  roles: "server",
  export: "server",
  closing: "server",
  welcome: "client",
  guide: "server",
  orders: "client",
  "orders-screen": "client",
  "import-screen": "client",
  "decide-screen": "client",
  "first-push-screen": "client",
  "sync-screen": "server",
  "connection-screen": "client",
  "channels-screen": "client",
  "listing-screen": "client",
  "explain-screen": "server",
  "saved-views": "client",
  "products-screen": "client",
  "stock-screen": "client",
  operator: "server",
  support: "server",
} as const satisfies Record<string, "client" | "server">;

export type Namespace = keyof typeof NAMESPACES;

/** The namespaces that travel to the browser. */
export const CLIENT_NAMESPACES = (Object.keys(NAMESPACES) as Namespace[]).filter(
  (name) => NAMESPACES[name] === "client",
);
