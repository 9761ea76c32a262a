"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew every two seconds while the window is seen, for something that moves by itself. */
export function DrawAnew() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
