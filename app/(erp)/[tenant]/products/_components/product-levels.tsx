import { Pencil } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { buttonVariants } from "@/components/ui/button";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { StockLevelView } from "@/lib/stock/list-stock-levels";
import type { WarehouseView } from "@/lib/stock/list-warehouses";

type ProductLevelsProps = {
  slug: string;
  productId: string;
  warehouses: readonly WarehouseView[];
  levels: readonly StockLevelView[];
  mayAdjust: boolean;
};

/** What there is of the product in each warehouse, with the sum when there are several, and the way to correct it. */
export function ProductLevels({ slug, productId, warehouses, levels, mayAdjust }: ProductLevelsProps) {
  const t = useTranslations("products-screen.page");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const levelOf = new Map(levels.map((level) => [level.warehouseId, level]));
  const counted = levels.filter((level) => level.counted);
  const sum = (of: "onHand" | "reserved" | "available") => counted.reduce((total, level) => total + level[of], 0);
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
        {warehouses.map((warehouse) => {
          const level = levelOf.get(warehouse.id);
          const isShort = level !== undefined && level.available < 0;
          return (
            <tr key={warehouse.id}>
              <TableCell>{warehouse.name}</TableCell>
              <TableCell className="num">
                {level?.counted ? pieces(level.onHand) : <span className="text-ink-3">{t("neverCounted")}</span>}
              </TableCell>
              <TableCell className="num">{level?.reserved ? pieces(level.reserved) : null}</TableCell>
              <TableCell className="num">
                {level?.counted && (
                  <b data-tone={isShort ? "you" : undefined} className={isShort ? "text-tone-ink" : "font-semibold"}>
                    {pieces(level.available)}
                  </b>
                )}
              </TableCell>
              {mayAdjust && (
                <TableCell className="w-px text-right">
                  <Link
                    href={`/${slug}/stock/adjust?warehouse=${warehouse.id}&product=${productId}`}
                    className={buttonVariants({ variant: "ghost", size: "small" })}
                    aria-label={t("adjustIn", { warehouse: warehouse.name })}
                  >
                    <Pencil aria-hidden="true" />
                    <span className="max-desk:sr-only">{t("adjust")}</span>
                  </Link>
                </TableCell>
              )}
            </tr>
          );
        })}
        {warehouses.length > 1 && counted.length > 0 && (
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
