/** Told on the window when the router starts for another page; its detail is the address. */
export const NAVIGATION_EVENT = "marfa:navigation";
