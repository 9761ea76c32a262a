import { useTranslations } from "next-intl";
import { Facts } from "@/components/parts/facts";
import type { OrderAddressView, OrderDetail } from "@/lib/orders/order-types";

/** Who ordered, where it goes, who is invoiced. */
export function OrderPeople({ order, placedAt }: { order: OrderDetail; placedAt: string }) {
  const t = useTranslations("orders-screen.page");
  const company = order.invoiceAddress?.company || order.shippingAddress?.company;
  return (
    <Facts
      items={[
        { key: "name", label: t("name"), value: <b className="font-medium">{order.customerName}</b> },
        { key: "company", label: t("company"), value: order.isCompany ? company : null },
        { key: "tax", label: t("taxNumber"), value: order.isCompany ? order.invoiceAddress?.taxNumber : null },
        { key: "phone", label: t("phone"), value: order.phone && <a href={`tel:${order.phone}`}>{order.phone}</a> },
        {
          key: "email",
          label: t("email"),
          value: order.customer?.email && <span className="break-all">{order.customer.email}</span>,
        },
        { key: "shipping", label: t("shipping"), value: addressText(order.shippingAddress) },
        { key: "invoice", label: t("invoice"), value: addressText(order.invoiceAddress) },
        { key: "placed", label: t("placed"), value: placedAt },
        { key: "payment", label: t("payment"), value: order.isCod ? t("cod") : null },
      ]}
    />
  );
}

function addressText(address: OrderAddressView | null): string | null {
  if (!address) return null;
  const place = [address.city, address.county].filter((part, at, all) => part && all.indexOf(part) === at);
  return [address.line1, address.line2, ...place, address.postalCode].filter(Boolean).join(", ");
}
