import { requireOperator } from "@/lib/auth/require-operator";
import { findTenants } from "@/lib/operator/find-tenants";

const MOST = 8;

/** What the palette finds in the operator's place: tenants. */
export async function GET(request: Request) {
  const operator = await requireOperator();
  const search = new URL(request.url).searchParams.get("q")?.slice(0, 200) ?? "";
  const { items } = await findTenants(operator, { search, limit: MOST });
  return Response.json(
    {
      items: items.map(({ name, slug }) => ({
        kind: "tenant",
        title: name,
        detail: `/${slug}`,
        href: `/operator/tenants/${slug}`,
      })),
    },
    { headers: { "cache-control": "no-store" } },
  );
}
