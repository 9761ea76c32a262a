"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { HelpTopic } from "./help-topics";
import "./help-picture.css";

type About = { summary: string /** Our own HTML. */; picture: string };

/** The first paragraph of a page of help and its picture, fetched when the window opens; nothing when no answer comes. */
export function HelpAbout({ topic }: { topic: HelpTopic }) {
  const t = useTranslations("help");
  const [about, setAbout] = useState<About | "none">();
  useEffect(() => {
    const leaving = new AbortController();
    readAbout(topic, leaving.signal)
      .catch(() => "none" as const)
      .then((answer) => leaving.signal.aborted || setAbout(answer));
    return () => leaving.abort();
  }, [topic]);
  if (about === "none") return null;
  if (!about) return <Skeleton label={t("coming")} />;
  return (
    <>
      <p className="text-13 text-ink-2">{about.summary}</p>
      {about.picture && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made from files of the project, nothing typed by a person
        <div className="help-picture-short" dangerouslySetInnerHTML={{ __html: about.picture }} />
      )}
    </>
  );
}

async function readAbout(topic: HelpTopic, signal: AbortSignal): Promise<About> {
  const answer = await fetch(`/help/${topic}/about`, { signal });
  if (!answer.ok) throw new Error(`help about ${topic}: ${answer.status}`);
  return answer.json();
}
