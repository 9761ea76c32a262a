import type { Router } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { faultsPage } from "./faults-page";
import { mailsPage } from "./mails-page";
import { ordersPage } from "./orders-page";
import { addPageForms } from "./page-forms";
import { productsPage } from "./products-page";
import { requestsPage } from "./requests-page";
import { settingsPage } from "./settings-page";

/** The control page for people, beside the JSON API for programs. */
export function addPageRoutes(router: Router<SandboxControl>): void {
  router.add("GET", "/", ordersPage);
  router.add("GET", "/products", productsPage);
  router.add("GET", "/faults", faultsPage);
  router.add("GET", "/requests", requestsPage);
  router.add("GET", "/mails", mailsPage);
  router.add("GET", "/settings", settingsPage);
  addPageForms(router);
}
