"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { formatRelative } from "@/components/format/format-span";

const TICK_MS = 5_000;
const ASK_MS = 30_000;
const LONGEST_MS = 600_000;

type PulseAgeProps = {
  /** Answers `{stamp, age}` as they are now. */
  href: string;
  /** Of what is drawn around the text; when it has moved the frame is drawn anew. */
  stamp: string;
  /** How long ago the last pull was when the frame was drawn, in milliseconds. */
  age: number;
  /** "preluat %": the time stands in place of the sign. */
  words: string;
  /** Said while nothing newer could be learned. */
  unknown: string;
};

/**
 * "preluat acum 28 s", true for as long as the page is open: counts on by itself and asks twice a minute, because orders are pulled
 * meanwhile. Asks only while it is seen, and ever less often while there is no answer. Where the frame is drawn anew it begins anew:
 * its key is the age.
 */
export function PulseAge({ href, stamp, age, words, unknown }: PulseAgeProps) {
  const router = useRouter();
  const t = useTranslations("common");
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState<number | null>(age);

  useEffect(() => {
    let at = Date.now() - age;
    let wait = ASK_MS;
    let next = Date.now() + wait;
    let isKnown = true;
    let isOver = false;
    const tick = async () => {
      // Not displayed: a narrow side bar, or a phone with its menu closed.
      if (document.hidden || !place.current?.offsetParent) return;
      if (Date.now() >= next) {
        next = Number.POSITIVE_INFINITY;
        const now = await ask(href);
        if (isOver) return;
        isKnown = now !== null;
        wait = now ? ASK_MS : Math.min(wait * 2, LONGEST_MS);
        next = Date.now() + wait;
        if (now) at = Date.now() - now.age;
        if (now && now.stamp !== stamp) router.refresh();
      }
      setSeen(isKnown ? Date.now() - at : null);
    };
    const timer = setInterval(tick, TICK_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [age, href, stamp, router]);

  const text = seen === null ? unknown : words.replace("%", formatRelative(new Date(-seen), new Date(0), t));
  return <span ref={place}>{text}</span>;
}

/** Null without an answer, and where the session was ended: then it is the sign-in page. */
async function ask(href: string): Promise<{ stamp: string; age: number } | null> {
  const answer = await fetch(href, { cache: "no-store" }).catch(() => null);
  return answer?.ok ? answer.json().catch(() => null) : null;
}
