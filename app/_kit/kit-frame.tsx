import { PaletteField } from "@/components/palette/palette-field";
import { AwayNotice } from "@/components/shell/away-band";
import { FirstSteps } from "@/components/shell/first-steps";
import { Pulse } from "@/components/shell/pulse";
import { TenantSwitch } from "@/components/shell/tenant-switch";
import { ReadOnlyBand, SuspendedBand, TrialChip, TrialEndingBand } from "@/components/shell/trial";
import { Avatar } from "@/components/shell/user-menu";
import { Button } from "@/components/ui/button";

const COMPANIES = [
  { slug: "cerdac-deco", name: "Cerdac Deco SRL" },
  { slug: "vatra", name: "Vatra Casei SRL" },
];

/** What stands in the side bar beside the links; the links, keys and the palette itself are those of the frame around this page. */
export function KitSide() {
  return (
    <div className="grid w-[216px] gap-1">
      <TenantSwitch name="Cerdac Deco SRL" slug="cerdac-deco" tenants={COMPANIES} />
      <PaletteField />
      <FirstSteps done={2} total={7} href="#frame" />
      <Pulse node="done" name="Trendyol RO" text="preluat acum 18 s · trimis acum 4 s" href="#frame" share={0.3} />
      <Pulse node="broken" name="Trendyol RO" text="cheia nu mai merge din 10:31" href="#frame" />
      <TrialChip daysLeft={11} activateHref="#frame" />
      <span className="mt-1 flex items-center gap-2">
        <Avatar name="Ioana Munteanu" /> Ioana Munteanu
      </span>
    </div>
  );
}

/** The bands over the page: how the account stands, and what became of the network or the session. */
export function KitBands() {
  return (
    <div className="grid gap-2">
      <TrialEndingBand day="27 noiembrie" actions={<Button>Cere activarea</Button>} />
      <ReadOnlyBand
        actions={
          <>
            <Button variant="primary">Cere activarea</Button>
            <Button>Exportă tot</Button>
          </>
        }
      />
      <SuspendedBand reason="Factura din octombrie nu este plătită." />
      <AwayNotice why="offline" />
      <AwayNotice why="ended" />
    </div>
  );
}
