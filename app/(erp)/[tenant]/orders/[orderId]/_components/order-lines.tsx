import Link from "next/link";
import { useTranslations } from "next-intl";
import { Money } from "@/components/format/money";
import { Cover } from "@/components/parts/cover";
import { Status } from "@/components/states/status";
import { Picture } from "@/components/ui/picture";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { OrderDetail, OrderLineView } from "@/lib/orders/order-types";

/** Lines with what stock holds for each; a line in trouble says so in place, with its way out. */
export function OrderLines({
  order,
  lines,
  slug,
  caption,
}: {
  order: OrderDetail;
  lines: readonly OrderLineView[];
  slug: string;
  caption: string;
}) {
  const t = useTranslations("orders-screen.page");
  const pieces = lines.reduce((sum, line) => sum + line.ordered, 0);
  return (
    <Table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <TableHead>{t("linesHead", { products: lines.length, pieces })}</TableHead>
          <TableHead className="num">{t("quantity")}</TableHead>
          <TableHead>{t("cover")}</TableHead>
          <TableHead className="num max-desk:hidden">{t("price")}</TableHead>
          <TableHead className="num">{t("value")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className={line.cancelled >= line.ordered ? "text-ink-3" : undefined}>
            <TableCell className="py-2">
              <LineName line={line} slug={slug} connectionId={order.connectionId} />
            </TableCell>
            <TableCell className="num">{line.ordered}</TableCell>
            <TableCell>
              {line.cover.wanted > 0 && <Cover held={line.cover.held} wanted={line.cover.wanted} />}
            </TableCell>
            <TableCell className="num max-desk:hidden">
              <Money value={{ minor: BigInt(Math.round(Number(line.unitPrice) * 100)), currency: order.currency }} />
            </TableCell>
            <TableCell className="num">
              <Money
                value={{ minor: line.netMinor + line.sgrMinor, currency: order.currency }}
                className="font-medium"
              />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LineName({ line, slug, connectionId }: { line: OrderLineView; slug: string; connectionId: string }) {
  const t = useTranslations("orders-screen.page");
  const name = line.productId ? (
    <Link href={`/${slug}/products/${line.productId}`} className="font-medium text-brand-ink hover:underline">
      {line.title}
    </Link>
  ) : (
    <span className="font-medium">{line.title}</span>
  );
  const missing = line.cover.isLinked ? line.uncovered : 0;
  return (
    <span className="flex items-start gap-2.5">
      <Picture src={line.imageUrl} alt="" size={36} />
      <span className="min-w-0">
        <span className="block">{name}</span>
        <span className="block text-12 text-ink-3">
          {[line.variant, line.stockCode, line.barcode].filter(Boolean).join(" · ")}
        </span>
        {line.cover.wanted > 0 && !line.cover.isLinked && (
          <span className="mt-1 block text-12">
            <Status tone="you">{t("unlinked")}</Status>{" "}
            {line.listingId && (
              <Link
                className="text-brand-ink underline"
                href={`/${slug}/channels/${connectionId}/listings/${line.listingId}`}
              >
                {t("linkIt")}
              </Link>
            )}
          </span>
        )}
        {missing > 0 && (
          <span className="mt-1 block text-12">
            <Status tone="you">{t("missing", { count: missing })}</Status>{" "}
            <span className="text-ink-2">{t("missingHint")}</span>{" "}
            <Link className="text-brand-ink underline" href={`/${slug}/stock/adjust?product=${line.productId}`}>
              {t("addStock")}
            </Link>
          </span>
        )}
      </span>
    </span>
  );
}
