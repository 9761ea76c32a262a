import type { MetadataRoute } from "next";
import { env } from "@/lib/core/env";

/** Everything that a visitor may open may be found; data is for programs that have a key. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" }, host: env.PUBLIC_URL };
}
