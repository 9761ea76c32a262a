import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/core/env";
import { AppError, isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { signInInput, ticketInput } from "./auth.schemas";
import { visitorAddress } from "./internal/visitor-address";
import { type SignedIn, verifySignIn } from "./verify-sign-in";
import { verifyTicket } from "./verify-ticket";

const DAYS_30 = 30 * 86_400;

/** A word is all that Auth.js tells outside, in an address; the refusal itself stays within this process, for `enter`. */
export class RefusedSignIn extends CredentialsSignin {
  constructor(readonly refusal: AppError) {
    super();
    const { reason } = refusal.facts;
    this.code = typeof reason === "string" ? reason : refusal.code;
  }
}

/**
 * Auth.js: sign-in by address and password, or by a ticket that we sealed (the second step), session in a signed and encrypted cookie. The cookie names the person and the
 * version of the session; current-user reads both on each request and asks the database, so it can be ended at any time.
 */
export const { handlers, signIn, signOut } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: DAYS_30, updateAge: 86_400 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const input = signInInput.safeParse(credentials);
        if (!input.success) throw new RefusedSignIn(new AppError("unauthenticated"));
        return sessionOf(() => verifySignIn(input.data, visitorAddress(request.headers)));
      },
    }),
    Credentials({
      id: "ticket",
      credentials: { ticket: {}, code: {} },
      authorize: async (credentials, request) => {
        const input = ticketInput.safeParse(credentials);
        if (!input.success) throw new RefusedSignIn(new AppError("unauthenticated"));
        return sessionOf(() => verifyTicket(input.data.ticket, input.data.code, visitorAddress(request.headers)));
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user && "sessionVersion" in user ? { sub: user.id, sessionVersion: user.sessionVersion } : token,
    session: ({ session, token }) => ({
      expires: session.expires,
      user: { id: token.sub ?? "", sessionVersion: token.sessionVersion },
    }),
  },
  logger: {
    error: (error) => {
      if (error.name !== "CredentialsSignin" && !(error instanceof CredentialsSignin))
        log.error({ err: error }, "auth");
    },
    warn: () => {},
    debug: () => {},
  },
});

/** What Auth.js puts into the cookie; what was refused stays one of our refusals. */
async function sessionOf(verify: () => Promise<SignedIn>) {
  try {
    const { userId, name, email, sessionVersion } = await verify();
    return { id: userId, name, email, sessionVersion };
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new RefusedSignIn(error);
  }
}
