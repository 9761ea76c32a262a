import { useTranslations } from "next-intl";
import { NextAction, type NextActionCheck } from "@/components/parts/next-action";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { countProducts } from "@/lib/orders/count-products";
import type { OrderDetail, OrderLineView } from "@/lib/orders/order-types";

type OrderNextProps = { order: OrderDetail; slug: string; mayAdjust: boolean; mayLink: boolean };
type Step = { title: string; action?: { href: string; label: string }; follows?: string };

/** The one next step of an order, and what guards it. An order that nobody has to act on has none. */
export function OrderNext({ order, slug, mayAdjust, mayLink }: OrderNextProps) {
  const step = useStep({ order, slug, mayAdjust, mayLink });
  const checks = useChecks(order);
  if (!step) return null;
  return (
    <NextAction
      className="max-wide:order-first"
      title={step.title}
      action={
        step.action && (
          <Link
            href={step.action.href}
            data-key="Enter"
            className={buttonVariants({ variant: "primary", className: "h-[38px] w-full" })}
          >
            {step.action.label}
          </Link>
        )
      }
      then={step.follows}
      checks={isStillHere(order) ? checks : []}
    />
  );
}

function useStep({ order, slug, mayAdjust, mayLink }: OrderNextProps): Step | null {
  const t = useTranslations("orders-screen.next");
  const trouble = (of: (line: OrderLineView) => boolean) =>
    order.lines.filter((line) => line.uncovered > 0 && of(line));
  const [unlinked] = trouble((line) => !line.cover.isLinked);
  const missing = trouble((line) => line.cover.isLinked);
  if (order.stage === "awaiting") return { title: t("awaiting"), follows: t("awaitingThen") };
  if (isStillHere(order) && order.differenceMinor !== 0n)
    return { title: t("difference"), follows: t("differenceThen") };
  if (unlinked)
    return {
      title: t("link"),
      action:
        mayLink && unlinked.listingId
          ? {
              href: `/${slug}/channels/${order.connectionId}/decide?listing=${unlinked.listingId}`,
              label: t("linkButton"),
            }
          : undefined,
      follows: t("linkThen"),
    };
  const [first] = missing;
  const products = countProducts(missing);
  if (first)
    return {
      title:
        products === 1
          ? t("coverOne", { count: missing.reduce((sum, line) => sum + line.uncovered, 0), title: first.title })
          : t("coverMany", { count: products }),
      action: mayAdjust
        ? { href: `/${slug}/stock/adjust?product=${first.productId}`, label: t("coverButton") }
        : undefined,
      follows: t("coverThen"),
    };
  if (isStillHere(order)) return { title: t("prepare"), follows: t("prepareThen") };
  if (order.stage === "undelivered") return { title: t("undelivered"), follows: t("undeliveredThen") };
  if (order.stage === "returned") return { title: t("returned"), follows: t("returnedThen") };
  return null;
}

function useChecks(order: OrderDetail): NextActionCheck[] {
  const t = useTranslations("orders-screen.next.check");
  const address = order.shippingAddress;
  const isReachable = Boolean(address?.line1 && address.city && address.county);
  const check = (key: string, isWell: boolean, values?: Record<string, number>): NextActionCheck => ({
    key,
    tone: isWell ? "done" : "you",
    text: t(isWell ? key : `${key}Not`, values),
  });
  return [
    check("total", order.differenceMinor === 0n),
    check("address", isReachable),
    check("cover", order.uncovered === 0, { held: order.pieceCount - order.uncovered, wanted: order.pieceCount }),
  ];
}

function isStillHere(order: OrderDetail): boolean {
  return ["new", "reserved", "uncovered", "picking", "packed", "invoiced"].includes(order.state);
}
