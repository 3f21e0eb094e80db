// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// An own workbook held against what is stored: its suppliers are found or proposed, its rows go
// through the checks of the template, and rows that cannot pass are parked until none is left.
#pragma once

#include <memory>

#include "modules/exchange/service/translate.h"
#include "modules/exchange/storage/mapping_repo.h"
#include "platform/tabular/import.h"

namespace nokkenas::exchange {

using Registers = std::vector<const tabular::Register*>;

// An organisation that a name of the workbook may be.
struct CandidateView {
  static constexpr const char* kSchema = "ImportNameCandidate";
  std::string id;
  std::string name;
  std::optional<std::string> kvk_number;
  int likeness = 0;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("kvkNumber", self.kvk_number);
    f("likeness", self.likeness, "Of the names, 0 to 100");
  }
};

struct OwnBook {
  Mapping mapping;
  tabular::Sheet sheet;
  StoredPlaces decided;     // By people, for this workbook.
  StoredPlaces remembered;  // For an earlier one.
  Fixes fixes;
};
// What an import needs of the tables to be checked or written.
OwnBook LoadOwn(storage::Tx& tx, const std::string& import_id, const std::string& mapping_id,
                const std::string& mapping, const tabular::Book& book);

class OwnCheck {
 public:
  OwnCheck(const OwnBook& own, tabular::By by, tabular::Progress progress)
      : own_(own), by_(std::move(by)), progress_(std::move(progress)) {}

  void Run(storage::Tx& tx, const Registers& registers);
  // After Run, in its transaction, when nothing stands in problems().
  void Write(storage::Tx& tx);

  // What is wrong with all of it; of a single row it is a reason to park.
  const std::vector<tabular::Problem>& problems() const { return problems_; }
  std::vector<tabular::Counts> counts() const;
  std::vector<StoredParked> parked() const;
  const std::vector<StoredName>& names() const { return names_; }
  // After Write: which organisation each placed name is, by its key; also those that were new.
  std::map<std::string, std::string> organisations() const;
  // It is what the last check found: the same suppliers, and the same rows parked.
  bool IsAsApproved(storage::Tx& tx, const std::string& import_id) const;
  int rows() const { return translated_.rows; }
  int skipped() const { return translated_.skipped; }
  int open() const;
  // By field and kind, with how many rows: those that hold up most first.
  std::string reasons() const;

 private:
  Places Place(const std::vector<Named>& names, const tabular::Data& data);
  void ParkFrom(const tabular::Import& import, std::set<int>& without);

  const OwnBook& own_;
  tabular::By by_;
  tabular::Progress progress_;
  Translated translated_;
  std::unique_ptr<tabular::Import> import_;
  std::map<int, std::vector<Reason>> parked_;
  std::vector<StoredName> names_;
  std::vector<tabular::Problem> problems_;
};

}  // namespace nokkenas::exchange
