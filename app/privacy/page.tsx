import type { Metadata } from "next";
import { LegalPage, readLegalText } from "../_legal/legal-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLegalText("privacy")).title };
}

export default function PrivacyPage() {
  return <LegalPage name="privacy" />;
}
