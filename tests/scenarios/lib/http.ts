// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// One HTTP exchange with the server under test, with nothing added that a test did not ask for.
import http from "node:http";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  bytes: Buffer;
  json: any;
}

export interface Request {
  headers?: Record<string, string>;
  body?: unknown; // A text or bytes go out as they are, anything else as JSON.
  from?: string; // The address on the loopback from which the request comes.
}

export const server = new URL(process.env.NOKKENAS_URL ?? "http://127.0.0.1:8080");

const agents = new Map<string, http.Agent>();

function agentFrom(address: string): http.Agent {
  let agent = agents.get(address);
  if (!agent) {
    agent = new http.Agent({ keepAlive: true, maxSockets: 40, localAddress: address });
    agents.set(address, agent);
  }
  return agent;
}

function parse(text: string, type: string | undefined): unknown {
  return text !== "" && /json/.test(type ?? "") ? JSON.parse(text) : undefined;
}

export function send(method: string, path: string, request: Request = {}): Promise<Answer> {
  const { body } = request;
  const raw = body === undefined || typeof body === "string" || Buffer.isBuffer(body);
  const payload = raw ? body : JSON.stringify(body);
  const headers: Record<string, string> = {};
  if (payload !== undefined) {
    headers["content-type"] = "application/json";
    headers["content-length"] = String(Buffer.byteLength(payload));
  }
  Object.assign(headers, request.headers);
  return new Promise((resolve, reject) => {
    const out = http.request(
      {
        host: server.hostname,
        port: server.port,
        method,
        path,
        headers,
        agent: agentFrom(request.from ?? "127.0.0.1"),
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(pieces);
          const text = bytes.toString("utf8");
          const { headers } = response;
          const json = parse(text, headers["content-type"]);
          resolve({ status: response.statusCode ?? 0, headers, text, bytes, json });
        });
      },
    );
    out.on("error", reject);
    // As bytes: beside a text the headers would be written as UTF-8 too.
    out.end(payload === undefined ? undefined : Buffer.from(payload));
  });
}
