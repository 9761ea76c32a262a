import { z } from "zod";
import { type Answer, json } from "../http/answers";
import { type Call, Router } from "../http/router";
import { sampleShopInput } from "../seed/open-sample-shop";
import { seedSellerInput } from "../seed/seed-seller";
import { faultInput } from "../state/fault-types";
import { settingsPatchSchema } from "../state/settings";
import { orderInput } from "../trendyol/order-input";
import { ControlError } from "../trendyol/place-order";
import { incidentInput, keysInput, type SandboxControl } from "./control-verbs";
import { partialCancelInput, splitInput, statusInput } from "./package-verbs";

const advanceInput = z.object({ ms: z.number().int() });
const cancelInput = z.object({ reason: z.string().optional() });

/** The JSON control API, documented in sandbox/README.md. */
export function controlRoutes(): Router<SandboxControl> {
  const router = new Router<SandboxControl>();
  const reading = (path: string, verb: (control: SandboxControl, call: Call) => unknown) =>
    router.add("GET", path, (control, call) => json(200, verb(control, call)));
  const doing = <Shape extends z.ZodType>(
    path: string,
    schema: Shape,
    verb: (control: SandboxControl, input: z.output<Shape>, call: Call) => unknown,
  ) =>
    router.add("POST", path, (control, call) =>
      json(200, verb(control, schema.parse(call.body ? JSON.parse(call.body) : {}), call)),
    );

  const forgetting = (path: string, verb: (control: SandboxControl, call: Call) => void) =>
    router.add("DELETE", path, (control, call) => {
      verb(control, call);
      return json(200, {});
    });

  reading("/control/health", (control) => ({ status: "ok", now: control.now() }));
  doing("/control/orders", orderInput, (control, input) => control.placeOrder(input));
  reading("/control/orders", (control, call) =>
    control.packages({
      sellerId: Number(call.query.get("sellerId")) || undefined,
      orderNumber: call.query.get("orderNumber") ?? undefined,
    }),
  );
  reading("/control/orders/:packageId", (control, call) => control.package(packageOf(call)));
  doing("/control/orders/:packageId/status", statusInput, (control, input, call) =>
    control.setStatus(packageOf(call), input),
  );
  doing("/control/orders/:packageId/cancel", cancelInput, (control, input, call) =>
    control.cancel(packageOf(call), input.reason),
  );
  doing("/control/orders/:packageId/partial-cancel", partialCancelInput, (control, input, call) =>
    control.partialCancel(packageOf(call), input),
  );
  doing("/control/orders/:packageId/split", splitInput, (control, input, call) =>
    control.split(packageOf(call), input),
  );

  doing("/control/clock/advance", advanceInput, (control, input) => control.advance(input.ms));
  reading("/control/clock", (control) => ({ now: control.now() }));

  doing("/control/faults", faultInput, (control, input) => control.addFault(input));
  reading("/control/faults", (control) => control.faults());
  forgetting("/control/faults", (control) => control.clearFaults());
  forgetting("/control/faults/:id", (control, call) => control.clearFaults(call.params.id));

  reading("/control/requests", (control, call) => control.requests(Number(call.query.get("since") ?? 0)));
  forgetting("/control/requests", (control) => control.clearRequests());
  reading("/control/products/:sellerId/:barcode", (control, call) =>
    control.product(Number(call.params.sellerId), call.params.barcode ?? ""),
  );

  reading("/control/products/:sellerId", (control, call) =>
    control.searchProducts(
      Number(call.params.sellerId),
      call.query.get("q") ?? "",
      Number(call.query.get("limit") ?? 50),
    ),
  );

  reading("/control/settings", (control) => control.settings());
  doing("/control/settings", settingsPatchSchema, (control, input) => control.changeSettings(input));
  doing("/control/incident", incidentInput, (control, input) => control.incident(input));
  reading("/control/sellers", (control) => control.sellers());
  doing("/control/sellers", seedSellerInput, (control, input) => control.seedSeller(input));
  doing("/control/sample-shops", sampleShopInput, (control, input) => control.openSampleShop(input));
  doing("/control/keys", keysInput, (control, input) => control.changeKeys(input));
  reading("/control/mails", (control, call) => control.mails(call.query.get("to") ?? undefined));
  forgetting("/control/mails", (control) => control.clearMails());
  reading("/control/webhooks", (control) => control.webhooks());
  doing("/control/reset", z.object({}), (control) => control.reset());
  return router;
}

/** What a refused control call answers: 404 or 422 with a plain sentence. */
export function controlRefusal(error: unknown): Answer {
  if (error instanceof ControlError)
    return json(error.message.startsWith("There is no") ? 404 : 422, { error: error.message });
  if (error instanceof z.ZodError) return json(400, { error: z.prettifyError(error) });
  if (error instanceof SyntaxError) return json(400, { error: "The body is not JSON" });
  throw error;
}

function packageOf(call: Call): number {
  return Number(call.params.packageId);
}
