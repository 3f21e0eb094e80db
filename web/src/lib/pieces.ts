// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A large file goes to the server a piece at a time. Who is cut off goes on where it stopped.
import { ApiError, get, send, sendBytes } from "./api.ts";
import type { DocumentUpload } from "./model.ts";

/** What has begun, to go on with after a failure. */
export type Begun = { id: string | null };

const TRIES = 5;
const wait = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * 1000));

/** The bytes of a file that was changed or moved since it was chosen cannot be had any more. */
async function bytesOf(file: File, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(from, to).arrayBuffer();
  } catch {
    throw new ApiError({ title: "", status: 0, code: "file_changed" });
  }
}

/** A lost connection, a server that is busy, and a piece that came twice are tried anew. */
function mayGoOn(error: unknown): number | null {
  if (!(error instanceof ApiError)) return null;
  const { code } = error.problem;
  if (code === "upload_offset") return 0;
  return code === "offline" || code === "busy" ? (error.retryAfter ?? 1) : null;
}

async function nextPiece(file: File, at: DocumentUpload): Promise<DocumentUpload> {
  const path = `/document-uploads/${at.id}`;
  const bytes = await bytesOf(file, at.arrived, at.arrived + at.pieceBytes);
  for (let tried = 1; ; tried += 1) {
    try {
      return await sendBytes<DocumentUpload>(`${path}/pieces`, bytes, { offset: at.arrived });
    } catch (error) {
      const seconds = mayGoOn(error);
      if (seconds === null || tried === TRIES) throw error;
      await wait(seconds * 2 ** (tried - 1));
      const now = await get<DocumentUpload>(path).catch(() => at);
      if (now.arrived !== at.arrived) return now;
    }
  }
}

/** Sends all of it, or throws; `begun` then knows where to go on. The id of the upload. */
export async function sendPieces(
  file: File,
  begun: Begun,
  progress: (part: number) => void,
): Promise<string> {
  const body = { fileName: file.name, size: file.size };
  let at = begun.id
    ? await get<DocumentUpload>(`/document-uploads/${begun.id}`)
    : await send<DocumentUpload>("POST", "/document-uploads", { body });
  begun.id = at.id;
  while (at.arrived < at.size) {
    progress(at.arrived / at.size);
    at = await nextPiece(file, at);
  }
  progress(1);
  return at.id;
}
