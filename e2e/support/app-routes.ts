import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Shop } from "./furnish-shop";

export type AppRoute = {
  /** "/[tenant]/orders/[orderId]" */
  pattern: string;
  kind: "page" | "route";
  /** The names in brackets, in order. */
  params: string[];
  /** Its file, from app/. */
  source: string;
};

const ROOT = join(import.meta.dirname, "..", "..");

/** Every page and every route handler, read from the folders of app/ and pages/, so that a new one cannot be forgotten. */
export function appRoutes(): AppRoute[] {
  return [...routesOfApp(), ...routesOfPages()].sort((a, b) => a.pattern.localeCompare(b.pattern));
}

/** What is drawn without scripts. "_app", "_document" and the pages of an error have no address. */
function routesOfPages(): AppRoute[] {
  return readdirSync(join(ROOT, "pages"), { encoding: "utf8" })
    .filter((file) => !/^(_.*|404|500)\.tsx$/.test(file))
    .map((file) => ({
      pattern: `/${file.replace(/(^index)?\.tsx$/, "")}`,
      params: [],
      source: `../pages/${file}`,
      kind: "page" as const,
    }));
}

function routesOfApp(): AppRoute[] {
  return (
    readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
      .map((file) => /^(?:(.*)\/)?(page\.tsx|route\.ts)$/.exec(file))
      .filter((match) => match !== null)
      // What is no page of the app has no address to walk; a stranger's slug before it is the same as before any other page.
      .filter(([, folder = ""]) => !folder.endsWith("[...missing]"))
      .map(([, folder = "", file]) => {
        const pattern = `/${folder
          .split("/")
          .filter((part) => !part.startsWith("("))
          // A folder that begins with "_" would be private, so its name is written as it stands in an address.
          .map(decodeURIComponent)
          .join("/")}`;
        const params = [...pattern.matchAll(/\[([.\w]+)\]/g)].map(([, name = ""]) => name);
        const source = folder ? `${folder}/${file}` : String(file);
        return { pattern, params, source, kind: file === "page.tsx" ? ("page" as const) : ("route" as const) };
      })
      // Catch-alls are there to say that nothing is there.
      .filter(({ pattern }) => !pattern.includes("[..."))
  );
}

/** Parameters that name a thing of the product itself, no thing of a company. */
export const SAME_FOR_ALL = { table: "products", topic: "orders" };

/** What a parameter in an address is of. A new one needs a line here. */
export function idsOf(shop: Shop): Record<string, string> {
  const { slug: tenant, connectionId, runId, orderId, productId, listingId, imageId, adjustmentId, memberId } = shop;
  return {
    tenant,
    connectionId,
    runId,
    orderId,
    productId,
    listingId,
    imageId,
    adjustmentId,
    memberId,
    ...SAME_FOR_ALL,
  };
}

/** The address of a route with these values for its parameters. Throws when one is missing, so that none is skipped. */
export function addressOf({ pattern }: AppRoute, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\[([.\w]+)\]/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`${pattern}: say what stands for ${name}, in the ids of the furnished shop`);
    return encodeURIComponent(value);
  });
}
