import type { Metadata } from "next";
import { LegalPage, readLegalText } from "../_legal/legal-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLegalText("terms")).title };
}

export default function TermsPage() {
  return <LegalPage name="terms" />;
}
