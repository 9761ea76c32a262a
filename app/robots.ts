import type { MetadataRoute } from "next";
import { env } from "@/lib/core/env";

/** Who looks from outside finds what is for everybody; a company's pages would only lead them to the sign-in. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: ["/$", "/help", "/privacy", "/terms", "/docs", "/sign-up"], disallow: "/" },
    host: env.PUBLIC_URL,
  };
}
