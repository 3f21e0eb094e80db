// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One file from the reader's computer. What is wrong with it is said before it is sent.
import type { RefObject } from "react";
import { announce } from "../../lib/announce.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useText } from "../../lib/use-text.ts";
import { ErrorText } from "./Field.tsx";

type Props = {
  id: string;
  label: string;
  hint: string;
  accept: readonly string[];
  file: File | undefined;
  error: string | undefined;
  choose: (file: File | undefined) => void;
  /** The control, to lead somebody to it who did not choose. */
  control: RefObject<HTMLInputElement | null>;
};

export function FilePick({ id, label, hint, accept, file, error, choose, control }: Props) {
  const text = useText();
  const { t } = text;
  return (
    <div className={`field${error ? " bad" : ""}`}>
      <span className="strong">{label}</span>
      <p className="hint" id={`${id}-h`}>
        {hint}
      </p>
      <ErrorText id={id} error={error} />
      <div className="pick">
        <label className="btn btn-2">
          <input
            ref={control}
            id={id}
            type="file"
            accept={accept.join(",")}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-h ${id}-e` : `${id}-h`}
            onChange={(event) => {
              const next = event.target.files?.[0];
              choose(next);
              if (next) announce(t("web.exchange.chosen", { name: next.name }));
            }}
          />
          {t("web.exchange.pick")}
        </label>
        <span className={file ? "wrap" : "quiet"}>
          {file ? `${file.name}, ${sizeText(text, file.size)}` : t("web.exchange.noFile")}
        </span>
      </div>
    </div>
  );
}
