import { setTheme } from "@/app/_actions/set-preference";
import { keepPreference } from "../keep-preference";

export const POST = (request: Request) => keepPreference(request, setTheme);
