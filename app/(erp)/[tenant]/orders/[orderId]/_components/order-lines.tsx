import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Money } from "@/components/format/money";
import { Cover } from "@/components/parts/cover";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { countProducts } from "@/lib/orders/count-products";
import type { OrderDetail, OrderLineView } from "@/lib/orders/order-types";
import type { WayOut } from "@/lib/orders/ways-out-of-order";
import { LineWaysOut } from "./line-ways-out";

type OrderLinesProps = {
  order: OrderDetail;
  lines: readonly OrderLineView[];
  slug: string;
  caption: string;
  waysOut: ReadonlyMap<string, WayOut>;
  /** Whether prices and values stand in it. */
  withMoney: boolean;
  mayAdjust: boolean;
  mayLink: boolean;
};

/** Lines with what stock holds for each; a line in trouble says so in place, with its ways out. */
export function OrderLines(props: OrderLinesProps) {
  const { order, lines, slug, caption, waysOut, withMoney, mayAdjust, mayLink } = props;
  const t = useTranslations("orders-screen.page");
  const pieces = lines.reduce((sum, line) => sum + line.ordered - line.cancelled, 0);
  const firstTrouble = lines.find(isInTrouble)?.id;
  return (
    <Table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <TableHead>{t("linesHead", { products: countProducts(lines), pieces })}</TableHead>
          <TableHead className="num">{t("quantity")}</TableHead>
          <TableHead className="w-[112px] max-desk:hidden">{t("cover")}</TableHead>
          {withMoney && (
            <>
              <TableHead className="num max-desk:hidden">{t("price")}</TableHead>
              <TableHead className="num max-desk:hidden">{t("discount")}</TableHead>
              <TableHead className="num">{t("value")}</TableHead>
            </>
          )}
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {lines.map((line) => (
          <Line key={line.id} order={order} line={line} slug={slug} withMoney={withMoney}>
            {isInTrouble(line) && (
              <LineWaysOut
                line={line}
                wayOut={line.productId ? waysOut.get(line.productId) : undefined}
                slug={slug}
                connectionId={order.connectionId}
                hasKeys={line.id === firstTrouble}
                mayAdjust={mayAdjust}
                mayLink={mayLink}
              />
            )}
          </Line>
        ))}
      </tbody>
    </Table>
  );
}

function isInTrouble(line: OrderLineView): boolean {
  return line.uncovered > 0 && line.cover.wanted > 0;
}

type LineProps = {
  order: OrderDetail;
  line: OrderLineView;
  slug: string;
  withMoney: boolean;
  children: React.ReactNode;
};

function Line({ order, line, slug, withMoney, children }: LineProps) {
  const locale = useLocale();
  const { currency } = order;
  const discount = line.sellerDiscountMinor + line.channelDiscountMinor;
  const isDead = line.cancelled >= line.ordered;
  const look = children ? "border-b-0" : undefined;
  return (
    <>
      <tr className={isDead ? "text-ink-3 line-through" : undefined}>
        <TableCell className={`py-2 ${look ?? ""}`}>
          <LineName line={line} slug={slug} currency={withMoney ? currency : null}>
            {!isDead && <LineCover line={line} isHistory={order.isHistory} />}
          </LineName>
        </TableCell>
        <TableCell className={`num font-semibold ${look ?? ""}`}>{formatNumber(line.ordered, locale)}</TableCell>
        <TableCell className={`max-desk:hidden ${look ?? ""}`}>
          {!isDead && <LineCover line={line} isHistory={order.isHistory} />}
        </TableCell>
        {withMoney && (
          <>
            <TableCell className={`num text-ink-2 max-desk:hidden ${look ?? ""}`}>
              {formatNumber(line.unitPrice, locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 })}
            </TableCell>
            <TableCell className={`num text-ink-2 max-desk:hidden ${look ?? ""}`}>
              {discount > 0n && <Money value={{ minor: -discount, currency }} />}
            </TableCell>
            <TableCell className={`num ${look ?? ""}`}>
              <Money value={{ minor: line.netMinor, currency }} className="font-medium" />
            </TableCell>
          </>
        )}
      </tr>
      {children && (
        <tr>
          <TableCell colSpan={withMoney ? 6 : 3} className="pb-3">
            {children}
          </TableCell>
        </tr>
      )}
    </>
  );
}

/** Goods that left need no cover; what came back says so. */
function LineCover({ line, isHistory }: { line: OrderLineView; isHistory: boolean }) {
  const t = useTranslations("orders-screen.page");
  if (line.returned > 0) return <span className="text-12 text-ink-2">{t("cameBack", { count: line.returned })}</span>;
  if (line.shipped >= line.ordered) return <span className="text-12 text-ink-3">{isHistory ? "" : t("left")}</span>;
  return line.cover.wanted > 0 ? <Cover held={line.cover.held} wanted={line.cover.wanted} /> : null;
}

/** `currency` null: sums are not shown. */
type LineNameProps = { line: OrderLineView; slug: string; currency: string | null; children: React.ReactNode };

/** On a phone the cover stands under the name. */
function LineName({ line, slug, currency, children }: LineNameProps) {
  const t = useTranslations("orders-screen.page");
  return (
    <span className="flex items-center gap-2.5">
      <Picture src={line.imageUrl} alt="" size={36} />
      <span className="min-w-0">
        <span className="block text-pretty">
          {line.productId ? (
            <Link href={`/${slug}/products/${line.productId}`} className="font-medium text-ink hover:underline">
              {line.title}
            </Link>
          ) : (
            <span className="font-medium">{line.title}</span>
          )}
        </span>
        <span className="block text-12 text-ink-3 [overflow-wrap:anywhere]">
          {[line.variant, line.stockCode, line.barcode].filter(Boolean).join(" · ")}
          {currency !== null && line.sgrMinor > 0n && (
            <>
              {" "}
              <Badge>
                {t("withSgr")} <Money value={{ minor: line.sgrMinor, currency }} />
              </Badge>
            </>
          )}
        </span>
        <span className="desk:hidden">{children}</span>
      </span>
    </span>
  );
}
