// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes on a connection, for requests that no client library would send.
import net from "node:net";
import { server } from "./http.ts";

export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Exchange {
  answers: WireAnswer[];
  closed: boolean; // The server ended the connection.
}

/** Cuts what came back into answers; `headOnly` when their bodies are not sent. */
function cut(text: string, headOnly: boolean): WireAnswer[] {
  const answers: WireAnswer[] = [];
  let rest = text;
  while (rest.startsWith("HTTP/")) {
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) break;
    const [first, ...lines] = rest.slice(0, end).split("\r\n");
    const headers: Record<string, string> = {};
    for (const line of lines) {
      const colon = line.indexOf(":");
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const length = headOnly ? 0 : Number(headers["content-length"] ?? 0);
    if (rest.length < end + 4 + length) break;
    const body = rest.slice(end + 4, end + 4 + length);
    answers.push({ status: Number(first?.split(" ")[1]), headers, body });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

export interface How {
  answers?: number; // Stop after so many; left out: when the server closes.
  headOnly?: boolean;
  within?: number; // Milliseconds.
}

/** Sends the pieces one after the other and gathers what comes back. */
export function exchange(pieces: (string | Buffer)[], how: How = {}): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: server.hostname, port: Number(server.port) });
    let text = "";
    let closed = false;
    const gathered = () => cut(text, how.headOnly ?? false);
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ answers: gathered(), closed });
    };
    const timer = setTimeout(finish, how.within ?? 5_000);
    socket.on("connect", () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on("data", (data) => {
      text += data.toString("latin1");
      if (how.answers && gathered().length >= how.answers) finish();
    });
    socket.on("error", () => undefined); // What came before it still counts.
    socket.on("close", () => {
      closed = true;
      finish();
    });
  });
}

/** A request as text; a line that is no header may stand among the headers. */
export function request(method: string, target: string, lines: string[] = [], body = ""): string {
  return [`${method} ${target} HTTP/1.1`, `Host: ${server.host}`, ...lines, "", body].join("\r\n");
}
