// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Budget lines: what is granted for a year, what of it is spoken for, and shifting between lines.
#pragma once

#include "modules/governance/domain/budget.h"
#include "modules/governance/service/named_ref.h"
#include "platform/http/actions.h"
#include "platform/http/list.h"

namespace nokkenas::governance {

struct BudgetLineView {
  static constexpr const char* kSchema = "BudgetLine";
  static constexpr const char* kListSchema = "BudgetLineList";
  std::string id;
  std::string label;
  BudgetLineData data;
  Money amount;
  Money booked;
  Money left;
  Money promised;
  Money room;
  std::vector<http::Action> actions;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("label", self.label, "Year and code");
    BudgetLineData::Fields(self.data, f);
    f("amount", self.amount, "Granted, after cuts and shifts");
    f("booked", self.booked, "Spoken for");
    f("left", self.left, "The first less the second");
    f("promised", self.promised, "In open decisions to start a call-off; booked at the award");
    f("room", self.room, "What is left less what is promised: what mandates are held against");
    f("actions", self.actions);
    f("version", self.version);
  }
};
struct BudgetListIn {
  http::ListIn list;
  std::optional<int> year;
  static void Fields(auto& self, auto&& f) {
    http::ListFields(self, f);
    f("year", self.year, "Only of this year", json::Range{1990, 2200});
  }
};
struct BudgetLineIn {
  static constexpr const char* kSchema = "BudgetLineInput";
  BudgetLineData data;
  Money amount;
  static void Fields(auto& self, auto&& f) {
    BudgetLineData::Fields(self.data, f);
    f("amount", self.amount, "What is granted; its VAT basis is that of the line");
  }
};
struct BudgetLineChange {
  std::string id;
  std::string code;
  std::string title;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("code", self.code, "", json::Length{1, 40});
    f("title", self.title, "", json::Length{1, 120});
  }
};

// What a person books by hand; a shift is an act of its own.
enum class BudgetBooking { kGranted, kCut, kBooked, kReleased };

struct BudgetBookIn {
  std::string id;
  BudgetBooking kind = BudgetBooking::kBooked;
  Money amount;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("kind", self.kind, "granted and cut change the amount; booked and released what is left");
    f("amount", self.amount, "Above zero, with the VAT basis of the line");
    f("reason", self.reason, "", json::Length{3, 500});
  }
};
struct BudgetShiftIn {
  std::string id;
  std::string to_id;
  Money amount;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id, "From this line");
    f("toId", self.to_id, "To this line of the same year and VAT basis", json::Length{1, 40});
    f("amount", self.amount, "At most what is left, and within one's mandate to shift budget");
    f("reason", self.reason, "", json::Length{3, 500});
  }
};

struct BudgetEntryView {
  static constexpr const char* kSchema = "BudgetEntry";
  static constexpr const char* kListSchema = "BudgetEntryList";
  std::string id;
  int seq = 0;
  BudgetEntryKind kind = BudgetEntryKind::kGranted;
  Money amount;
  std::string reason;
  std::optional<NamedRef> other_line;
  std::optional<NamedRef> mandate;
  std::string person;
  Instant at{};
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("seq", self.seq, "1 is the first of the line");
    f("kind", self.kind);
    f("amount", self.amount, "Above zero; the kind says which way");
    f("reason", self.reason);
    f("otherLine", self.other_line, "Of a shift: where to or from");
    f("mandate", self.mandate, "Of a shift: by which mandate");
    f("person", self.person);
    f("at", self.at);
  }
};
struct BudgetEntriesIn {
  std::string id;
  http::ListIn list;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    http::ListFields(self, f);
  }
};

Result<http::ListOut<BudgetLineView>> BudgetLineList(http::Context& ctx, const BudgetListIn& in);
Result<BudgetLineView> BudgetLineShow(http::Context& ctx, const std::string& id);
Result<BudgetLineView> BudgetLineCreate(http::Context& ctx, const BudgetLineIn& in);
Result<BudgetLineView> BudgetLineChangeData(http::Context& ctx, const BudgetLineChange& in);
Result<BudgetLineView> BudgetLineBook(http::Context& ctx, const BudgetBookIn& in);
Result<BudgetLineView> BudgetLineShift(http::Context& ctx, const BudgetShiftIn& in);
Result<http::ListOut<BudgetEntryView>> BudgetEntryList(http::Context& ctx,
                                                       const BudgetEntriesIn& in);

// Books for another room, within its transaction. Refused as by hand (`budget_short`).
Status BookOnLine(http::Context& ctx, const std::string& line_id, BudgetEntryKind kind,
                  const Money& amount, const std::string& reason, const std::string& mandate_id);

// "nokkenas self-check": lines that are not the sum of their entries or below zero.
std::vector<std::string> CheckBudgetLines(storage::Tx& tx);

}  // namespace nokkenas::governance

namespace nokkenas {
template <>
struct EnumNames<governance::BudgetBooking> {
  using B = governance::BudgetBooking;
  static constexpr EnumName<B> kAll[] = {{B::kGranted, "granted"},
                                         {B::kCut, "cut"},
                                         {B::kBooked, "booked"},
                                         {B::kReleased, "released"}};
};
}  // namespace nokkenas
