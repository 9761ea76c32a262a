import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Money } from "@/components/format/money";
import { StateBadge } from "@/components/states/state-badge";
import { Link } from "@/components/ui/link";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { ListingRow } from "@/lib/channels/listings/listing-types";

type ProductListingsProps = {
  listings: readonly ListingRow[];
  connectionNames: ReadonlyMap<string, string>;
  slug: string;
};

/** Where the product is sold: its listings, what each channel shows, and how far the stock is on its way. */
export function ProductListings({ listings, connectionNames, slug }: ProductListingsProps) {
  const t = useTranslations("products-screen.listings");
  const locale = useLocale();
  if (listings.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Table>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <TableHead>{t("listing")}</TableHead>
          <TableHead className="max-desk:hidden">{t("connection")}</TableHead>
          <TableHead className="max-wide:hidden">{t("state")}</TableHead>
          <TableHead className="num max-desk:hidden">{t("price")}</TableHead>
          <TableHead className="num">{t("quantity")}</TableHead>
          <TableHead className="max-desk:whitespace-normal">{t("way")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {listings.map((listing) => (
          <tr key={listing.id}>
            <TableCell className="max-w-64">
              <Link
                href={`/${slug}/channels/${listing.connectionId}/listings/${listing.id}`}
                className="cut block font-medium text-brand-ink max-desk:whitespace-normal!"
              >
                {listing.title}
              </Link>
              <span className="block text-12 text-ink-3">{listing.barcode}</span>
            </TableCell>
            <TableCell className="text-ink-2 max-desk:hidden">{connectionNames.get(listing.connectionId)}</TableCell>
            <TableCell className="max-wide:hidden">
              <StateBadge entity="listing" code={listing.channelStatus} />
            </TableCell>
            <TableCell className="num max-desk:hidden">
              {listing.salePriceMinor !== null && (
                <Money value={{ minor: listing.salePriceMinor, currency: listing.currency }} />
              )}
            </TableCell>
            <TableCell className="num">
              {confirmedOf(listing) !== null && formatNumber(confirmedOf(listing) ?? 0, locale)}
            </TableCell>
            <TableCell>
              <StateBadge entity="push" code={listing.push.stock.state} values={{ at: "none" }} />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the channel is known to show: what it confirmed last, or what was read there before anything was sent. */
function confirmedOf(listing: ListingRow): number | null {
  const { confirmed } = listing.push.stock;
  return confirmed === null ? listing.channelQuantity : Number(confirmed);
}
