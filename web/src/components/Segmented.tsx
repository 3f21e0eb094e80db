// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from "react-router";

type Props = { name: string; legend: string; choices: { value: string; text: string }[] };

/** Which of a few views a page shows; it stands in the address. The first is the usual one. */
export function Segmented({ name, legend, choices }: Props) {
  const [params, setParams] = useSearchParams();
  const usual = choices[0]?.value ?? "";
  const chosen = params.get(name) ?? usual;
  const choose = (value: string): void => {
    const next = new URLSearchParams(params);
    if (value === usual) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <fieldset className="seg">
      <legend className="vh">{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
