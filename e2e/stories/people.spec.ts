import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../support/fixtures";
import type { Mailbox } from "../support/mailbox";
import { signIn } from "../support/sign-in";
import { createTenant, type Tenant } from "../support/tenants";
import { waitUntil } from "../support/wait-until";
import { words } from "../support/words";

const PASSWORD = "o propozitie destul de lunga";

async function anotherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: "ro-RO", timezoneId: "Europe/Bucharest" })).newPage();
}

/** The owner invites an address; answers the link of the mail. */
async function invite(page: Page, mailbox: Mailbox, tenant: Tenant, email: string, role: string): Promise<string> {
  await page.goto(`/${tenant.slug}/settings/members`);
  await page.getByLabel(words("people.invite.email")).fill(email);
  await page.getByLabel(words("people.invite.role")).selectOption(role);
  await page.getByRole("button", { name: words("people.invite.submit") }).click();
  await expect(page.getByText(words("people.invite.sent", { email }))).toBeVisible();
  return mailbox.linkIn(await mailbox.waitForMail(email), "/invite");
}

async function openMember(page: Page, tenant: Tenant, name: string): Promise<void> {
  await page.goto(`/${tenant.slug}/settings/members`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** What the phone shows now; waits for the next code when the present one is used up or about to end. */
function freshCode(secret: string, after = ""): Promise<string> {
  const phone = new TOTP({ secret: Secret.fromBase32(secret) });
  return waitUntil("the next code of the phone", async () => {
    const code = phone.generate();
    return code !== after && phone.remaining() > 3_000 && code;
  });
}

test("an owner invites a picker, makes them a clerk, suspends, lets return and removes them", async ({
  page,
  browser,
  baseURL,
  stack,
  mailbox,
}) => {
  const tenant = await createTenant(stack, "Oameni Buni SRL");
  const email = `radu-${tenant.slug}@marfa.test`;
  await signIn(page, tenant);
  const link = await invite(page, mailbox, tenant, email, "picker");
  await expect(page.getByRole("cell", { name: email, exact: true })).toBeVisible();

  // The link is for the invited address: its owner, who is somebody else here, is told so.
  await page.goto(link);
  await expect(page.getByText(words("auth.invite.other", { invited: email, email: tenant.email }))).toBeVisible();

  const radu = await anotherBrowser(browser, baseURL);
  await radu.goto(link);
  await radu.getByLabel(words("auth.invite.name")).fill("Radu Ionescu");
  await radu.getByLabel(words("auth.invite.password"), { exact: true }).fill("scurta");
  await radu.getByRole("button", { name: words("auth.invite.create") }).click();
  await expect(radu.getByLabel(words("auth.invite.password"), { exact: true })).toHaveAttribute("aria-invalid", "true");
  await radu.getByLabel(words("auth.invite.password"), { exact: true }).fill(PASSWORD);
  await radu.getByRole("button", { name: words("auth.invite.create") }).click();
  await radu.waitForURL((url) => url.pathname.startsWith(`/${tenant.slug}`));

  // A picker opens no settings of the company; the link works no more.
  await radu.goto(`/${tenant.slug}/settings/members`);
  await expect(radu.getByText(words("settings.forbidden.title"))).toBeVisible();
  await radu.goto(link);
  await expect(radu.getByText(words("auth.invite.gone.used"))).toBeVisible();

  await openMember(page, tenant, "Radu Ionescu");
  await page.getByLabel(words("people.member.role")).selectOption("clerk");
  await page.getByRole("button", { name: words("people.member.changeRole") }).click();
  await expect(page.getByText(words("people.member.roleChanged", { role: words("roles.role.clerk") }))).toBeVisible();
  expect((await radu.goto(`/${tenant.slug}/products/new`))?.status()).toBe(200);

  // Nobody is led where the role does not let in.
  await radu.goto(`/${tenant.slug}/orders`);
  await expect(radu.getByRole("heading", { name: words("orders-screen.empty.noChannel") })).toBeVisible();
  await expect(radu.getByRole("link", { name: words("orders-screen.empty.connect") })).toHaveCount(0);

  await page.getByRole("button", { name: words("people.member.suspend") }).click();
  await expect(page.getByRole("button", { name: words("people.member.restore") })).toBeVisible();
  // Already his next step within the open frame tells him why.
  await radu.locator(`[data-slot="side"] a[href="/${tenant.slug}/products"]`).click();
  const gone = words("errors.notFound.suspendedTitle", { company: "Oameni Buni SRL" });
  await expect(radu.getByRole("heading", { level: 1, name: gone })).toBeVisible();
  expect((await radu.goto(`/${tenant.slug}/orders`))?.status()).toBe(404);
  // It is not there for him, and he is told why, in the title too.
  await expect(radu.getByRole("heading", { level: 1, name: gone })).toBeVisible();
  await expect(radu).toHaveTitle(`${gone} · Marfa`);
  await page.getByRole("button", { name: words("people.member.restore") }).click();
  await expect(page.getByRole("button", { name: words("people.member.suspend") })).toBeVisible();
  expect((await radu.goto(`/${tenant.slug}/orders`))?.status()).toBe(200);

  // One click only asks; who thinks again finds him as he was.
  const remove = { name: words("people.member.remove", { name: "Radu Ionescu" }) };
  await page.getByRole("button", remove).click();
  const question = page.getByRole("dialog", { name: words("people.member.removeAsk", { name: "Radu Ionescu" }) });
  await expect(question.getByText(words("people.member.removeStays"))).toBeVisible();
  await question
    .getByRole("button", { name: words("people.member.removeCancel") })
    .last()
    .click();
  await expect(question).toHaveCount(0);
  expect((await radu.goto(`/${tenant.slug}/orders`))?.status()).toBe(200);
  await page.getByRole("button", remove).click();
  await question.getByRole("button", remove).click();
  await page.waitForURL(/\/settings\/members$/);
  await expect(page.getByRole("link", { name: "Radu Ionescu" })).toHaveCount(0);
  expect((await radu.goto(`/${tenant.slug}/orders`))?.status()).toBe(404);

  await page.goto(`/${tenant.slug}/settings/audit?entity=member`);
  for (const verb of ["invited", "joined", "role_changed", "suspended", "restored", "removed"])
    await expect(page.getByText(words(`audit.action.member.${verb}`)).first()).toBeVisible();
  await radu.context().close();
});

test("somebody with a company joins another, changes between them, and is given the account; who gave it leaves and opens a new one", async ({
  page,
  browser,
  baseURL,
  stack,
  mailbox,
}) => {
  const [tenant, own] = [await createTenant(stack, "Prima Firmă SRL"), await createTenant(stack, "A Doua Firmă SRL")];
  await signIn(page, tenant);
  const link = await invite(page, mailbox, tenant, own.email, "admin");

  const other = await anotherBrowser(browser, baseURL);
  await other.goto(link);
  await other.getByRole("link", { name: words("auth.invite.signIn") }).click();
  await other.getByLabel(words("auth.signIn.email")).fill(own.email);
  await other.getByLabel(words("auth.signIn.password")).fill(own.password);
  await other.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await other.getByRole("button", { name: words("auth.invite.join", { company: "Prima Firmă SRL" }) }).click();
  await other.waitForURL((url) => url.pathname.startsWith(`/${tenant.slug}`));

  await other.getByLabel(new RegExp(`^${words("frame.tenantMenu")}`)).click();
  await other.getByRole("link", { name: "A Doua Firmă SRL" }).click();
  await other.waitForURL((url) => url.pathname.startsWith(`/${own.slug}`));
  await other.goto("/enter");
  await other.waitForURL((url) => url.pathname.startsWith(`/${own.slug}`));
  await other.goto("/enter?choose=1");
  await expect(other.getByRole("link", { name: "Prima Firmă SRL" })).toBeVisible();
  await other.goto(`/enter/nu-e-a-mea`);
  await expect(other.getByRole("heading", { name: words("auth.enter.title") })).toBeVisible();

  await openMember(page, tenant, "A Doua Firmă SRL");
  const give = page.getByRole("button", { name: words("people.member.give", { name: "A Doua Firmă SRL" }) });
  await page.getByLabel(words("people.member.password")).fill("nu este aceasta");
  await give.click();
  await expect(page.getByText(words("people.member.wrongPassword"))).toBeVisible();
  await page.getByLabel(words("people.member.password")).fill(tenant.password);
  await give.click();
  await expect(page.getByText(words("people.member.owner"))).toBeVisible();
  await mailbox.waitForMail(own.email, /Ești proprietarul contului/);
  await mailbox.waitForMail(tenant.email, /Ai predat contul/);

  // The owner cannot leave and reads why; the former one can, and has no company then.
  await other.goto(`/${tenant.slug}/settings/profile`);
  const leavePart = { name: words("settings.leave.title", { company: "Prima Firmă SRL" }) };
  await expect(other.getByRole("heading", leavePart)).toBeVisible();
  await expect(other.getByRole("button", { name: words("settings.leave.leave") })).toHaveCount(0);
  await page.goto(`/${tenant.slug}/settings/profile`);
  const leave = page.getByRole("button", { name: words("settings.leave.leave") });
  await leave.click();
  await expect(page.getByText(words("settings.leave.agreeFirst")).first()).toBeVisible();
  await page.getByLabel(words("settings.leave.sure", { company: "Prima Firmă SRL" })).check();
  await leave.click();
  await expect(page.getByRole("heading", { name: words("auth.enter.none") })).toBeVisible();
  expect((await page.request.get(`/${tenant.slug}/orders`)).status()).toBe(404);

  await page.getByRole("link", { name: words("auth.enter.newCompany") }).click();
  await page.getByLabel(words("auth.signUp.company")).fill("A Treia Firmă SRL");
  await page.getByLabel(words("auth.signUp.cui")).fill("14399841");
  const open = page.getByRole("button", { name: words("auth.newCompany.submit") });
  await open.click();
  await expect(page.getByLabel(words("auth.signUp.cui"))).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(words("auth.signUp.cui")).fill("14399840");
  await open.click();
  await page.waitForURL(/\/a-treia-firma[^/]*\/welcome$/);
  await expect(page.getByText(words("frame.trial.left", { days: 15 })).first()).toBeVisible();
  await other.context().close();
});

test("a second step is switched on, asked at sign-in, and a recovery code stands in for the phone", async ({
  page,
  browser,
  baseURL,
  stack,
  mailbox,
}) => {
  const tenant = await createTenant(stack, "Doi Pași SRL");
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/settings/profile`);
  const part = page.locator("section", {
    has: page.getByRole("heading", { name: words("settings.secondFactor.title") }),
  });
  await part.getByLabel(words("settings.secondFactor.password")).fill(tenant.password);
  await part.getByRole("button", { name: words("settings.secondFactor.start") }).click();
  await expect(part.getByRole("img", { name: words("settings.secondFactor.picture") })).toBeVisible();
  const secret = ((await part.locator("code").textContent()) ?? "").replaceAll(" ", "");
  const used = await freshCode(secret);
  await part.getByLabel(words("settings.secondFactor.code"), { exact: true }).fill(used);
  await part.getByRole("button", { name: words("settings.secondFactor.confirm") }).click();
  const codes = part.getByRole("list", { name: words("settings.secondFactor.codes") }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [first = ""] = await codes.allInnerTexts();
  await part.getByRole("button", { name: words("settings.secondFactor.saved") }).click();
  await expect(part.getByText(words("settings.secondFactor.codesLeft", { count: 10 }))).toBeVisible();
  await mailbox.waitForMail(tenant.email, /Al doilea pas e pornit/);

  // With the password alone nobody gets in, wherever they wanted to go; the used code is no good either.
  const other = await anotherBrowser(browser, baseURL);
  await other.goto(`/${tenant.slug}/orders`);
  await other.getByLabel(words("auth.signIn.email")).fill(tenant.email);
  await other.getByLabel(words("auth.signIn.password")).fill(tenant.password);
  await other.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await expect(other.getByRole("heading", { name: words("auth.secondStep.title") })).toBeVisible();
  const submit = other.getByRole("button", { name: words("auth.secondStep.submit") });
  await other.getByLabel(words("auth.secondStep.code")).fill(used);
  await submit.click();
  await expect(other.getByText(words("auth.secondStep.wrong"))).toBeVisible();
  await other.getByLabel(words("auth.secondStep.code")).fill(first.toLowerCase());
  await submit.click();
  await other.waitForURL((url) => url.pathname === `/${tenant.slug}/orders`);

  // A new password keeps this session and asks nothing twice; off again needs both.
  await page.getByLabel(words("settings.profile.current"), { exact: true }).first().fill(tenant.password);
  await page.getByLabel(words("settings.profile.password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: words("settings.profile.change") }).click();
  await expect(page.getByText(words("settings.profile.changed"))).toBeVisible();
  await page.reload();
  await part.getByLabel(words("settings.secondFactor.password")).fill(PASSWORD);
  await part.getByLabel(words("settings.secondFactor.code"), { exact: true }).fill(await freshCode(secret, used));
  await part.getByRole("button", { name: words("settings.secondFactor.stop") }).click();
  await expect(part.getByRole("button", { name: words("settings.secondFactor.start") })).toBeVisible();
  await other.goto(`/${tenant.slug}/orders`);
  await other.waitForURL(/\/sign-in/);
  await signIn(other, { email: tenant.email, password: PASSWORD });
  await other.context().close();
});
