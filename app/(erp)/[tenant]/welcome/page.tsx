import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { isSampleShopOffered } from "@/lib/tenancy/sample-shop";
import { OwnChoice, SampleChoice } from "./_components/onboarding-choices";

export async function generateMetadata() {
  return { title: (await getTranslations("welcome"))("title") };
}

export default async function WelcomePage({ params }: PageProps<"/[tenant]/welcome">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "channels.write");
  const t = await getTranslations("welcome");
  return (
    <>
      <PageHead title={t("title")} context={t("lead")} />
      <div className="grid max-w-[760px] gap-4 px-5 pt-2 pb-8 max-desk:px-3">
        {tenant.mayWrite ? (
          <div className="grid grid-cols-2 gap-4 max-desk:grid-cols-1">
            <SampleChoice slug={slug} isOffered={isSampleShopOffered()} />
            <OwnChoice slug={slug} />
          </div>
        ) : (
          <InlineNotice tone="parked" title={t("readOnly")} />
        )}
        <Link href={`/${slug}/orders`} className="w-fit text-ink-2">
          {t("later")}
        </Link>
      </div>
    </>
  );
}
