// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>

#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::party {

inline constexpr const char* kOrganisationRead = "organisation.read";
inline constexpr const char* kOrganisationManage = "organisation.manage";

namespace codes {
inline constexpr Code kKvkNumberTaken{"kvk_number_taken", 409};
inline constexpr Code kKvkNumberInvalid{"kvk_number_invalid", 400};
}  // namespace codes

enum class OrganisationKind { kAuthority, kSupplier, kCustomer };

struct OrganisationIn {
  static constexpr const char* kSchema = "OrganisationInput";
  std::string name;
  OrganisationKind kind = OrganisationKind::kSupplier;
  std::optional<std::string> kvk_number;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "Name as in the trade register", json::Length{1, 200});
    f("kind", self.kind, "authority, supplier or customer (afnemer)");
    f("kvkNumber", self.kvk_number, "Number in the Dutch trade register: 8 digits",
      json::Length{8, 8});
  }
};

struct OrganisationChange {
  static constexpr const char* kSchema = "OrganisationChange";
  std::string id;
  std::string name;
  std::optional<std::string> kvk_number;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name, "Name as in the trade register", json::Length{1, 200});
    f("kvkNumber", self.kvk_number, "Number in the Dutch trade register: 8 digits",
      json::Length{8, 8});
  }
};

struct Organisation {
  static constexpr const char* kSchema = "Organisation";
  static constexpr const char* kListSchema = "OrganisationList";
  std::string id;
  std::string name;
  OrganisationKind kind = OrganisationKind::kSupplier;
  std::optional<std::string> kvk_number;
  std::int64_t version = 1;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("kind", self.kind);
    f("kvkNumber", self.kvk_number);
    f("version", self.version);
  }
};

// A reference to an organisation inside another object.
struct OrganisationRef {
  static constexpr const char* kSchema = "OrganisationRef";
  std::string id;
  std::string name;
  std::optional<std::string> kvk_number;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("name", self.name);
    f("kvkNumber", self.kvk_number);
  }
};

// Eight digits; the field error when not.
Status CheckKvkNumber(const std::optional<std::string>& number);

}  // namespace nokkenas::party

namespace nokkenas {
template <>
struct EnumNames<party::OrganisationKind> {
  using K = party::OrganisationKind;
  static constexpr EnumName<K> kAll[] = {
      {K::kAuthority, "authority"}, {K::kSupplier, "supplier"}, {K::kCustomer, "customer"}};
};
}  // namespace nokkenas
