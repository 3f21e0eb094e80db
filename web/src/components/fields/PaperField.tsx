// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The file of a document, and how far it is on its way.
import { useRef } from "react";
import type { DocumentKinds } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";
import { FilePick } from "./FilePick.tsx";

export const useKinds = (): DocumentKinds["items"] =>
  useApi<DocumentKinds>("/document-kinds").data?.items ?? [];

/** What is wrong with it that the page can see: a key of the texts. */
export function wrongWith(file: File | undefined): string | undefined {
  if (!file) return "web.paper.choose";
  return file.size === 0 ? "web.exchange.empty" : undefined;
}

type Props = {
  id: string;
  kind: string;
  file: File | undefined;
  error: string | undefined;
  part: number | null;
  choose: (file: File | undefined) => void;
};

export function PaperField({ id, kind, file, error, part, choose }: Props) {
  const text = useText();
  const { t } = text;
  const control = useRef<HTMLInputElement>(null);
  const chosen = useKinds().find(({ key }) => key === kind);
  const hint = chosen
    ? t("web.paper.fileHint", {
        types: chosen.types.map((type) => t(`web.paper.type.${type}`)).join(", "),
        most: sizeText(text, chosen.mostBytes),
      })
    : t("web.paper.fileHintFirst");
  return (
    <>
      <FilePick
        id={id}
        label={t("web.paper.file")}
        hint={hint}
        accept={[]}
        file={file}
        error={error && t(error)}
        control={control}
        choose={choose}
      />
      {part !== null && (
        <div className="progress">
          <label htmlFor={`${id}-p`}>{t("web.paper.sending")}</label>
          <progress id={`${id}-p`} max={1} value={part} />
        </div>
      )}
    </>
  );
}
