import { requireTenant } from "@/lib/auth/require-tenant";
import { readSampleShop } from "@/lib/channels/sample/read-sample-shop";
import { stampOf } from "../sample-look";

/** A stamp that changes whenever the filling of the sample shop moves; the welcome page asks for it. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/welcome/progress">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "channels.write");
  const shop = await readSampleShop(tenant);
  return Response.json({ stamp: shop ? stampOf(shop) : "" });
}
