// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/api/endpoints.h"
#include "modules/governance/service/consent_service.h"
#include "modules/governance/service/lead_time_service.h"

namespace nokkenas::governance {

std::vector<http::Endpoint> LeadTimeEndpoints() {
  using http::Context;
  using http::Define;
  using http::Get;
  using http::On;
  auto upload =
      http::Upload("lead_time_log_create", "/lead-time-logs", http::Needs(kLeadTimeManage),
                   "Bring in an event log, CSV or XES; people become numbers");
  upload.unit = http::Unit::kOwn;  // A child process reads the file, which takes a while.
  return {
      Define<http::Empty, LeadLogList>(
          Get("lead_time_log_list", "/lead-time-logs", http::Needs(kLeadTimeRead),
              "Logs of procedures: the own one, and those that were brought in"),
          [](Context& ctx, const http::Empty&) { return LeadLogs(ctx); }),
      Define<LeadLogIn, LeadLogView>(upload, LeadLogCreate),
      Define<http::IdIn, LeadLogView>(
          Get("lead_time_log_view", "/lead-time-logs/{id}", On("lead_time_log", kLeadTimeRead),
              "One log"),
          [](Context& ctx, const http::IdIn& in) { return LeadLogShow(ctx, in.id); }),
      Define<LeadRemoveIn, http::Empty>(
          http::Command("lead_time_log_remove", "/lead-time-logs/{id}/remove",
                        On("lead_time_log", kLeadTimeManage), "Take a log away again"),
          LeadLogRemove),
      Define<LeadReportIn, LeadReport>(
          Get("lead_time_report", "/lead-time-logs/{id}/report", On("lead_time_log", kLeadTimeRead),
              "Where the days go: by step, of all cases, before and after a day"),
          LeadReportShow),
      Define<WhatIfIn, WhatIfOut>(
          http::Ask("lead_time_what_if", "/lead-time-logs/{id}/what-if",
                    On("lead_time_log", kLeadTimeRead),
                    "What cases up to an amount would have taken without a step"),
          LeadWhatIf),
      Define<LeadExportIn, http::FileOut>(
          Get("lead_time_export", "/lead-time-logs/{id}/export", On("lead_time_log", kLeadTimeRead),
              "The log for other tools, without persons"),
          LeadExport),
      Define<http::Empty, OwnLeadTimes>(
          Get("own_lead_time_view", "/own-lead-times/current", http::SignedIn(),
              "What the reader did oneself, and how long it waited"),
          [](Context& ctx, const http::Empty&) { return OwnLeadTimesShow(ctx); }),
      Define<http::Empty, ConsentList>(
          Get("person_consent_list", "/person-consents", http::Needs(kLeadTimeRead),
              "What the works council consented to about figures of persons"),
          [](Context& ctx, const http::Empty&) { return ConsentsShow(ctx); }),
      Define<ConsentIn, ConsentView>(
          http::Create("person_consent_create", "/person-consents", http::Needs(kLeadTimeManage),
                       "Note a consent of the works council"),
          ConsentCreate),
      Define<http::IdIn, ConsentView>(
          Get("person_consent_view", "/person-consents/{id}", On("person_consent", kLeadTimeRead),
              "One consent"),
          [](Context& ctx, const http::IdIn& in) { return ConsentShow(ctx, in.id); }),
      Define<ConsentReasonIn, ConsentView>(
          http::Command("person_consent_withdraw", "/person-consents/{id}/withdraw",
                        On("person_consent", kLeadTimeManage),
                        "From now on there are no figures of persons"),
          ConsentWithdraw),
  };
}

}  // namespace nokkenas::governance
