import { notFound, redirect } from "next/navigation";
import { requireTenant } from "@/lib/auth/require-tenant";
import { isId } from "@/lib/core/ids";

/** Adjusting happens on the product's own page, beside the story of its stock. */
export default async function AdjustPage({ params, searchParams }: PageProps<"/[tenant]/stock/adjust">) {
  const { tenant: slug } = await params;
  await requireTenant(slug, "stock.write");
  const { product } = await searchParams;
  if (product === undefined) redirect(`/${slug}/products`);
  if (typeof product !== "string" || !isId(product)) notFound();
  redirect(`/${slug}/products/${product}`);
}
