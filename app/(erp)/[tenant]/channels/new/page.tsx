import { getTranslations } from "next-intl/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { env } from "@/lib/core/env";
import { SAMPLE_SHOP } from "@/lib/tenancy/sample-shop";
import { ConnectForm } from "../_components/connect-form";

export async function generateMetadata() {
  return { title: (await getTranslations("channels-screen.connect"))("title") };
}

/** Connects a seller account of Trendyol. */
async function ConnectPage({ params }: PageProps<"/[tenant]/channels/new">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "channels.write");
  const t = await getTranslations("channels-screen");
  const { sellerId, apiKey, apiSecret } = SAMPLE_SHOP.credentials;
  return (
    <>
      <PageHead title={t("connect.title")} back={{ href: `/${slug}/channels`, label: t("back") }} />
      <Section last>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("connect.lead")}</p>
        {env.SANDBOX_CONTROL_URL && (
          <InlineNotice tone="quiet" title={t("connect.sandbox")} className="mb-3 max-w-[480px]">
            {t("connect.sandboxKeys", { sellerId, apiKey, apiSecret })}
          </InlineNotice>
        )}
        {tenant.mayWrite ? <ConnectForm slug={slug} /> : <p className="text-ink-2">{t("readOnly")}</p>}
      </Section>
    </>
  );
}

export default withWords(ConnectPage, "channels-screen");
