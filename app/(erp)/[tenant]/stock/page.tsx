import { redirect } from "next/navigation";
import { requireTenant } from "@/lib/auth/require-tenant";

/** The list of products is the list of stock: what there is of each stands beside its name. */
export default async function StockPage({ params }: PageProps<"/[tenant]/stock">) {
  const { tenant: slug } = await params;
  await requireTenant(slug, "stock.read");
  redirect(`/${slug}/products`);
}
