import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Status } from "@/components/states/status";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { StockRow } from "@/lib/stock/list-stock";

type ProductLevelsProps = {
  slug: string;
  productId: string;
  /** One for each warehouse in use. */
  places: readonly StockRow[];
  mayAdjust: boolean;
};

/** What there is of the product in each warehouse, with the sum when there are several, and the way to correct it. */
export function ProductLevels({ slug, productId, places, mayAdjust }: ProductLevelsProps) {
  const t = useTranslations("products-screen.page");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const counted = places.filter((place) => place.counted);
  const sum = (of: "onHand" | "reserved" | "available") => counted.reduce((total, place) => total + place[of], 0);
  return (
    <Table>
      <caption className="sr-only">{t("stock")}</caption>
      <thead>
        <tr>
          <TableHead>{t("warehouse")}</TableHead>
          <TableHead className="num">{t("onHand")}</TableHead>
          <TableHead className="num">{t("reserved")}</TableHead>
          <TableHead className="num">{t("available")}</TableHead>
          {mayAdjust && (
            <TableHead>
              <span className="sr-only">{t("adjust")}</span>
            </TableHead>
          )}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.warehouseId}>
            <TableCell>
              {place.warehouseName}
              {place.waiting > 0 && (
                <Status tone="you" className="ml-2">
                  {t("waits", { count: pieces(place.waiting) })}
                </Status>
              )}
            </TableCell>
            <TableCell className="num">
              {place.counted ? pieces(place.onHand) : <span className="text-ink-3">{t("neverCounted")}</span>}
            </TableCell>
            <TableCell className="num">{place.reserved > 0 ? pieces(place.reserved) : null}</TableCell>
            <TableCell className="num">
              {place.counted && (
                <b
                  data-tone={place.available < 0 ? "broken" : undefined}
                  className={place.available < 0 ? "text-tone-ink" : "font-semibold"}
                >
                  {pieces(place.available)}
                </b>
              )}
            </TableCell>
            {mayAdjust && (
              <TableCell className="w-px text-right">
                <Link
                  href={`/${slug}/stock/adjust?warehouse=${place.warehouseId}&product=${productId}`}
                  className={buttonVariants({ variant: "ghost", size: "small" })}
                  aria-label={t("adjustIn", { warehouse: place.warehouseName })}
                >
                  <Pencil aria-hidden="true" />
                  <span className="max-desk:sr-only">{t("adjust")}</span>
                </Link>
              </TableCell>
            )}
          </tr>
        ))}
        {places.length > 1 && counted.length > 0 && (
          <tr className="font-semibold">
            <TableCell>{t("inAll")}</TableCell>
            <TableCell className="num">{pieces(sum("onHand"))}</TableCell>
            <TableCell className="num">{sum("reserved") > 0 ? pieces(sum("reserved")) : null}</TableCell>
            <TableCell className="num">{pieces(sum("available"))}</TableCell>
            {mayAdjust && <TableCell />}
          </tr>
        )}
      </tbody>
    </Table>
  );
}
