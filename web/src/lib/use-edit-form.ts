// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A form over something that the server holds. It keeps the version with which it was filled, so that
// a newer one is never overwritten unseen, and takes over a newer one when the person asks for it.
import { useEffect, useState } from "react";
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from "react-hook-form";
import { mergeAnswers, type Merged } from "./merge-answers.ts";

export type EditForm<V extends FieldValues> = {
  form: UseFormReturn<V>;
  /** The version that the person saw. */
  version: number | undefined;
  /** Puts the person's changes over the newest version, as soon as that has been read. */
  takeNewest: () => void;
  /** What that did; null until it has happened. */
  merged: Merged<V> | null;
};

export function useEditForm<V extends FieldValues>(newest: V, version?: number): EditForm<V> {
  const form = useForm<V>({ defaultValues: newest as DefaultValues<V> });
  const [base, setBase] = useState({ values: newest, version });
  const [wanted, setWanted] = useState(false);
  const [merged, setMerged] = useState<Merged<V> | null>(null);
  useEffect(() => {
    if (!wanted || version === base.version) return;
    const result = mergeAnswers(base.values, form.getValues(), newest);
    form.reset(result.values);
    setBase({ values: newest, version });
    setWanted(false);
    setMerged(result);
  }, [wanted, version, base, form, newest]);
  return { form, version: base.version, takeNewest: () => setWanted(true), merged };
}
