import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { formatMoney } from "@/components/format/format-money";
import type { Words } from "@/components/format/words";
import { ExplainPanel } from "@/components/parts/explain-panel";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import type { ListingExplanation } from "@/lib/channels/push/explain-listing";
import type { PushHistoryEntry } from "@/lib/channels/push/push-history";
import { parsePriceValue } from "@/lib/channels/push/push-values";
import { type ActRights, ExplainActions, SyncSwitch } from "./explain-actions";
import { explainHistory } from "./explain-history";
import { ExplainSentenceText } from "./explain-sentence-text";
import { explainSteps, type moment } from "./explain-steps";
import { useSumTerms } from "./explain-sum";
import { fieldLook, type PushLook, rowLook } from "./push-look";
import { pushValueText } from "./push-value";

type ExplainListingProps = {
  explanation: ListingExplanation;
  /** The address of our own copy of the picture. */
  picture: string | null;
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

/**
 * Why a listing shows what it shows: the field in more trouble first, with the way of its value; the sum behind the stock; the
 * other field in short; what was sent last.
 */
export function ExplainListing(props: ExplainListingProps) {
  const { explanation, slug, path, channel, rights, now, zone } = props;
  const { listing, block } = explanation;
  const t = useTranslations("explain-screen");
  const states = useTranslations("states") as Words;
  const common = useTranslations("common") as Words;
  const locale = useLocale();
  const writing = { locale, zone, now, explain: t as Words, states, common };
  const { lead } = rowLook(listing, block, now);
  const other = fieldLook(listing, lead.field === "STOCK" ? "PRICE" : "STOCK", block, now);
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
      picture={props.picture}
      closeHref={props.closeHref}
      sentence={
        <>
          {lead.field === "PRICE" && <span className="block font-medium text-12 text-ink-3">{t("field.PRICE")}</span>}
          <ExplainSentenceText look={lead} channel={channel} reason={listing.statusReason} />
        </>
      }
      steps={explainSteps(lead, writing)}
      actions={<ExplainActions {...{ slug, path, listing, look: lead, channel, rights }} hasKeys />}
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
        <OtherField look={other} writing={writing} {...props} />
      )}
    </ExplainPanel>
  );
}

/** The field that is in less trouble: green and short when the channel confirmed it, otherwise with its whole sentence. */
function OtherField({
  look,
  writing,
  ...props
}: ExplainListingProps & { look: PushLook; writing: Parameters<typeof moment>[1] }) {
  const { channel, slug, path, rights } = props;
  const { listing, priceWarehouseName } = props.explanation;
  const t = useTranslations("explain-screen");
  const { locale, zone, now, common } = writing;
  const { confirmed, confirmedAt, wanted } = look.facts.push;
  const isSettled = look.situation === "equal" || look.situation === "confirmed";
  const price = look.field === "PRICE" ? parsePriceValue(wanted) : null;
  return (
    <Section
      title={t(`field.${look.field}`)}
      aside={
        isSettled && confirmedAt ? (
          <Status tone="done" fill="plain">
            {t("confirmedAt", {
              value: pushValueText(look.field, confirmed, locale, { unit: false }) ?? "",
              time: formatNearDate(confirmedAt, now, locale, zone, common),
            })}
          </Status>
        ) : undefined
      }
    >
      {!isSettled && (
        <p className="mb-1 font-semibold">
          <ExplainSentenceText look={look} channel={channel} />
        </p>
      )}
      {look.field === "PRICE" && (
        <p className="text-12 text-ink-2">
          {priceWarehouseName ? t("price.warehouse", { name: priceWarehouseName }) : t("price.noWarehouse")}{" "}
          {price &&
            price.listMinor !== price.saleMinor &&
            t("price.list", {
              value: formatMoney({ minor: price.listMinor, currency: price.currency }, locale, { unit: "after" }),
            })}
        </p>
      )}
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
