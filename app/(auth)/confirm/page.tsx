import { getTranslations } from "next-intl/server";
import { withWords } from "@/i18n/words";
import { ConfirmForm } from "../_components/confirm-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.confirm"))("title"), robots: { index: false }, referrer: "no-referrer" };
}

async function ConfirmPage({ searchParams }: PageProps<"/confirm">) {
  const { token } = await searchParams;
  return <ConfirmForm token={typeof token === "string" ? token : ""} />;
}

export default withWords(ConfirmPage, "auth");
