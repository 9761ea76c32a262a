import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/index";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

/** The engine's door: it registers our functions (PUT) and runs their steps (POST), each request signed. */
export const { GET, POST, PUT } = serve({ client: inngest, functions });
