import { handlers } from "@/lib/auth/auth";
import { withinLimit } from "./within-limit";

export const { GET } = handlers;
export const POST = withinLimit(handlers.POST);
