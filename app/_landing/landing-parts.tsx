import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { NodeMark } from "@/components/states/node-mark";

/** The width of the landing page. */
export const WIDTH = "mx-auto w-full max-w-[1180px] px-7 max-desk:px-[18px]";
const HEADING =
  "text-balance font-bold font-head text-[40px] leading-[44px] tracking-[-0.035em] max-desk:text-[31px] max-desk:leading-[35px]";

export function LandingHeading({ children, className }: { children: ReactNode; className?: string }) {
  return <h2 className={cn(HEADING, className)}>{children}</h2>;
}

type PointProps = { title: string; body: string; points: readonly string[]; children: ReactNode; flipped?: boolean };

/** A claim with its points beside a picture; without the picture the words take the whole width. */
export function PointWithPicture({ title, body, points, children, flipped = false }: PointProps) {
  return (
    <div
      className={cn(
        "grid items-center gap-[72px] max-wide:gap-8",
        children ? "grid-cols-2 max-wide:grid-cols-1" : "grid-cols-1",
      )}
    >
      <div className={cn("max-w-[560px]", flipped && "wide:order-last")}>
        <LandingHeading>{title}</LandingHeading>
        <p className="mt-4 text-ink-2">{body}</p>
        <ul className="mt-[18px] grid gap-2 text-16 leading-[23px]">
          {points.map((point) => (
            <li key={point} className="grid grid-cols-[16px_minmax(0,1fr)] gap-3">
              <NodeMark node="done" size={16} className="mt-1" />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      </div>
      {children && <div className="min-w-0">{children}</div>}
    </div>
  );
}

type TrioProps = { title: string; items: readonly { icon: LucideIcon; title: string; body: string }[] };

/** Three short answers side by side. */
export function Trio({ title, items }: TrioProps) {
  return (
    <>
      <LandingHeading>{title}</LandingHeading>
      <div className="mt-[34px] grid grid-cols-3 gap-11 max-desk:grid-cols-1 max-desk:gap-[30px]">
        {items.map(({ icon: Icon, ...item }) => (
          <div key={item.title}>
            <Icon size={22} strokeWidth={1.3} aria-hidden="true" className="mb-2.5 text-brand-ink" />
            <h3 className="font-semibold text-[19px] tracking-[-0.01em]">{item.title}</h3>
            <p className="mt-1.5 text-16 text-ink-2 leading-[25px]">{item.body}</p>
          </div>
        ))}
      </div>
    </>
  );
}

/** A piece of the product, drawn small on the page with the product's own parts. */
export function SampleCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded-[12px] border border-line bg-sheet px-[22px] py-5 text-[15px] leading-[22px] shadow-pop max-desk:p-4">
      <p className="font-semibold text-[19px] leading-[25px] tracking-[-0.01em]">{title}</p>
      {children}
    </div>
  );
}

type ProofsProps = {
  caption: string;
  heads: readonly [string, string];
  rows: readonly { claim: string; proof: string }[];
};

/** What is promised beside how it is checked; as a table, because that is what it is. */
export function Proofs({ caption, heads, rows }: ProofsProps) {
  return (
    <table className="mt-[34px] w-full border-collapse text-left text-16 leading-[25px]">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-14 text-ink-3 max-desk:sr-only">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="border-line border-b pr-6 pb-2 font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ claim, proof }) => (
          <tr key={claim} className="max-desk:block max-desk:border-line max-desk:border-b max-desk:py-3">
            <th
              scope="row"
              className="w-[46%] desk:border-line desk:border-b desk:py-4 pr-6 font-semibold max-desk:block max-desk:w-full"
            >
              {claim}
            </th>
            <td className="desk:border-line desk:border-b desk:py-4 text-ink-2 max-desk:block">{proof}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
