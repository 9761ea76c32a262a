import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { readSampleShop } from "@/lib/channels/sample/read-sample-shop";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { GUIDE_COOKIE, GUIDE_STEPS, guideStepOf } from "./guide-steps";
import { GuideWhenBegun } from "./guide-when-begun";

/** The guided first minute through the sample shop, for whoever began it and has not come to its end. */
export async function Guide({ tenant }: { tenant: TenantContext }) {
  const { slug } = tenant;
  const step = guideStepOf((await cookies()).get(GUIDE_COOKIE)?.value, slug);
  const shop = step && (await readSampleShop(tenant));
  if (!step || !shop) return null;
  const t = await getTranslations("guide");
  const hrefs = {
    orders: `/${slug}/orders`,
    order: `/${slug}/orders`,
    stock: `/${slug}/products`,
    channel: `/${slug}/channels/${shop.connectionId}`,
    end: `/${slug}/channels/new`,
  };
  const words = (key: (typeof GUIDE_STEPS)[number], index: number) => ({
    count: key === "end" ? "" : t("count", { step: index + 1, total: GUIDE_STEPS.length - 1 }),
    title: t(`${key}.title`),
    body: t(`${key}.body`),
    go: t(key === "end" ? "own" : "go"),
    href: hrefs[key],
  });
  return (
    <GuideWhenBegun
      slug={slug}
      step={step}
      name={t("name")}
      skip={t("skip")}
      close={t("close")}
      words={{
        orders: words("orders", 0),
        order: words("order", 1),
        stock: words("stock", 2),
        channel: words("channel", 3),
        end: words("end", 4),
      }}
    />
  );
}
