# The app for deployments. PostgreSQL and Inngest run beside it (compose.yaml); docs/deploy.md says how.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /marfa
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save

FROM dependencies AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN npm run generate && npm run build

FROM node:22-bookworm-slim
WORKDIR /marfa
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 MARFA_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /marfa /marfa
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:3000/api/v1/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"
# Migrates under a lock, starts the app, and starts it again when it dies; stops it on SIGTERM.
CMD ["node", "scripts/start.mjs"]
