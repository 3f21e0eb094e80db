// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/domain/mapping.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace nokkenas::exchange {
namespace {

using F = FieldKind;

const std::vector<Field> kContractFields = {
    {"number", F::kText, "contracts", "number", true},
    {"title", F::kText, "contracts", "title", true},
    {"supplier", F::kSupplier, "contracts", "", true},
    {"supplierKvk", F::kKvk, "contracts", ""},
    {"startsOn", F::kDate, "contracts", "startsOn", true},
    {"endsOn", F::kDate, "contracts", "endsOn", true},
    {"noticeDays", F::kWhole, "contracts", "noticeDays", true, true},
    {"yearlyAmount", F::kMoney, "contracts", "yearlyAmount"},
    {"totalAmount", F::kMoney, "contracts", ""},
    {"bridging", F::kYesNo, "contracts", "bridging", false, true},
    {"bridgingEnd", F::kDate, "contracts", "bridgingEnd"},
    {"application", F::kList, "contract-applications", "", true, true},
    {"newDomain", F::kText, "applications", "domain", false, true},
    {"newPhase", F::kChoice, "applications", "phase", false, true},
    {"newInScope", F::kYesNo, "applications", "inScope", false, true},
    {"optionMonths", F::kList, "contract-options", "", false, true},
    {"optionNoticeDays", F::kWhole, "contract-options", "noticeDays", false, true},
    {"spent", F::kMoney, "contract-spend", "amount"},
    {"spentMonth", F::kDate, "contract-spend", "month", false, true}};

const std::vector<Field> kApplicationFields = {
    {"number", F::kText, "applications", "number", true},
    {"name", F::kText, "applications", "name", true},
    {"kind", F::kChoice, "applications", "kind", true, true},
    {"domain", F::kText, "applications", "domain", true, true},
    {"description", F::kText, "applications", "description"},
    {"principal", F::kText, "applications", "principal", false, true},
    {"inScope", F::kYesNo, "applications", "inScope", true, true},
    {"outVia", F::kText, "applications", "outVia", false, true},
    {"phase", F::kChoice, "applications", "phase", true, true},
    {"timeClass", F::kChoice, "applications", "timeClass", false, true},
    {"yearlyCost", F::kMoney, "applications", "yearlyCost"},
    {"fte", F::kTenths, "applications", "fteTenths"},
    {"complexity", F::kWhole, "applications", "complexity", false, true},
    {"serviceAtRisk", F::kText, "applications", "serviceAtRisk"},
    {"customers", F::kList, "application-customers", "", false, true}};

const std::vector<Field> kOrganisationFields = {
    {"name", F::kText, "organisations", "name", true},
    {"kind", F::kChoice, "organisations", "kind", true, true},
    {"kvkNumber", F::kKvk, "organisations", "kvkNumber"}};

const std::vector<Field> kCallOffFields = {
    {"framework", F::kText, "ledger-entries", "framework", true, true},
    {"callOff", F::kText, "ledger-entries", "callOff", true},
    {"supplier", F::kSupplier, "ledger-entries", "", true},
    {"supplierKvk", F::kKvk, "ledger-entries", ""},
    {"lot", F::kText, "ledger-entries", "lot", false, true},
    {"committed", F::kMoney, "ledger-entries", "amount", true},
    {"invoiced", F::kMoney, "ledger-entries", "amount"},
    {"bookedOn", F::kDate, "ledger-entries", "bookedOn", true, true},
    {"description", F::kText, "ledger-entries", "description", true, true}};

bool HasValue(const Mapping& mapping, const char* key) {
  return FindColumn(mapping, key) != nullptr;
}

// Fields that ask for each other.
void CheckTogether(const Mapping& mapping, std::vector<FieldError>& out) {
  const auto missing = [&](const char* field) {
    out.push_back({"columns", "field_missing", field});
  };
  if (mapping.rows != RowKind::kContract) return;
  if (!HasValue(mapping, "yearlyAmount") && !HasValue(mapping, "totalAmount"))
    missing("yearlyAmount");
  const char* const made[] = {"newDomain", "newPhase", "newInScope"};
  const bool makes = std::any_of(std::begin(made), std::end(made),
                                 [&](const char* key) { return HasValue(mapping, key); });
  for (const char* key : made)
    if (makes && !HasValue(mapping, key)) missing(key);
  if (HasValue(mapping, "spent") && !HasValue(mapping, "spentMonth")) missing("spentMonth");
  if (HasValue(mapping, "optionMonths") && !HasValue(mapping, "optionNoticeDays"))
    missing("optionNoticeDays");
}

}  // namespace

const std::vector<Field>& FieldsOf(RowKind kind) {
  switch (kind) {
    case RowKind::kContract:
      return kContractFields;
    case RowKind::kApplication:
      return kApplicationFields;
    case RowKind::kOrganisation:
      return kOrganisationFields;
    case RowKind::kCallOff:
      break;
  }
  return kCallOffFields;
}

const Field* FindField(RowKind kind, const std::string& key) {
  const auto& all = FieldsOf(kind);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Field& one) { return key == one.key; });
  return found == all.end() ? nullptr : &*found;
}

const MappedColumn* FindColumn(const Mapping& mapping, const std::string& field) {
  const auto found =
      std::find_if(mapping.columns.begin(), mapping.columns.end(), [&](const MappedColumn& one) {
        return one.field == field && !(one.heading.empty() && one.otherwise.empty());
      });
  return found == mapping.columns.end() ? nullptr : &*found;
}

std::vector<FieldError> CheckMapping(const Mapping& mapping) {
  std::vector<FieldError> out;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const MappedColumn& one = mapping.columns[i];
    const std::string path = "columns[" + std::to_string(i) + "]";
    const Field* field = FindField(mapping.rows, one.field);
    if (field == nullptr) {
      out.push_back({path + ".field", "unknown_value", ""});
      continue;
    }
    if (!seen.insert(one.field).second) out.push_back({path + ".field", "double", ""});
    if (!field->every_row && !one.otherwise.empty())
      out.push_back({path + ".otherwise", "not_for_all_rows", ""});
  }
  for (const Field& field : FieldsOf(mapping.rows))
    if (field.required && !HasValue(mapping, field.key))
      out.push_back({"columns", "field_missing", field.key});
  CheckTogether(mapping, out);
  if (!mapping.skip_values.empty() && mapping.skip_heading.empty())
    out.push_back({"skipHeading", "required", ""});
  return out;
}

std::string FullName(const std::string& name) {
  std::string out;
  // "B.V." is one word, "Alfa/Beta" two.
  for (const char c : SearchText(name)) {
    if (c == '.' || c == '\'' || c == ',') continue;
    const bool plain =
        static_cast<unsigned char>(c) >= 0x80U || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (plain)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return Trim(out);
}

std::string PlainName(const std::string& name) {
  static const std::set<std::string> forms = {"bv", "nv", "vof", "cv", "ltd", "gmbh", "inc", "sa"};
  const std::string full = FullName(name);
  std::string out;
  for (std::size_t at = 0; at <= full.size();) {
    const auto end = std::min(full.find(' ', at), full.size());
    const std::string word = full.substr(at, end - at);
    if (!word.empty() && !forms.contains(word)) out += (out.empty() ? "" : " ") + word;
    at = end + 1;
  }
  return out.empty() ? full : out;
}

int Likeness(const std::string& one, const std::string& other) {
  if (one == other) return 100;
  if (one.size() < 2 || other.size() < 2) return 0;
  std::multiset<std::string> pairs;
  for (std::size_t i = 0; i + 1 < one.size(); ++i) pairs.insert(one.substr(i, 2));
  std::size_t shared = 0;
  for (std::size_t i = 0; i + 1 < other.size(); ++i) {
    const auto found = pairs.find(other.substr(i, 2));
    if (found == pairs.end()) continue;
    pairs.erase(found);
    ++shared;
  }
  return static_cast<int>(200 * shared / (one.size() + other.size() - 2));
}

}  // namespace nokkenas::exchange
