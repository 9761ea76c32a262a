import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/components/format/money";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { toDecimalString } from "@/lib/core/money";
import type { PriceView } from "@/lib/pricing/pricing-types";
import type { WarehouseView } from "@/lib/stock/list-warehouses";
import { PriceForm } from "./price-form";

type ProductPricesProps = {
  slug: string;
  productId: string;
  warehouses: readonly WarehouseView[];
  prices: readonly PriceView[];
  mayChange: boolean;
};

/** Prices with VAT per warehouse: fields for who may change them, a table for the others. */
export function ProductPrices({ slug, productId, warehouses, prices, mayChange }: ProductPricesProps) {
  const t = useTranslations("products-screen.price");
  const locale = useLocale();
  /** As people type it here; the field reads both. */
  const typed = (amount: PriceView["gross"]) => toDecimalString(amount).replace(".", locale === "en" ? "." : ",");
  const priceOf = new Map(prices.map((price) => [price.warehouseId, price]));
  if (!mayChange) {
    return (
      <Table>
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <TableHead>{t("warehouse")}</TableHead>
            <TableHead className="num">{t("gross")}</TableHead>
            <TableHead className="num">{t("listGross")}</TableHead>
          </tr>
        </thead>
        <tbody>
          {warehouses.map(({ id, name }) => {
            const price = priceOf.get(id);
            return (
              <tr key={id}>
                <TableCell>{name}</TableCell>
                <TableCell className="num">{price && <Money value={price.gross} />}</TableCell>
                <TableCell className="num">{price?.listGross && <Money value={price.listGross} />}</TableCell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    );
  }
  return (
    <div className="grid gap-3">
      {warehouses.map(({ id, name }) => {
        const price = priceOf.get(id);
        return (
          <PriceForm
            key={id}
            slug={slug}
            productId={productId}
            warehouseId={id}
            warehouseName={name}
            gross={price ? typed(price.gross) : ""}
            listGross={price?.listGross ? typed(price.listGross) : ""}
          />
        );
      })}
    </div>
  );
}
