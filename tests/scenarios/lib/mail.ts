// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A mail server on loopback that keeps what it gets, and that can refuse, hang or be away.
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export interface Mail {
  to: string;
  text: string;
}
export const messageId = ({ text }: Mail) => /^Message-ID: (<.*>)$/im.exec(text)?.[1] ?? "";

export class MailServer {
  readonly got: Mail[] = [];
  /** What is said to RCPT TO; 250 by default. */
  recipient: (address: string) => string = () => "250 OK";
  /** What is said to MAIL FROM. */
  sender = "250 OK";
  /** Called with each whole message before it is acknowledged. */
  taken: (mail: Mail) => Promise<void> = async () => {};
  port = 0;
  private server: Server | undefined;
  private lines = new Set<Socket>();

  async open(port = this.port): Promise<this> {
    this.server = createServer((line) => this.serve(line));
    await new Promise<void>((ready) => this.server!.listen(port, "127.0.0.1", ready));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.destroy();
    await new Promise((closed) => this.server?.close(closed));
  }

  /** Waits until it has got that many. */
  async until(count: number, seconds = 30): Promise<void> {
    for (let i = 0; i < seconds * 20 && this.got.length < count; i += 1)
      await new Promise((later) => setTimeout(later, 50));
    if (this.got.length < count) throw new Error(`got ${this.got.length} mails of ${count}`);
  }

  private serve(line: Socket): void {
    this.lines.add(line);
    line.on("error", () => {});
    line.on("close", () => this.lines.delete(line));
    let held = "";
    let data: string | null = null;
    let to = "";
    const answer = (text: string) => line.write(`${text}\r\n`);
    answer("220 loopback");
    const take = async (one: string): Promise<void> => {
      if (data !== null) {
        if (one !== ".") {
          data += `${one}\n`;
          return;
        }
        const mail = { to, text: data };
        this.got.push(mail);
        data = null;
        await this.taken(mail);
        answer("250 taken");
        return;
      }
      const verb = one.slice(0, 4).toUpperCase();
      if (verb === "MAIL") answer(this.sender);
      else if (verb === "RCPT") {
        to = /<(.*)>/.exec(one)?.[1] ?? "";
        answer(this.recipient(to));
      } else if (verb === "DATA") {
        data = "";
        answer("354 go on");
      } else if (verb === "QUIT") {
        answer("221 bye");
        line.end();
      } else answer("250 OK");
    };
    line.on("data", (bytes) => {
      held += bytes.toString("utf8");
      const all = held.split("\r\n");
      held = all.pop() ?? "";
      void all.reduce((before, one) => before.then(() => take(one)), Promise.resolve());
    });
  }
}
