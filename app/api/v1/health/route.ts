import { z } from "zod";
import { registerOperation } from "@/lib/api/operations";
import { readHealth } from "@/lib/api/read-health";

export const dynamic = "force-dynamic";

const part = z.enum(["ok", "down"]);

registerOperation({
  method: "GET",
  path: "/health",
  tag: "Health",
  summary: "Whether everything answers",
  description: "Needs no key. 503 with the same body when the database or the engine is down.",
  permission: null,
  answer: z.object({ status: part, database: part, engine: part, version: z.string() }).meta({ id: "Health" }),
});

export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
