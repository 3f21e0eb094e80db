// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// From what the engine says to what the API tells.
#pragma once

#include "engines/leadtime/replay.h"
#include "engines/leadtime/report.h"
#include "modules/governance/service/lead_time_views.h"

namespace nokkenas::governance {

LeadWhole ToWhole(const leadtime::LeadTime& lead);
// Sorted by their share of waiting; those that do not speak last.
std::vector<LeadStep> ToSteps(const leadtime::Report& report, const ProcedureLog& log);
// The most frequent, at most 40.
std::vector<LeadArc> ToArcs(const leadtime::Report& report, const ProcedureLog& log);
// Days as milliseconds.
std::optional<LeadEstimate> ToEstimate(const std::optional<leadtime::ReplayRange>& days);
// A log without persons is not silent for want of them.
leadtime::SpeakRule RuleFor(const ProcedureLog& log);

}  // namespace nokkenas::governance
