import type { Answer } from "../http/answers";
import { html } from "../http/answers";

/** Answers a picture address. */
export async function servePicture(path: string): Promise<Answer> {
  return html(404, `<h1>404</h1><p>${path.length}</p>`);
}
