// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What higher rooms may ask of governance.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "modules/governance/domain/decision.h"
#include "modules/governance/domain/procedure_log.h"
#include "modules/governance/domain/staffing.h"
#include "modules/law/facade.h"
#include "modules/party/facade.h"
#include "platform/http/endpoint.h"
#include "platform/mail/mail.h"

namespace nokkenas::governance {

// How the roles on the objects of a kind are filled; a room adds this to the signals of its
// objects.
class StaffingCheck {
 public:
  StaffingCheck(storage::Tx& tx, ScopeKind kind, const law::IdRange& range);
  // What the rules see in the roles on one object that needs them filled.
  void AddSignals(const std::string& id, const Rulebook& rules, Date today,
                  std::vector<Signal>& out) const;

 private:
  std::vector<Norm> norms_;
  std::map<std::string, std::map<std::string, std::vector<Occupancy>>> people_;  // Object, role.
};

// What the rules see in functions, and in the roles of the organisation itself.
law::SignalSource FunctionSignals();
law::SignalSource OrganisationSignals();

// A decision authorises and never carries out: the act that it allows names it, and uses it up in
// its own transaction. Refused without one (`decision_needed`), when it is for another act, object,
// amount or content (`decision_unfit`), or was taken back, replaced, expired (`decision_over`) or
// used before (`decision_used`). Call it as the last check before the first write of the act.
Status Consume(http::Context& ctx, const std::optional<std::string>& decision_id, const UseOf& use);

// What a room proposes that worked out the act itself. `content` is the act as JSON, in the one
// form in which Consume is asked for it; it stays as it is.
struct RoomProposal {
  Act act = Act::kFrameworkAmend;
  ProposalSubject subject;
  std::optional<Money> amount;
  std::optional<std::string> counterparty_id;
  std::string title;
  std::string grounds;
  std::string content;
  std::optional<std::string> basis = {};  // What was looked at: another one makes it outdated.
};
// A draft of the actor, to be completed and submitted on its own page.
struct ProposalMade {
  static constexpr const char* kSchema = "ProposalMade";
  std::string id;
  std::string label;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Its number, as V-12");
  }
};
Result<ProposalMade> Propose(http::Context& ctx, const RoomProposal& proposal);

// "This step cannot finish before…": refused with `conditions_open`, which lists what nobody
// answered yet, when something holds up the step of the object. A room that finishes a step asks
// it.
Status CheckConditions(storage::Tx& tx, const auth::SubjectRef& subject, const std::string& step);
// A room that wants to hold up a step. `source`: which rule or lesson asks it.
void RequireBefore(http::Context& ctx, const auth::SubjectRef& subject, const std::string& step,
                   const std::string& source, const std::string& asks);

// Brings in a log that this program itself made: no file, nothing to be read. Gives its id.
std::string AddProcedureLog(storage::Tx& tx, const std::string& title,
                            const std::vector<RawCase>& cases, const std::string& account_id,
                            Instant now);
// The side of the child process that reads a log of procedures; its answer is for
// BringProcedureLog.
int ReadLogForParent(const std::string& file_name);
// Brings a log in for the command line and the demo, as `account_id` ("system": nobody). Gives its
// id, or what is wrong with it.
Result<std::string> BringProcedureLog(storage::Database& db, const std::string& file_name,
                                      const std::string& title, const std::string& bytes,
                                      const std::string& account_id, Instant now);

// What waits for one person with an object of a higher room. Its text is task.<kind>.
struct RoomTask {
  std::string kind;
  std::string account_id;
  std::optional<Date> due_on;
  std::string path;  // The page of the next act.
};
// Makes these all that waits with the object, and tells those for whom it is new.
void SetRoomTasks(storage::Tx& tx, const auth::SubjectRegistry& subjects,
                  const mail::Settings& mail, Instant now, const auth::SubjectRef& subject,
                  const std::vector<RoomTask>& tasks);

// Does an interest keep the person from assessing or deciding on any of these objects?
bool HasInterestIn(storage::Tx& tx, const std::string& account_id,
                   const std::vector<auth::SubjectRef>& objects);

}  // namespace nokkenas::governance
