import { confirmBatches } from "./functions/channels/confirm-batches";
import { deltaSync } from "./functions/channels/delta-sync";
import { driftCheck } from "./functions/channels/drift-check";
import { fetchImages } from "./functions/channels/fetch-images";
import { flushConnectionFunction } from "./functions/channels/flush-connection";
import { flushFanOut } from "./functions/channels/flush-fan-out";
import { ordersFanOut } from "./functions/channels/orders-fan-out";
import { pullOrdersFunction } from "./functions/channels/pull-orders";
import { runSync } from "./functions/channels/run-sync";
import { fillSampleShop, sweepSampleShops } from "./functions/channels/sample-shops";
import { sweepRuns } from "./functions/channels/sweep-runs";
import { sendMails } from "./functions/messaging/send-mails";
import { releaseDeadPackage } from "./functions/orders/release-dead-package";
import { sweepOutbox } from "./functions/outbox/sweep-outbox";
import { deleteTenant, findDeletions } from "./functions/tenancy/delete-tenants";
import { housekeeping } from "./functions/tenancy/housekeeping";
import { makeArchive, sweepArchives } from "./functions/tenancy/make-archive";
import { trialClock } from "./functions/tenancy/trial-clock";

/** Every function that the engine may run. A function that is not in this list does not exist. */
export const functions = [
  sweepOutbox,
  sendMails,
  trialClock,
  housekeeping,
  makeArchive,
  findDeletions,
  deleteTenant,
  sweepArchives,
  flushFanOut,
  flushConnectionFunction,
  confirmBatches,
  ordersFanOut,
  pullOrdersFunction,
  runSync,
  sweepRuns,
  fillSampleShop,
  sweepSampleShops,
  deltaSync,
  driftCheck,
  fetchImages,
  releaseDeadPackage,
];
