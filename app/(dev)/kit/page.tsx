import Link from "next/link";
import { KitSheet } from "@/app/_kit/kit-sheet";
import { Mark } from "@/components/shell/mark";

export default function KitPage() {
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-8 py-7 max-desk:px-3 max-desk:py-4">
      <header className="mb-5 flex flex-wrap items-center gap-3">
        <Mark size={34} />
        <h1 className="font-bold font-head text-28">Elemente</h1>
        <nav aria-label="Pagini" className="flex gap-3">
          {["orders", "order", "listings", "run"].map((page) => (
            <Link key={page} href={`/kit/${page}`}>
              {page}
            </Link>
          ))}
        </nav>
      </header>
      <KitSheet of="kit" />
    </main>
  );
}
