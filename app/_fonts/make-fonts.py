"""Makes the typefaces of this folder out of those of the npm packages. Run by hand after a new version of them (Debian: fonttools).

Kept are the weights and letters that the pages use: plain Latin, and the letters of Romanian, Turkish and Hungarian. All others (a Polish
name, say) come from the package's own file, fetched when a page has such a letter (app/fonts.ts).
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "node_modules" / "@fontsource-variable"
FEATURES = "kern,liga,ccmp,mark,mkmk,locl,tnum,lnum,rvrn"
NEIGHBOURS = "U+102,U+103,U+15E,U+15F,U+162,U+163,U+218-21B,U+11E,U+11F,U+130,U+150,U+151,U+170,U+171"
PLEX = "ibm-plex-sans/files/ibm-plex-sans-{}-wght-normal.woff2"
BRICOLAGE = "bricolage-grotesque/files/bricolage-grotesque-{}-opsz-normal.woff2"
# The optical size is fixed in the middle of the sizes that headings have: the axis would weigh as much as the letters.
FONTS = [
    ("text-latin", "Marfa Text", PLEX.format("latin"), ["wght=400:700"], "*"),
    ("text-neighbours", "Marfa Text", PLEX.format("latin-ext"), ["wght=400:700"], NEIGHBOURS),
    ("head-latin", "Marfa Head", BRICOLAGE.format("latin"), ["wght=600:700", "opsz=40"], "*"),
    ("head-neighbours", "Marfa Head", BRICOLAGE.format("latin-ext"), ["wght=600:700", "opsz=40"], NEIGHBOURS),
]


def rename(font: TTFont, family: str) -> None:
    """The licence lets changed fonts be passed on under a name of their own."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = family.replace(" ", "") if record.nameID == 6 else family


for name, family, source, axes, letters in FONTS:
    with tempfile.TemporaryDirectory() as work:
        whole, part = Path(work) / "whole.ttf", Path(work) / "part.ttf"
        font = TTFont(PACKAGES / source)
        font.flavor = None
        rename(font, family)
        font.save(whole)
        subprocess.run([sys.executable, "-m", "fontTools.varLib.instancer", whole, *axes, "-o", part], check=True)
        target = HERE / f"{name}.woff2"
        subprocess.run(
            [sys.executable, "-m", "fontTools.subset", part, f"--unicodes={letters}", f"--layout-features={FEATURES}",
             "--name-IDs=*", "--flavor=woff2", f"--output-file={target}"],
            check=True,
        )
        print(target.name, target.stat().st_size)
