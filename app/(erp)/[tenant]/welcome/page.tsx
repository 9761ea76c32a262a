import { getTranslations } from "next-intl/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { readFirstSteps } from "@/lib/channels/read-first-steps";
import { readSampleShop } from "@/lib/channels/sample/read-sample-shop";
import { isSampleShopOffered } from "@/lib/tenancy/sample-shop";
import { OwnChoice, SampleChoice } from "./_components/onboarding-choices";
import { OwnSteps } from "./_components/own-steps";
import { SampleProgress } from "./_components/sample-progress";

export async function generateMetadata() {
  return { title: (await getTranslations("welcome"))("title") };
}

/** The first page of a company: the choice of a beginning, and after it how far that beginning is. */
async function WelcomePage({ params }: PageProps<"/[tenant]/welcome">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "channels.write");
  const [t, shop, steps] = await Promise.all([
    getTranslations("welcome"),
    readSampleShop(tenant),
    readFirstSteps(tenant),
  ]);
  if (steps.connectionId) return <OwnSteps slug={slug} steps={steps} shop={shop} mayWrite={tenant.mayWrite} />;
  if (shop) return <SampleProgress slug={slug} shop={shop} mayWrite={tenant.mayWrite} />;
  return (
    <>
      <PageHead title={t("title")} context={t("lead")} />
      <div className="grid max-w-[820px] gap-4 px-5 pt-2 pb-8 max-desk:px-3">
        {tenant.mayWrite ? (
          <div className="grid grid-cols-2 gap-4 max-desk:grid-cols-1">
            <SampleChoice slug={slug} isOffered={isSampleShopOffered()} />
            <OwnChoice slug={slug} isOnly={!isSampleShopOffered()} />
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

export default withWords(WelcomePage, "welcome");
