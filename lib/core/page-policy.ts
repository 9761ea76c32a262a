type Place = { nonce: string; isDevelopment: boolean; isHttps: boolean };

/**
 * What a page may load and do. Scripts run only with the nonce of their answer, and what those load; everything else comes from this
 * origin. Widths and positions are computed on the elements themselves, so attributes of style stay allowed; sheets come from here or
 * carry the nonce.
 */
export function pagePolicy({ nonce, isDevelopment, isHttps }: Place): string {
  return [
    "default-src 'self'",
    // React explains errors by eval while developing, and the tools of Next reload over a socket.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    // The tools of Next write sheets of their own while developing.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws: http://127.0.0.1:* http://localhost:*" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** A year, for this host and those under it. Browsers take it only over https. */
export const STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";

/** The request header in which a page finds the nonce for a script that it writes itself. */
export const NONCE_HEADER = "x-nonce";

/**
 * Hands the nonce to sheets that are written in the browser: a window that holds the page still writes one, and looks for it under
 * this name (get-nonce). To be run by a script of the page that carries the nonce.
 */
export const STYLE_NONCE_SCRIPT = "self.__webpack_nonce__=document.currentScript.nonce";
