import Link from "next/link";
import { Mark, Wordmark } from "@/components/shell/mark";

export default function LandingPage() {
  return (
    <main id="main" className="p-8">
      <Mark /> <Wordmark />
      <Link href="/sign-in">sign in</Link>
    </main>
  );
}
