/**
 * The pages of help, in reading order, and the screen that each one explains: a path below the tenant, `*` for one id.
 * The first that fits the address is opened by `?`. `app/help/help-pages.test.ts` compares this list with the texts and
 * with the screens that exist.
 */
export const HELP_TOPICS = [
  { topic: "start", screens: ["welcome"] },
  { topic: "sample-shop", screens: [] },
  { topic: "connections", screens: ["channels"] },
  { topic: "connect", screens: ["channels/new"] },
  { topic: "first-sync", screens: ["channels/*/runs/*"] },
  { topic: "import", screens: ["channels/*/import"] },
  { topic: "decide", screens: ["channels/*/decide"] },
  { topic: "first-push", screens: ["channels/*/first-push"] },
  { topic: "catalogue", screens: ["channels/*"] },
  { topic: "listing", screens: ["channels/*/listings/*"] },
  { topic: "connection-settings", screens: ["channels/*/settings"] },
  { topic: "sync", screens: ["channels/*/sync"] },
  { topic: "today", screens: ["today"] },
  { topic: "orders", screens: ["orders"] },
  { topic: "order", screens: ["orders/*"] },
  { topic: "products", screens: ["products"] },
  { topic: "product", screens: ["products/*"] },
  { topic: "product-edit", screens: ["products/new", "products/*/edit"] },
  { topic: "stock", screens: ["stock"] },
  { topic: "adjustment", screens: ["stock/adjust", "stock/adjustments/*"] },
  { topic: "warehouses", screens: ["warehouses"] },
  { topic: "settings", screens: ["settings"] },
  { topic: "people", screens: ["settings/members"] },
  { topic: "person", screens: ["settings/members/*"] },
  { topic: "roles", screens: ["settings/roles"] },
  { topic: "api", screens: ["settings/api-keys"] },
  { topic: "export", screens: ["settings/export"] },
  { topic: "privacy", screens: ["settings/privacy"] },
  { topic: "support", screens: ["settings/support"] },
  { topic: "audit", screens: ["settings/audit"] },
  { topic: "profile", screens: ["settings/profile"] },
  { topic: "companies", screens: [] },
  { topic: "trial", screens: [] },
  { topic: "keys", screens: [] },
  { topic: "failures", screens: [] },
  { topic: "operator", screens: [] },
] as const satisfies readonly { topic: string; screens: readonly string[] }[];

export type HelpTopic = (typeof HELP_TOPICS)[number]["topic"];

/** The page of help for an address such as "/cerdac-deco/orders/0190…"; the first steps when no page is about it. */
export function helpTopicOf(pathname: string | null): HelpTopic {
  const [place, ...parts] = (pathname ?? "").split("/").filter(Boolean);
  if (place === "operator") return "operator";
  const exact = (screen: string) => {
    const wanted = screen.split("/");
    return wanted.length === parts.length && wanted.every((part, index) => part === "*" || part === parts[index]);
  };
  // Words before ids: "channels/new" is not the connection "new".
  for (const topic of HELP_TOPICS)
    if (topic.screens.some((screen) => !screen.includes("*") && exact(screen))) return topic.topic;
  for (const topic of HELP_TOPICS) if (topic.screens.some(exact)) return topic.topic;
  return "start";
}
