import "../all-operations";
import { openApiDocument } from "@/lib/api/openapi-document";
import { VERSION } from "@/lib/api/version";
import { env } from "@/lib/core/env";

export const dynamic = "force-dynamic";

/** The OpenAPI document; open to everybody. */
export function GET(): Response {
  return Response.json(openApiDocument(VERSION, env.PUBLIC_URL));
}
