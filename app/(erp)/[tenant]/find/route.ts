import { requireMember } from "@/lib/auth/require-tenant";
import { findAnything } from "@/lib/reports/find-anything";

/** What the palette finds. Answers with addresses, so that the palette need not know the routes. */
export async function GET(request: Request, { params }: RouteContext<"/[tenant]/find">) {
  const { tenant: slug } = await params;
  const tenant = await requireMember(slug);
  const found = await findAnything(tenant, new URL(request.url).searchParams.get("q") ?? "");
  const items = found.map((one) => ({
    kind: one.kind,
    title: one.title,
    detail: one.detail,
    href:
      one.kind === "listing"
        ? `/${slug}/channels/${one.connectionId}/listings/${one.id}`
        : `/${slug}/${one.kind}s/${one.id}`,
  }));
  return Response.json({ items }, { headers: { "cache-control": "no-store" } });
}
