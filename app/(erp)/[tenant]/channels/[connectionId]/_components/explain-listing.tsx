import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatMoney } from "@/components/format/format-money";
import type { Words } from "@/components/format/words";
import { ExplainPanel } from "@/components/parts/explain-panel";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
import type { ListingExplanation } from "@/lib/channels/push/explain-listing";
import type { PushHistoryEntry } from "@/lib/channels/push/push-history";
import { parsePriceValue } from "@/lib/channels/push/push-values";
import { type ActRights, ExplainActions, SyncSwitch } from "./explain-actions";
import { explainHistory } from "./explain-history";
import { ExplainSentenceText } from "./explain-sentence-text";
import { explainSteps, type moment } from "./explain-steps";
import { useSumTerms } from "./explain-sum";
import { fieldLook, type PushLook } from "./push-look";
import { pushValueText } from "./push-value";

type ExplainListingProps = {
  explanation: ListingExplanation;
  history: readonly PushHistoryEntry[];
  slug: string;
  /** The address of the connection. */
  path: string;
  closeHref: string;
  channel: string;
  rights: ActRights;
  now: Date;
  zone: string;
};

/** Why the stock of a listing is what it is on the channel; the price below it; and what was sent last. */
export function ExplainListing(props: ExplainListingProps) {
  const { explanation, slug, path, channel, rights, now, zone } = props;
  const { listing, block } = explanation;
  const t = useTranslations("explain-screen");
  const states = useTranslations("states") as Words;
  const common = useTranslations("common") as Words;
  const locale = useLocale();
  const writing = { locale, zone, now, explain: t as Words, states, common };
  const stock = fieldLook(listing, "STOCK", block, now);
  const price = fieldLook(listing, "PRICE", block, now);
  const terms = useSumTerms(explanation.sum, explanation.warehouseNames, {
    settings: `${path}/settings`,
    product: listing.productId ? `/${slug}/products/${listing.productId}` : null,
  });
  const wanted = pushValueText("STOCK", listing.push.stock.wanted, locale);
  return (
    <ExplainPanel
      title={listing.title}
      subtitle={
        <>
          {[listing.stockCode, listing.barcode].filter((code, at, all) => code && all.indexOf(code) === at).join(" · ")}
          <Link href={`${path}/listings/${listing.id}`} data-key="o" className="mt-0.5 block w-fit">
            {t("act.page")}
          </Link>
        </>
      }
      picture={listing.imageUrl}
      closeHref={props.closeHref}
      sentence={<ExplainSentenceText look={stock} channel={channel} reason={listing.statusReason} />}
      steps={explainSteps(stock, writing)}
      actions={<ExplainActions {...{ slug, path, listing, look: stock, channel, rights }} />}
      sum={
        wanted !== null && terms.length > 0
          ? {
              title: t("sum.title", { value: wanted }),
              aside: <Link href={`${path}/settings`}>{t("act.settings")}</Link>,
              terms,
              total: { label: t("sum.total"), value: wanted },
            }
          : undefined
      }
      history={explainHistory(props.history, writing, "STOCK").slice(0, 5)}
      historyTitle={t("history.stock")}
    >
      {/* Where the channel takes neither, the sentence above has said it of both. */}
      {listing.linkState === "linked" && listing.push.price.blocker !== "not_approved" && (
        <PricePart look={price} warehouseName={explanation.priceWarehouseName} writing={writing} {...props} />
      )}
    </ExplainPanel>
  );
}

/** Green and short when the channel confirmed it; the whole sentence when something is to be told. */
function PricePart({
  look,
  warehouseName,
  writing,
  ...props
}: ExplainListingProps & { look: PushLook; warehouseName: string | null; writing: Parameters<typeof moment>[1] }) {
  const { channel, slug, path, rights } = props;
  const { listing } = props.explanation;
  const t = useTranslations("explain-screen");
  const { locale, zone, now, common } = writing;
  const { confirmed, confirmedAt, wanted } = look.facts.push;
  const isSettled = look.situation === "equal" || look.situation === "confirmed";
  const price = parsePriceValue(wanted);
  return (
    <Section
      title={t("price.title")}
      aside={
        isSettled && confirmedAt ? (
          <Status tone="done" fill="plain">
            {t("price.confirmedAt", {
              value: pushValueText("PRICE", confirmed, locale, { unit: false }) ?? "",
              time: formatNearDate(confirmedAt, now, locale, zone, common),
            })}
          </Status>
        ) : undefined
      }
    >
      <div className="text-12 text-ink-2">
        {!isSettled && (
          <p className="mb-1 font-semibold text-13 text-ink">
            <ExplainSentenceText look={look} channel={channel} />
          </p>
        )}
        {warehouseName ? t("price.warehouse", { name: warehouseName }) : t("price.noWarehouse")}{" "}
        {price &&
          price.listMinor !== price.saleMinor &&
          t("price.list", {
            value: formatMoney({ minor: price.listMinor, currency: price.currency }, locale, { unit: "after" }),
          })}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-1.5 empty:hidden">
        {isSettled ? (
          <span className="-ml-2">
            <SyncSwitch {...{ slug, listing, look, rights }} />
          </span>
        ) : (
          <ExplainActions {...{ slug, path, listing, look, channel, rights }} />
        )}
      </div>
    </Section>
  );
}
