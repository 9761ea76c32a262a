import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  url: string;
  mails: ParsedMail[];
  refuseNext: (times: number) => void;
  stop: () => Promise<void>;
};

/** An SMTP server of this test on a free port, that keeps what it gets and can refuse the next messages for a while. */
export async function aMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        if (refusals > 0) {
          refusals--;
          done(Object.assign(new Error("try again later"), { responseCode: 451 }));
          return;
        }
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseNext: (times) => {
      refusals = times;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
