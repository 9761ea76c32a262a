import { redirect } from "next/navigation";
import { requireOperator } from "@/lib/auth/require-operator";

/** The operator's place begins with the tenants. */
export default async function OperatorPage() {
  await requireOperator();
  redirect("/operator/tenants");
}
