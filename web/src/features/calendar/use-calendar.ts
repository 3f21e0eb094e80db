// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { Calendar, CalendarTerm, Increment } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";

export const useCalendar = () => useApi<Calendar>("/calendars/current");
export const useIncrement = (id: string) => useApi<Increment>(`/increments/${id}`);
export const useTerm = (id: string) => useApi<CalendarTerm>(`/terms/${id}`);
