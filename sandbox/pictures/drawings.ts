/**
 * Small drawings of articles on a 48 × 48 grid, one per kind. Paint names: `url(#main)` and `@dark` follow the colour
 * of the product, `@light` is for patterns on it; wood, cream, honey, white and leaf are always the same.
 */
export const DRAWINGS: Record<string, string> = {
  candle:
    '<rect x="13" y="19" width="22" height="21" rx="3" fill="url(#main)" opacity=".92"/><rect x="16" y="24" width="16" height="10" rx="1" fill="#fbf5e6"/><path d="M19 27.5h10M20.5 30.5h7" stroke="#8a6a35" stroke-width="1.2"/><path d="M24 19v-4" stroke="#4a3a22" stroke-width="1.4"/><path d="M24 7c2.6 3 3 4.6 3 5.7a3 3 0 0 1-6 0C21 11.6 21.4 10 24 7z" fill="#e8892c"/>',
  "candle-tall":
    '<path d="M18 18h5v20h-5zM27 22h5v16h-5z" fill="url(#honey)"/><path d="M14 38h22l-2 3H16z" fill="url(#main)"/><path d="M20.5 18v-3M29.5 22v-3" stroke="#4a3a22" stroke-width="1.2"/><path d="M20.5 8c2 2.5 2.4 3.7 2.4 4.6a2.4 2.4 0 0 1-4.8 0c0-.9.4-2.1 2.4-4.6zM29.5 12c2 2.5 2.4 3.7 2.4 4.6a2.4 2.4 0 0 1-4.8 0c0-.9.4-2.1 2.4-4.6z" fill="#e8892c"/>',
  lantern:
    '<path d="M19 9a5 5 0 0 1 10 0" fill="none" stroke="@dark" stroke-width="1.8"/><path d="M16 14l3-4h10l3 4z" fill="url(#main)"/><path d="M15 14h18v3H15zM14 37h20v3H14z" fill="@dark"/><path d="M16.5 17h15v20h-15z" fill="#fdf6e2" opacity=".75"/><path d="M16.5 17v20M31.5 17v20M24 17v6" stroke="@dark" stroke-width="1.6"/><path d="M21.5 29h5v8h-5z" fill="#fffdf6"/><path d="M24 22.5c1.8 2.3 2.2 3.4 2.2 4.2a2.2 2.2 0 0 1-4.4 0c0-.8.4-1.9 2.2-4.2z" fill="#e8892c"/>',
  vase: '<path d="M20 8h8l-1 6c6 3 9 8 8 15-.8 6-4 11-6 11H19c-2 0-5.2-5-6-11-1-7 2-12 8-15z" fill="url(#main)"/><ellipse cx="24" cy="8" rx="4.3" ry="1.4" fill="@dark"/><path d="M13.5 25q5.2-4 10.5 0t10.5 0M13.5 31q5.2-4 10.5 0t10.5 0" fill="none" stroke="@light" stroke-width="1.5"/>',
  clock:
    '<circle cx="24" cy="23" r="15" fill="url(#wood)"/><circle cx="24" cy="23" r="11.5" fill="#fbf6ea"/><path d="M24 15v8l5 4" fill="none" stroke="@dark" stroke-width="1.8" stroke-linecap="round"/><path d="M24 12.8v1.5M24 31.7v1.5M13.8 23h1.5M32.7 23h1.5" stroke="#8a6a35" stroke-width="1.4"/>',
  picture:
    '<path d="M11 7h26v33H11z" fill="url(#wood)"/><path d="M14 10h20v27H14z" fill="#f7efdc"/><path d="M14 30l6-8 5 6 4-4 5 6v7H14z" fill="url(#main)"/><circle cx="28.5" cy="16" r="3" fill="#e2a93c"/>',
  mirror:
    '<circle cx="24" cy="23" r="16" fill="url(#main)"/><circle cx="24" cy="23" r="12" fill="#d7e4e6"/><path d="M17 24l8-9M19 29l12-13" stroke="#fff" stroke-width="1.6" stroke-linecap="round" opacity=".8"/>',
  basket:
    '<path d="M14 20c0-16 20-16 20 0" fill="none" stroke="#8a5f33" stroke-width="2.4"/><path d="M9 20h30l-4 18a2.5 2.5 0 0 1-2.5 2h-17a2.5 2.5 0 0 1-2.5-2z" fill="url(#wood)"/><path d="M9.3 21.5h29.4" stroke="@dark" stroke-width="2.6"/><path d="M10 25h28M11.2 30h25.6M12.3 35h23.4M17 20l1.5 20M24 20v20M31 20l-1.5 20" stroke="#6d4a22" stroke-width="1.1" opacity=".7"/>',
  pot: '<path d="M24 25c-9-1-11-8-10-14 6 0 10 5 10 14zM24 25c0-8 4-15 11-16 1 8-3 15-11 16z" fill="url(#leaf)"/><path d="M14 25h20v4H14z" fill="@dark"/><path d="M15.5 29h17L30.5 40h-13z" fill="url(#main)"/>',
  lamp: '<path d="M16 8h16l5 15H11z" fill="url(#main)"/><path d="M24 23v11" stroke="#6d4a22" stroke-width="2.4"/><path d="M17 40a7 6 0 0 1 14 0z" fill="url(#wood)"/><path d="M20 8l-2 15M28 8l2 15" stroke="@light" stroke-width="1" opacity=".6"/>',
  mug: '<path d="M12 14h20v20a6 6 0 0 1-6 6h-8a6 6 0 0 1-6-6z" fill="url(#main)"/><path d="M32 19h3.5a4.5 4.5 0 0 1 0 11H32" fill="none" stroke="@dark" stroke-width="3"/><ellipse cx="22" cy="14" rx="10" ry="2.6" fill="@dark"/><path d="M14 22q4-4 8 0t8 0M14 28q4-4 8 0t8 0" fill="none" stroke="@light" stroke-width="1.6"/>',
  plate:
    '<ellipse cx="24" cy="33" rx="17" ry="6" fill="@dark"/><ellipse cx="24" cy="30" rx="17" ry="6" fill="#e9dec6"/><ellipse cx="24" cy="27" rx="17" ry="6" fill="@dark"/><ellipse cx="24" cy="24" rx="17" ry="6" fill="url(#cream)"/><ellipse cx="24" cy="23.6" rx="11" ry="3.6" fill="none" stroke="@dark" stroke-width="1.6"/><circle cx="24" cy="23.6" r="1.6" fill="#a83c32"/>',
  bowl: '<path d="M8 20h32c0 10-6 16-11 17v3H19v-3C14 36 8 30 8 20z" fill="url(#main)"/><ellipse cx="24" cy="20" rx="16" ry="4" fill="@dark"/><ellipse cx="24" cy="20.4" rx="13.5" ry="2.8" fill="url(#cream)"/><path d="M12 28q3-2.5 6 0t6 0 6 0 6 0" fill="none" stroke="@light" stroke-width="1.5"/>',
  board:
    '<path d="M21.5 5h5v6h6a4 4 0 0 1 4 4v21a4 4 0 0 1-4 4h-17a4 4 0 0 1-4-4V15a4 4 0 0 1 4-4h6z" fill="url(#wood)"/><circle cx="24" cy="8" r="1.2" fill="#efe9df"/><path d="M16 15c2 7-2 14 1 22M23 14c2 8-1 15 1 23M31 15c1 8-2 13 0 22" fill="none" stroke="@dark" stroke-width="1" opacity=".55"/>',
  teapot:
    '<path d="M12 22h24l-1.5 14a4 4 0 0 1-4 3.5h-13a4 4 0 0 1-4-3.5z" fill="url(#main)"/><path d="M36 25l6-4v6l-6 5" fill="@dark"/><path d="M15 21c0-14 18-14 18 0" fill="none" stroke="#33302c" stroke-width="2"/><ellipse cx="24" cy="22" rx="12" ry="2.5" fill="@dark"/><circle cx="24" cy="19" r="1.8" fill="#33302c"/><circle cx="20" cy="31" r="1.3" fill="@light"/><circle cx="26" cy="33" r="1.3" fill="@light"/><circle cx="29" cy="28" r="1.3" fill="@light"/>',
  glasses:
    '<path d="M11 13h11l-1.5 26h-8zM26 13h11l-1.5 26h-8z" fill="#cfdfe2" opacity=".85"/><path d="M11.7 22h9.6l-1 16h-7.6zM26.7 22h9.6l-1 16h-7.6z" fill="url(#main)" opacity=".7"/><path d="M13 16h2M28 16h2" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>',
  towel:
    '<rect x="11" y="8" width="26" height="33" rx="1.5" fill="url(#white)"/><path d="M11 14h26M11 17h26" stroke="@dark" stroke-width="1.6"/><path d="M11 32l3.2-3 3.3 3 3.2-3 3.3 3 3.2-3 3.3 3 3.2-3 3.3 3" fill="none" stroke="@dark" stroke-width="1.6"/><path d="M11 36.5h26" stroke="#2e2a28" stroke-width="1.2"/><path d="M12.5 41v2.5M17 41v2.5M21.5 41v2.5M26 41v2.5M30.5 41v2.5M35 41v2.5" stroke="#d8cbb2" stroke-width="1.2"/>',
  pillow:
    '<path d="M9 13q15 4 30 0 3.5 12 0 25-15-3.5-30 0-3.5-13 0-25z" fill="url(#main)"/><path d="M24 17l6 8.5-6 8.5-6-8.5z" fill="none" stroke="@light" stroke-width="1.8"/><path d="M24 21.5l3 4-3 4-3-4z" fill="@light"/>',
  rug: '<path d="M8 12h32v25H8z" fill="url(#main)"/><path d="M8 15.5h32M8 33.5h32" stroke="#e9d9c2" stroke-width="1.6"/><path d="M14 24.5l4-5 4 5-4 5zM26 24.5l4-5 4 5-4 5z" fill="#e2b65a"/><path d="M8 12H5.5M8 17H5.5M8 22H5.5M8 27H5.5M8 32H5.5M8 37H5.5M40 12h2.5M40 17h2.5M40 22h2.5M40 27h2.5M40 32h2.5M40 37h2.5" stroke="#cdbb9f" stroke-width="1.4"/>',
  bedding:
    '<path d="M6 24h36v14H6z" fill="url(#white)"/><path d="M6 30h36v10H6z" fill="url(#main)"/><path d="M9 16h13v9H9zM26 16h13v9H26z" fill="url(#cream)" stroke="@dark" stroke-width="1"/><path d="M10 35h3M17 33h3M24 36h3M31 33h3M37 36h3" stroke="@light" stroke-width="1.8" stroke-linecap="round"/>',
  blanket:
    '<path d="M9 18q0-4 4-4h22q4 0 4 4v18q0 4-4 4H13q-4 0-4-4z" fill="url(#main)"/><path d="M9 22h30M9 28h30M9 34h30" stroke="#dfe4e4" stroke-width="1.5" stroke-dasharray="3 2"/>',
  honey:
    '<rect x="15" y="8" width="18" height="6" rx="1.5" fill="@dark"/><path d="M14 16a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v21a3.5 3.5 0 0 1-3.5 3.5h-13A3.5 3.5 0 0 1 14 37z" fill="url(#honey)"/><rect x="16.5" y="21" width="15" height="12" fill="#fff8e6"/><path d="M24 23l3 1.7v3.5L24 30l-3-1.8v-3.5z" fill="none" stroke="#b06f17" stroke-width="1.3"/>',
  jam: '<path d="M14 10h20l1.5 6h-23z" fill="url(#white)"/><path d="M13.5 12q2.6 3 5.2 0t5.2 0 5.2 0 5.2 0" fill="none" stroke="@dark" stroke-width="1.3"/><path d="M14 16h20v21a3.5 3.5 0 0 1-3.5 3.5h-13A3.5 3.5 0 0 1 14 37z" fill="url(#main)"/><rect x="17" y="22" width="14" height="11" rx="1" fill="#fff8e6"/><circle cx="22" cy="28.5" r="2.2" fill="@dark"/><circle cx="26.5" cy="28.5" r="2.2" fill="@dark"/><path d="M22 26q2-3 5-3" fill="none" stroke="#5d8a6b" stroke-width="1.2"/>',
  syrup:
    '<path d="M21 6h6v9c4 2 6 5 6 9v13a3.5 3.5 0 0 1-3.5 3.5h-11A3.5 3.5 0 0 1 15 37V24c0-4 2-7 6-9z" fill="url(#main)"/><rect x="20" y="4.5" width="8" height="4" rx="1" fill="#33302c"/><rect x="17" y="25" width="14" height="10" rx="1" fill="#fff8e6"/><path d="M24 27c2 2 2.6 3.2 2.6 4.2a2.6 2.6 0 0 1-5.2 0c0-1 .6-2.2 2.6-4.2z" fill="@dark"/>',
  tea: '<path d="M13 12h22v28H13z" fill="url(#main)"/><path d="M13 12l3-4h16l3 4z" fill="@dark"/><rect x="16" y="18" width="16" height="15" rx="1" fill="#fbf5e6"/><path d="M24 20c4 2 5 6 0 11-5-5-4-9 0-11zM24 22v9" fill="url(#leaf)" stroke="#2f5a43" stroke-width=".8"/>',
  lemonade:
    '<path d="M16 10h16v28a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 16 38z" fill="url(#main)"/><ellipse cx="24" cy="10" rx="8" ry="2" fill="#c9ced0"/><path d="M22 9.6h4" stroke="#7f888b" stroke-width="1.4"/><circle cx="24" cy="25" r="5.5" fill="#f6df77"/><circle cx="24" cy="25" r="5.5" fill="none" stroke="#e3a92d" stroke-width="1.3"/><path d="M24 20v10M19.5 22.5l9 5M28.5 22.5l-9 5" stroke="#e3a92d" stroke-width=".9"/>',
  water:
    '<path d="M21 7h6v5c3.5 2 5 4.5 5 8v17.5a3 3 0 0 1-3 3H19a3 3 0 0 1-3-3V20c0-3.5 1.5-6 5-8z" fill="#bcd8e6"/><rect x="20.5" y="4.5" width="7" height="4" rx="1" fill="@dark"/><path d="M16 23h16v9H16z" fill="url(#main)"/><path d="M18 28.5q1.5-2 3 0t3 0 3 0 3 0" fill="none" stroke="@light" stroke-width="1.3"/><path d="M16.5 20q7.5 2 15 0M16.5 36q7.5 2 15 0" fill="none" stroke="#fff" opacity=".8"/>',
  shirt:
    '<path d="M17 9l-9 5 3 8 4-1.5V40h18V20.5l4 1.5 3-8-9-5c-1 3-3.5 4.5-7 4.5S18 12 17 9z" fill="url(#main)"/><path d="M19 24l5-4 5 4M20 29h8" fill="none" stroke="@light" stroke-width="1.5"/>',
  blouse:
    '<path d="M18 9l-11 7 2 14h6V22v18h18V22v8h6l2-14-11-7c-1 2.5-3 4-6 4s-5-1.5-6-4z" fill="url(#main)"/><path d="M9 18l5 1.5M39 18l-5 1.5M8.5 23h5.5M39.5 23H34M24 13v11" stroke="#a83c32" stroke-width="1.7"/><path d="M20 16l2 2-2 2 2 2M28 16l-2 2 2 2-2 2" fill="none" stroke="#2e2a28" stroke-width="1.1"/>',
  dress:
    '<path d="M19 7l1 6c1 1.5 7 1.5 8 0l1-6 4 2-1.5 10 7.5 21H9l7.5-21L15 9z" fill="url(#main)"/><path d="M16.5 20h15" stroke="@dark" stroke-width="2"/><path d="M19 25l-4 13M29 25l4 13M24 25v13" stroke="@light" stroke-width="1" opacity=".6"/>',
  socks:
    '<path d="M14 8h8v17l6 7a4 4 0 0 1-6 5.5L14 29z" fill="url(#main)"/><path d="M27 8h8v15l5 6.5a4 4 0 0 1-6 5L27 27z" fill="url(#main)" opacity=".8"/><path d="M14 12h8M27 12h8" stroke="@light" stroke-width="2.2"/><path d="M14.5 18l2-2 2 2 2-2M28 18l2-2 2 2 2-2" fill="none" stroke="@light" stroke-width="1.2"/>',
  bag: '<path d="M17 20c0-14 14-14 14 0" fill="none" stroke="@dark" stroke-width="2.4"/><path d="M10 19h28l2.5 17a4 4 0 0 1-4 4h-25a4 4 0 0 1-4-4z" fill="url(#main)"/><path d="M9.5 22h29l-4 8h-21z" fill="@dark" opacity=".55"/><rect x="22" y="28" width="4" height="4.5" rx="1" fill="#e2b65a"/>',
  "toy-car":
    '<path d="M7 28c0-4 2-5 5-5.5l4-7.5c.6-1 1.5-1.5 2.6-1.5h9c1.2 0 2.2.6 3 1.6l5.4 7.4c3 .5 5 2 5 5.5v5H7z" fill="url(#main)"/><path d="M18 17h5v6h-8zM26 17h3l4.5 6H26z" fill="#fbf6ea"/><circle cx="15" cy="34" r="4.5" fill="url(#wood)"/><circle cx="33" cy="34" r="4.5" fill="url(#wood)"/><circle cx="15" cy="34" r="1.5" fill="#fbf6ea"/><circle cx="33" cy="34" r="1.5" fill="#fbf6ea"/>',
  bear: '<circle cx="16.5" cy="11" r="4" fill="url(#main)"/><circle cx="31.5" cy="11" r="4" fill="url(#main)"/><ellipse cx="24" cy="32" rx="10" ry="9" fill="url(#main)"/><circle cx="24" cy="17" r="9.5" fill="url(#main)"/><ellipse cx="24" cy="33" rx="6" ry="5.5" fill="@light" opacity=".7"/><ellipse cx="24" cy="20" rx="4" ry="3.2" fill="@light"/><circle cx="20.5" cy="15.5" r="1.2" fill="#2e2a28"/><circle cx="27.5" cy="15.5" r="1.2" fill="#2e2a28"/><path d="M22.8 18.6h2.4L24 20z" fill="#2e2a28"/>',
  puzzle:
    '<path d="M10 12h10c-1.5-5 5.5-5 4 0h14v10c-5-1.5-5 5.5 0 4v14H24c1.5-5-5.5-5-4 0H10V26c5 1.5 5-5.5 0-4z" fill="url(#main)"/><path d="M24 12v28M10 24h28" stroke="@light" stroke-width="1.2" opacity=".7"/>',
  "phone-case":
    '<rect x="14" y="6" width="20" height="35" rx="4.5" fill="url(#main)"/><rect x="17" y="9" width="8.5" height="9" rx="2.5" fill="@dark"/><circle cx="20" cy="12" r="1.5" fill="#d7e4e6"/><circle cx="23" cy="15.5" r="1.5" fill="#d7e4e6"/><path d="M19 33q5-5 10 0" fill="none" stroke="@light" stroke-width="1.4" opacity=".7"/>',
  cable:
    '<path d="M16 14c-8 6-8 22 4 22s16-16 8-18-10 10-2 14 14-2 14-8" fill="none" stroke="url(#main)" stroke-width="3"/><rect x="13" y="7" width="6" height="8" rx="1.2" fill="#33302c" transform="rotate(-25 16 11)"/><rect x="37" y="17" width="6" height="8" rx="1.2" fill="#33302c"/><path d="M38.5 17v-2.5h3V17" fill="#9fa5a8"/>',
  charger:
    '<rect x="13" y="15" width="22" height="25" rx="4" fill="url(#main)"/><path d="M19 15V7M29 15V7" stroke="#9fa5a8" stroke-width="3"/><rect x="18.5" y="32" width="4.5" height="2.4" rx="1" fill="#33302c"/><rect x="25" y="32" width="4.5" height="2.4" rx="1" fill="#33302c"/><path d="M25 19l-4 6h5l-2.5 5" fill="none" stroke="@light" stroke-width="1.6" stroke-linejoin="round"/>',
  soap: '<rect x="8" y="20" width="32" height="18" rx="6" fill="url(#main)"/><rect x="12" y="23.5" width="24" height="11" rx="4" fill="none" stroke="@light" stroke-width="1.4"/><path d="M24 26c2.5 1.5 2.5 4 0 6-2.5-2-2.5-4.5 0-6z" fill="url(#leaf)"/><circle cx="14" cy="14" r="2.5" fill="#fff" opacity=".8"/><circle cx="20" cy="10.5" r="1.7" fill="#fff" opacity=".8"/><circle cx="30" cy="13.5" r="3" fill="#fff" opacity=".7"/>',
  cream:
    '<rect x="11" y="14" width="26" height="8" rx="2" fill="@dark"/><path d="M10 22h28v13a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5z" fill="url(#main)"/><rect x="15" y="26" width="18" height="9" rx="1" fill="#fbf5e6"/><path d="M18 29.5h12M20 32h8" stroke="@dark" stroke-width="1.2"/>',
  oil: '<path d="M22 12h4v6c4 1 6 3 6 7v12.5a3 3 0 0 1-3 3H19a3 3 0 0 1-3-3V25c0-4 2-6 6-7z" fill="url(#honey)"/><rect x="20.5" y="5" width="7" height="8" rx="2" fill="#33302c"/><rect x="17.5" y="26" width="13" height="10" rx="1" fill="#fff8e6"/><path d="M24 27.5c1.8 2 2.3 3 2.3 3.9a2.3 2.3 0 0 1-4.6 0c0-.9.5-1.9 2.3-3.9z" fill="@dark"/>',
  notebook:
    '<rect x="13" y="7" width="23" height="33" rx="2" fill="url(#main)"/><path d="M17.5 7v33" stroke="@dark" stroke-width="2"/><path d="M33 7v33" stroke="@light" stroke-width="1.6"/><rect x="21" y="14" width="9" height="6" rx=".8" fill="#fbf5e6"/><path d="M11 12h4M11 18h4M11 24h4M11 30h4M11 36h4" stroke="#9fa5a8" stroke-width="1.6" stroke-linecap="round"/>',
};
