// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Freshness: the owner of an application or contract says, on a rhythm, that its data are right.
#pragma once

#include "modules/party/facade.h"
#include "modules/portfolio/domain/stewardship.h"
#include "modules/portfolio/storage/stewardship_repo.h"
#include "platform/events/events.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"
#include "platform/mail/mail.h"

namespace nokkenas::portfolio {

struct StewardView {
  static constexpr const char* kSchema = "Stewardship";
  std::optional<party::NamedRef> owner;
  int confirm_days = kUsualConfirmDays;
  Freshness state = Freshness::kNever;
  Date since_on;
  int age_days = 0;
  std::optional<Date> due_on;
  std::optional<party::NamedRef> confirmed_by;
  static void Fields(auto& self, auto&& f) {
    f("owner", self.owner, "Who keeps the data right and confirms them; null: nobody yet");
    f("confirmDays", self.confirm_days, "How many days a confirmation stands");
    f("state", self.state, "closed: retired or ended, nothing is asked any more");
    f("sinceOn", self.since_on, "Day of the last confirmation; of entry when there is none");
    f("ageDays", self.age_days, "How many days ago that is");
    f("dueOn", self.due_on, "Last day on which it still stands; null: never confirmed, or closed");
    f("confirmedBy", self.confirmed_by, "Who confirmed last; null: nobody did");
  }
};

struct ConfirmationView {
  static constexpr const char* kSchema = "Confirmation";
  std::string id;
  party::NamedRef person;
  Instant at{};
  std::string note;
  std::optional<Instant> withdrawn_at;
  std::string reason;
  std::vector<http::Action> actions;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("person", self.person);
    f("at", self.at);
    f("note", self.note);
    f("withdrawnAt", self.withdrawn_at, "When it was taken back; null: it was not");
    f("reason", self.reason, "Why it was taken back");
    f("actions", self.actions);
  }
};

struct ConfirmIn {
  std::string id;
  std::string note;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("note", self.note, "What was looked at, if it is worth telling", json::Length{0, 500},
      json::MayBeAbsent{});
  }
};
struct OwnerIn {
  std::string id;
  std::string owner_id;
  int confirm_days = kUsualConfirmDays;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("ownerId", self.owner_id, "A colleague who can see it", json::Length{1, 40});
    f("confirmDays", self.confirm_days, "How many days a confirmation stands",
      json::Range{1, 1'095});
  }
};

// One of many, as the reader saw it.
struct RowIn {
  static constexpr const char* kSchema = "ConfirmableRow";
  Confirmable kind = Confirmable::kApplication;
  std::string id;
  std::int64_t version = 0;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("id", self.id, "", json::Length{1, 40});
    f("version", self.version, "As it was seen; another one is refused");
  }
};
struct ConfirmManyIn {
  static constexpr const char* kSchema = "ConfirmationsInput";
  std::vector<RowIn> items;
  std::string note;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "At most 200");
    f("note", self.note, "", json::Length{0, 500}, json::MayBeAbsent{});
  }
};
struct OwnersIn {
  static constexpr const char* kSchema = "ConfirmationOwnersInput";
  std::vector<RowIn> items;
  std::string owner_id;
  int confirm_days = kUsualConfirmDays;
  static void Fields(auto& self, auto&& f) {
    f("items", self.items, "At most 200");
    f("ownerId", self.owner_id, "A colleague who can see all of them", json::Length{1, 40});
    f("confirmDays", self.confirm_days, "How many days a confirmation stands",
      json::Range{1, 1'095});
  }
};
struct ManyDone {
  static constexpr const char* kSchema = "ConfirmationsDone";
  int count = 0;
  static void Fields(auto& self, auto&& f) { f("count", self.count, "How many rows"); }
};

struct ConfirmationListIn {
  http::ListIn list;
  std::optional<Confirmable> kind;
  std::optional<bool> mine;
  std::optional<bool> ownerless;
  std::optional<bool> unconfirmed;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("kind", self.kind, "Only applications, or only contracts");
    f("mine", self.mine, "Only what the reader owns, or only the rest");
    f("ownerless", self.ownerless, "Only what has no owner, or only what has one");
    f("unconfirmed", self.unconfirmed,
      "Only never confirmed or longer ago than its rhythm, or only what is confirmed");
  }
};
struct ConfirmationRow {
  static constexpr const char* kSchema = "ConfirmationRow";
  static constexpr const char* kListSchema = "ConfirmationList";
  Confirmable kind = Confirmable::kApplication;
  std::string id;
  std::string number;
  std::string title;
  std::string about;
  std::optional<Date> ends_on;
  std::optional<Money> yearly;
  StewardView stewardship;
  bool may_confirm = false;
  bool may_appoint = false;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("id", self.id);
    f("number", self.number);
    f("title", self.title);
    f("about", self.about, "Domain of an application, supplier of a contract");
    f("endsOn", self.ends_on, "Last day of a contract's term; null for an application");
    f("yearly", self.yearly, "Yearly cost or amount without VAT; null: unknown");
    f("stewardship", self.stewardship);
    f("mayConfirm", self.may_confirm, "The reader is its owner");
    f("mayAppoint", self.may_appoint, "The reader may say who its owner is");
    f("version", self.version);
  }
};

struct ConfirmationTotals {
  static constexpr const char* kSchema = "ConfirmationTotals";
  std::optional<FreshnessTotal> applications;
  std::optional<FreshnessTotal> contracts;
  static void Fields(auto& self, auto&& f) {
    f("applications", self.applications, "null for who may not see all");
    f("contracts", self.contracts, "null for who may not see all");
  }
};

struct WithdrawIn {
  std::string id;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("reason", self.reason, "Why it was not right", json::Length{3, 500});
  }
};

StewardView ToView(http::Context& ctx, const Stewardship& s, bool closed);
// The newest ten; a supplier sees none.
std::vector<ConfirmationView> HistoryOf(http::Context& ctx, const auth::SubjectRef& subject);
// What the owner and who manages it can do about it.
void OfferConfirmation(http::Context& ctx, const auth::SubjectRef& subject, const Stewardship& s,
                       bool closed, std::vector<http::Action>& actions);

// A row that somebody adds by hand is theirs to confirm, and confirmed by that.
void BeginByHand(http::Context& ctx, const auth::SubjectRef& subject);
// A row of a file has no owner yet, and nobody confirmed it.
void BeginByFile(storage::Tx& tx, const auth::SubjectRef& subject, Instant now);

// On one row; the caller shows it afterwards.
Status Confirm(http::Context& ctx, Confirmable kind, const ConfirmIn& in);
Status AppointOwner(http::Context& ctx, Confirmable kind, const OwnerIn& in);

Result<ManyDone> ConfirmMany(http::Context& ctx, const ConfirmManyIn& in);
Result<ManyDone> AppointOwners(http::Context& ctx, const OwnersIn& in);
Result<http::ListOut<ConfirmationRow>> ConfirmationList(http::Context& ctx,
                                                        const ConfirmationListIn& in);
Result<ConfirmationTotals> ConfirmationTotalsShow(http::Context& ctx);
Result<ConfirmationView> ConfirmationWithdraw(http::Context& ctx, const WithdrawIn& in);

// My work: one task per owner while something is asked of them, and one for who manages the rows
// that have no owner.
struct RoundParts {
  const auth::SubjectRegistry& subjects;
  mail::Settings mail;
};
events::Subscription HearOfRounds(const RoundParts& parts);
void RefreshAllRounds(storage::Tx& tx, const RoundParts& parts, Instant now);

// "nokkenas self-check": each row has a stewardship whose last day is what it follows from.
std::vector<std::string> CheckStewardships(storage::Tx& tx);

}  // namespace nokkenas::portfolio
