import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNearDate } from "@/components/format/format-date";
import { formatMoney } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import type { Words } from "@/components/format/words";
import { Facts } from "@/components/parts/facts";
import { Section } from "@/components/parts/section";
import { Badge } from "@/components/ui/badge";
import { Picture } from "@/components/ui/picture";
import type { ListingDetail } from "@/lib/channels/listings/listing-types";

/** More pictures than a channel lets one show. */
const MOST_PICTURES = 12;

/** What the channel says of a listing: pictures, codes, figures, attributes, text. Read only: it is the channel's. */
export function ListingFacts({
  listing,
  pictureOf,
  description,
  now,
  zone,
  children,
}: {
  listing: ListingDetail;
  /** The address of our own copy of a picture. */
  pictureOf: (url: string) => string | null;
  /** Made harmless. */
  description: string;
  now: Date;
  zone: string;
  /** Stands between the attributes and the text. */
  children?: ReactNode;
}) {
  const t = useTranslations("listing-screen.page");
  const common = useTranslations("common") as Words;
  const locale = useLocale();
  const near = (at: Date | null) => (at ? formatNearDate(at, now, locale, zone, common) : null);
  const money = (minor: bigint | null) =>
    minor === null ? null : formatMoney({ minor, currency: listing.currency }, locale, { unit: "after" });
  // A channel names the same attribute twice when a model and its variant both have it.
  const attributes = [
    ...new Map(listing.attributes.map((attribute) => [`${attribute.name}: ${attribute.value}`, attribute])),
  ];
  const [first, ...others] = listing.imageUrls.slice(0, MOST_PICTURES);
  return (
    <>
      <Section>
        <div className="flex gap-5 max-desk:flex-col">
          <div className="flex flex-none flex-col gap-2">
            <Picture src={first ? `${pictureOf(first)}&size=large` : null} alt={listing.title} size={168} />
            {others.length > 0 && (
              <div className="flex w-[168px] flex-wrap gap-1.5">
                {others.map((url) => (
                  <Picture key={url} src={pictureOf(url)} alt="" size={37} />
                ))}
              </div>
            )}
          </div>
          <div className="grid min-w-0 flex-1 grid-cols-2 content-start gap-x-6 gap-y-3 max-full:grid-cols-1">
            <Facts
              className="content-start"
              items={[
                { key: "barcode", label: t("barcode"), value: listing.barcode },
                { key: "stockCode", label: t("stockCode"), value: listing.stockCode },
                { key: "contentId", label: t("contentId"), value: listing.contentId },
                { key: "groupCode", label: t("groupCode"), value: listing.groupCode },
                { key: "brand", label: t("brand"), value: listing.brand },
                { key: "category", label: t("category"), value: listing.categoryName },
                {
                  key: "vat",
                  label: t("vat"),
                  value: listing.vatRate === null ? null : `${formatNumber(listing.vatRate, locale)} %`,
                },
              ]}
            />
            <Facts
              className="content-start"
              items={[
                {
                  key: "stock",
                  label: t("channelStock"),
                  value: listing.channelQuantity === null ? null : formatNumber(listing.channelQuantity, locale),
                },
                { key: "price", label: t("channelPrice"), value: money(listing.salePriceMinor) },
                { key: "list", label: t("channelList"), value: money(listing.listPriceMinor) },
                { key: "modified", label: t("modifiedAt"), value: near(listing.channelModifiedAt) },
                { key: "seen", label: t("seenAt"), value: near(listing.seenAt) },
                { key: "first", label: t("firstSeenAt"), value: near(listing.createdAt) },
              ]}
            />
          </div>
        </div>
      </Section>
      {attributes.length > 0 && (
        <Section title={t("attributes")}>
          <dl className="grid grid-cols-2 gap-x-6 max-full:grid-cols-1">
            {attributes.map(([key, attribute]) => (
              <div key={key} className="grid grid-cols-[150px_minmax(0,1fr)] gap-3 border-line border-b py-1.5">
                <dt className="break-words text-ink-2">{attribute.name}</dt>
                <dd className="min-w-0 break-words">
                  {attribute.value} {attribute.isVariant && <Badge>{t("variant")}</Badge>}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {children}
      <Section title={t("description")} last>
        {description === "" ? (
          <p className="text-ink-3">{t("noDescription")}</p>
        ) : (
          <div
            className="max-h-[420px] max-w-[72ch] overflow-auto break-words text-ink-2 [&_a]:underline [&_li]:ml-5 [&_li]:list-disc [&_p]:mb-2"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made harmless by sanitiseImportedDescription
            dangerouslySetInnerHTML={{ __html: description }}
          />
        )}
      </Section>
    </>
  );
}
