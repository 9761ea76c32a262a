import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formatCountry } from "@/components/format/format-country";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Facts } from "@/components/parts/facts";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { countListings } from "@/lib/channels/listings/count-listings";
import { clock } from "@/lib/core/clock";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { ActButton } from "../../_components/act-button";
import { ConnectionNav } from "../../_components/connection-nav";
import { connectionCode } from "../../connection-look";
import { findConnection, mayChange } from "../../find-connection";
import { channelName } from "../channel-name";
import { changeFlowAction } from "./_actions/change-flow";
import { KeysForm } from "./_components/keys-form";
import { NameForm } from "./_components/name-form";
import { SendingForm } from "./_components/sending-form";

type Props = PageProps<"/[tenant]/channels/[connectionId]/settings">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("connection-screen.settings"))("title") };
}

/** What a connection sends, from where, whether it runs, and its keys. Each part is saved by itself. */
async function ConnectionSettingsPage({ params }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const [t, locale, warehouses, counts] = await Promise.all([
    getTranslations("connection-screen.settings"),
    getLocale(),
    listWarehouses(tenant, { archived: true }),
    countListings(tenant, connectionId),
  ]);
  const { settings, state } = connection;
  const base = `/${slug}/channels/${connectionId}`;
  const mayWrite = mayChange(tenant, "channels.write");
  const nameOf = (id: string | null) => warehouses.find((warehouse) => warehouse.id === id)?.name ?? null;
  const inUse = new Set([...settings.stockWarehouseIds, settings.priceWarehouseId, settings.orderWarehouseId]);
  const choices = warehouses.filter((warehouse) => warehouse.archivedAt === null || inUse.has(warehouse.id));
  const change = (to: "stop-sending" | "pause" | "resume") => changeFlowAction.bind(null, slug, { connectionId, to });
  return (
    <>
      <PageHead
        title={t("title")}
        back={{ href: base, label: connection.name }}
        state={
          <StateBadge entity="connection" code={connectionCode(connection, clock.now(), tenant.syncs, counts.moving)} />
        }
        context={<span>{connection.name}</span>}
      />
      <ConnectionNav tenant={tenant} connectionId={connectionId} current="settings" />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,420px)] max-wide:grid-cols-1">
        <div className="min-w-0">
          <Section title={t("sending")} last>
            {mayWrite ? (
              <SendingForm slug={slug} connectionId={connectionId} settings={settings} warehouses={choices} />
            ) : (
              <Facts
                items={[
                  {
                    key: "stock",
                    label: t("stockWarehouses"),
                    value: settings.stockWarehouseIds.map(nameOf).filter(Boolean).join(", "),
                  },
                  { key: "buffer", label: t("buffer"), value: formatNumber(settings.buffer, locale) },
                  {
                    key: "cap",
                    label: t("cap"),
                    value: settings.cap === null ? t("noCap") : formatNumber(settings.cap, locale),
                  },
                  {
                    key: "price",
                    label: t("priceWarehouse"),
                    value: nameOf(settings.priceWarehouseId) ?? t("noPrice"),
                  },
                  { key: "order", label: t("orderWarehouse"), value: nameOf(settings.orderWarehouseId) },
                ]}
              />
            )}
          </Section>
        </div>
        <div className="min-w-0 border-line wide:border-l max-wide:border-t">
          <Section title={t("flow")}>
            <p className="text-ink-2">{t(settings.push ? "pushOn" : "pushOff")}</p>
            {mayWrite && (
              <div className="mt-2 flex flex-wrap gap-2">
                {settings.push ? (
                  <ActButton act={change("stop-sending")} pendingLabel={t("stopping")}>
                    {t("stopSending")}
                  </ActButton>
                ) : (
                  <Link href={`${base}/first-push`} className={buttonVariants({})}>
                    {t("toFirstPush")}
                  </Link>
                )}
              </div>
            )}
            <p className="mt-4 text-ink-2">{t(`state.${state}`)}</p>
            {mayWrite && state !== "unauthorised" && (
              <div className="mt-2">
                {state === "active" ? (
                  <ActButton act={change("pause")} pendingLabel={t("pausing")}>
                    {t("pause")}
                  </ActButton>
                ) : (
                  <ActButton act={change("resume")} pendingLabel={t("resuming")}>
                    {t("resume")}
                  </ActButton>
                )}
              </div>
            )}
          </Section>
          {mayWrite && (
            <Section title={t("nameTitle")}>
              <NameForm slug={slug} connectionId={connectionId} name={connection.name} />
            </Section>
          )}
          <Section title={t("keys")}>
            <p className="mb-3 text-ink-2">
              {t(connection.credentialsHint.length > 1 ? "keysBody" : "keysBodyHidden", {
                hint: connection.credentialsHint,
              })}
            </p>
            {mayWrite && <KeysForm slug={slug} connectionId={connectionId} />}
          </Section>
          <Section title={t("account")} last>
            <Facts
              items={[
                { key: "channel", label: t("channel"), value: channelName(connection.channel) },
                { key: "seller", label: t("seller"), value: connection.sellerId },
                { key: "storefront", label: t("storefront"), value: formatCountry(connection.storefront, locale) },
                {
                  key: "since",
                  label: t("since"),
                  value: formatDate(connection.createdAt, locale, tenant.timeZone, "long"),
                },
              ]}
            />
            <p className="mt-2 text-12 text-ink-3">{t("accountNote")}</p>
          </Section>
        </div>
      </div>
    </>
  );
}

export default withWords(ConnectionSettingsPage, "connection-screen");
