// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a room offers about one kind of object: the signals that the rules give on it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/signal.h"
#include "platform/storage/database.h"

namespace nokkenas::law {

// Both ends counted, in the order of the ids.
struct IdRange {
  std::string first;
  std::string last;
  static IdRange Only(const std::string& id) { return {id, id}; }
  static IdRange All() { return {"", "~"}; }
  // What comes after an id: no id holds a blank.
  static std::string After(const std::string& id) { return id + " "; }
};

struct SubjectSignals {
  std::string subject_id;
  std::string title;         // Of the object, as everywhere.
  Vat vat = Vat::kExcluded;  // Of all its amounts.
  std::vector<Signal> signals;
};

struct SignalSource {
  const char* kind;
  const char* read_permission;  // The right without which nobody hears of an object of this kind.
  // Every object of the range once, also those without a signal, unless it does not exist.
  std::function<std::vector<SubjectSignals>(storage::Tx&, const Rulebook&, Date today,
                                            const IdRange&)>
      compute;
  // The id at which a page of so many objects from `first` on ends; empty when there are none.
  std::function<std::string(storage::Tx&, const std::string& first, int size)> page_end;
};

}  // namespace nokkenas::law
