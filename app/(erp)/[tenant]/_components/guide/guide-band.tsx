"use client";

import { Footprints, X } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Button, buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { following, GUIDE_COOKIE, type GuideStep, isStandingRight, stepAfter } from "./guide-steps";

const WEEK = 604_800;

type Words = { count: string; title: string; body: string; href: string; go: string };
type GuideBandProps = {
  slug: string;
  step: GuideStep;
  words: Record<GuideStep, Words>;
  skip: string;
  close: string;
  name: string;
};

/**
 * The guided first minute over each page: one sentence, the way there, and onward by itself when the person got there. Where
 * it stands is kept in a cookie, so that the page after a reload goes on with it.
 */
export function GuideBand({ slug, step: kept, words, skip, close, name }: GuideBandProps) {
  const path = usePathname() ?? "";
  const search = useSearchParams()?.toString() ?? "";
  const [asked, setAsked] = useState<GuideStep | null>(kept);
  const address = `${path.slice(slug.length + 2)}${search && `?${search}`}`;
  const step = asked && stepAfter(asked, address);

  useEffect(() => {
    if (step === asked) return;
    setAsked(step);
    keep(slug, step);
  }, [slug, step, asked]);

  if (!step) return null;
  const { count, title, body, href, go } = words[step];
  const move = (next: GuideStep | null) => {
    setAsked(next);
    keep(slug, next);
  };
  return (
    <section
      data-slot="guide"
      aria-label={name}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-brand-tint px-5 py-[9px] max-desk:px-3 print:hidden"
    >
      <Footprints size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none text-brand-ink max-desk:hidden" />
      <span role="status" className="min-w-0 flex-1 max-desk:basis-full">
        <span className="num mr-2 text-12 text-ink-3">{count}</span>
        <b className="font-semibold">{title}</b> <span className="text-ink-2">{body}</span>
      </span>
      {!isStandingRight(step, address) && (
        <Link
          href={href}
          className={buttonVariants({ size: "small", variant: step === "end" ? "primary" : "secondary" })}
        >
          {go}
        </Link>
      )}
      {step !== "end" && (
        <Button size="small" variant="ghost" onClick={() => move(following(step))}>
          {skip}
        </Button>
      )}
      <Button size="iconSmall" variant="ghost" aria-label={close} title={close} onClick={() => move(null)}>
        <X aria-hidden="true" />
      </Button>
    </section>
  );
}

/** Null forgets the guide. The end stands until it is closed: a page that draws itself anew meanwhile must not take it away. */
function keep(slug: string, step: GuideStep | null): void {
  const place = step === null ? "=; max-age=0" : `=${slug}:${step}; max-age=${WEEK}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser of ours
  document.cookie = `${GUIDE_COOKIE}${place}; path=/; samesite=lax`;
}
