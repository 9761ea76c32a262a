"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Radio } from "@/components/ui/radio";
import { Sheet, SheetClose, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import { Switch } from "@/components/ui/switch";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useToast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";

/** `of` sets the names apart where the controls stand on a page twice. */
export default function KitControls({ of }: { of: string }) {
  const toast = useToast();
  return (
    <div className="mt-4 grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Checkbox aria-label="Gol" />
        <Checkbox aria-label="Ales" defaultChecked />
        <Checkbox
          aria-label="Unele"
          ref={(box) => {
            if (box) box.indeterminate = true;
          }}
        />
        <Radio name={of} aria-label="Unu" defaultChecked />
        <Radio name={of} aria-label="Doi" />
        <Switch aria-label="Oprit" />
        <Switch aria-label="Pornit" defaultChecked />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Dialog>
          <DialogTrigger asChild>
            <Button>Fereastră</Button>
          </DialogTrigger>
          <DialogContent
            title="Anulezi 3 comenzi?"
            description="Marfa rezervată se eliberează, Trendyol anunță clienții."
            closeLabel="Închide"
          >
            <DialogActions>
              <Button variant="danger">
                <Trash2 aria-hidden="true" />
                Anulează 3 comenzi
              </Button>
              <DialogClose asChild>
                <Button>Renunță</Button>
              </DialogClose>
            </DialogActions>
          </DialogContent>
        </Dialog>
        <Sheet>
          <SheetTrigger asChild>
            <Button>Panou</Button>
          </SheetTrigger>
          <SheetContent title="Explicație" closeLabel="Închide">
            <div className="grid justify-items-start gap-3 px-4 pb-4">
              <p>Un panou din dreapta, de jos pe telefon.</p>
              <SheetClose asChild>
                <Button>Am înțeles</Button>
              </SheetClose>
            </div>
          </SheetContent>
        </Sheet>
        <Popover>
          <PopoverTrigger asChild>
            <Button>Panou mic</Button>
          </PopoverTrigger>
          <PopoverContent aria-label="Panou mic">
            <p className="mb-2">Un panou mic lângă buton.</p>
            <PopoverClose asChild>
              <Button size="small">Am înțeles</Button>
            </PopoverClose>
          </PopoverContent>
        </Popover>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button>Meniu</Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuLabel>Pentru cele 5 alese</DropdownMenuLabel>
            <DropdownMenuItem>Emite numai factura</DropdownMenuItem>
            <DropdownMenuSeparator />
            <DropdownMenuItem disabled>Tipărește eticheta</DropdownMenuItem>
            <DropdownMenuSeparator />
            <DropdownMenuRadioGroup value="due">
              <DropdownMenuRadioItem value="due">După termen</DropdownMenuRadioItem>
              <DropdownMenuRadioItem value="newest">Cele mai noi</DropdownMenuRadioItem>
            </DropdownMenuRadioGroup>
          </DropdownMenuContent>
        </DropdownMenu>
        <Tooltip text="citit la 10:12">
          <Button>Indiciu</Button>
        </Tooltip>
        <Button onClick={() => toast("Etichetă trimisă la Zebra masa 2", { label: "Desfă", run: () => undefined })}>
          Mesaj
        </Button>
      </div>
      <Tabs defaultValue="a">
        <TabsList aria-label="Părți">
          <TabsTrigger value="a">Date</TabsTrigger>
          <TabsTrigger value="b">Stoc</TabsTrigger>
        </TabsList>
        <TabsContent value="a">Prima parte</TabsContent>
        <TabsContent value="b">A doua parte</TabsContent>
      </Tabs>
    </div>
  );
}
