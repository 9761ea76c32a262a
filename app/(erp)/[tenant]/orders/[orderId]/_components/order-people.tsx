import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facts } from "@/components/parts/facts";
import { Link } from "@/components/ui/link";
import type { OrderAddressView, OrderDetail } from "@/lib/orders/order-types";

/** Who ordered, where it goes, who is invoiced. */
export function OrderPeople({ order, placedAt, cnp }: { order: OrderDetail; placedAt: string; cnp: ReactNode }) {
  const t = useTranslations("orders-screen.page");
  const { shippingAddress, invoiceAddress } = order;
  const isSame =
    shippingAddress !== null && invoiceAddress !== null && addressKey(shippingAddress) === addressKey(invoiceAddress);
  return (
    <Facts
      items={[
        { key: "name", label: t("name"), value: <b className="font-medium">{order.customerName}</b> },
        {
          key: "company",
          label: t("company"),
          value: order.isCompany ? invoiceAddress?.company || shippingAddress?.company : null,
        },
        { key: "tax", label: t("taxNumber"), value: order.isCompany ? invoiceAddress?.taxNumber : null },
        {
          key: "phone",
          label: t("phone"),
          value: order.phone && (
            <a href={`tel:${order.phone.replaceAll(/[^+\d]/g, "")}`} className="text-ink">
              {order.phone}
            </a>
          ),
        },
        {
          key: "email",
          label: t("email"),
          value: order.customer?.email && <span className="[overflow-wrap:anywhere]">{order.customer.email}</span>,
        },
        {
          key: "shipping",
          label: t("shipping"),
          value: <Address address={shippingAddress} buyer={order.customerName} />,
        },
        {
          key: "invoice",
          label: t("invoice"),
          value: isSame ? (
            order.isCompany ? (
              t("sameAddress")
            ) : (
              t("samePerson")
            )
          ) : (
            <Address address={invoiceAddress} buyer={order.customerName} />
          ),
        },
        { key: "cnp", label: t("cnp"), value: cnp },
        { key: "placed", label: t("placed"), value: placedAt },
        { key: "payment", label: t("payment"), value: order.isCod ? t("cod") : t("online") },
      ]}
    />
  );
}

/** Other orders of the same buyer, found by what names them best. */
export function OtherOrders({ order, slug }: { order: OrderDetail; slug: string }) {
  const t = useTranslations("orders-screen.page");
  const words = order.phone || order.customerName;
  if (!words) return null;
  return (
    <Link href={`/${slug}/orders?view=all&q=${encodeURIComponent(words)}`} className="touch:-my-2.5 touch:py-2.5">
      {t("otherOrders")}
    </Link>
  );
}

function Address({ address, buyer }: { address: OrderAddressView | null; buyer: string }) {
  if (!address) return null;
  const place = [address.city, address.county].filter((part, at, all) => part && all.indexOf(part) === at);
  return (
    <>
      {address.name && address.name !== buyer && <span className="block">{address.name}</span>}
      <span className="block">{[address.line1, address.line2].filter(Boolean).join(", ")}</span>
      <span className="block">{[...place, address.postalCode].filter(Boolean).join(", ")}</span>
    </>
  );
}

function addressKey({ line1, line2, city, county, postalCode, name }: OrderAddressView): string {
  return [name, line1, line2, city, county, postalCode].join("|").toLowerCase();
}
