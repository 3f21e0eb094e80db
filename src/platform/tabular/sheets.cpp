// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/tabular/sheets.h"

#include <algorithm>

#include "base/text.h"

namespace nokkenas::tabular {

Column Text(const char* key, std::int64_t least, std::int64_t most) {
  return {key, Kind::kText, least > 0, least, most, {}, ""};
}
Column Whole(const char* key, std::int64_t least, std::int64_t most) {
  return {key, Kind::kWhole, false, least, most, {}, ""};
}
Column Amount(const char* key, std::int64_t least, std::int64_t most) {
  return {key, Kind::kMoney, false, least, most, {}, ""};
}
Column Day(const char* key) { return {key, Kind::kDate, false, 0, 0, {}, ""}; }
Column YesNo(const char* key) { return {key, Kind::kYesNo, false, 0, 0, {}, ""}; }
Column Reference(const char* key, const char* refers) {
  return {key, Kind::kReference, false, 0, 0, {}, refers};
}
Column Required(Column column) {
  column.required = true;
  return column;
}

void References::Add(const std::string& kind, const std::string& id, Object object) {
  OfKind& of = kinds_[kind];
  object.aliases.push_back(object.label);
  std::erase(object.aliases, "");
  for (const auto& alias : object.aliases) {
    auto& ids = of.ids[SearchText(alias)];
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  of.objects[id] = std::move(object);
}

const std::vector<std::string>* References::Ids(const std::string& kind,
                                                const std::string& text) const {
  const auto of = kinds_.find(kind);
  if (of == kinds_.end()) return nullptr;
  const auto found = of->second.ids.find(SearchText(text));
  return found == of->second.ids.end() ? nullptr : &found->second;
}

std::optional<std::string> References::Find(const std::string& kind,
                                            const std::string& text) const {
  const auto of = kinds_.find(kind);
  if (of != kinds_.end() && !text.empty() && text.front() == '#' &&
      of->second.objects.contains(text.substr(1)))
    return text.substr(1);
  const auto* ids = Ids(kind, text);
  return ids != nullptr && ids->size() == 1 ? std::optional(ids->front()) : std::nullopt;
}

bool References::IsAmbiguous(const std::string& kind, const std::string& text) const {
  const auto* ids = Ids(kind, text);
  return ids != nullptr && ids->size() > 1;
}

std::string References::Label(const std::string& kind, const std::string& id) const {
  const auto of = kinds_.find(kind);
  if (of != kinds_.end()) {
    const auto found = of->second.objects.find(id);
    if (found != of->second.objects.end()) {
      if (Find(kind, found->second.label) == id) return found->second.label;
      for (const auto& alias : found->second.aliases)
        if (Find(kind, alias) == id) return alias;
    }
  }
  return "#" + id;
}

std::string References::Note(const std::string& kind, const std::string& id) const {
  const auto of = kinds_.find(kind);
  if (of == kinds_.end()) return {};
  const auto found = of->second.objects.find(id);
  return found == of->second.objects.end() ? std::string{} : found->second.note;
}

std::vector<std::string> References::All(const std::string& kind, const std::string& text) const {
  const auto* ids = Ids(kind, text);
  return ids == nullptr ? std::vector<std::string>{} : *ids;
}

bool References::HasAlias(const std::string& kind, const std::string& id) const {
  const auto of = kinds_.find(kind);
  if (of == kinds_.end()) return false;
  const auto found = of->second.objects.find(id);
  return found != of->second.objects.end() && found->second.aliases.size() > 1;
}

void Data::Add(const std::string& sheet, Values values, const std::string& id) {
  for (Value& value : values)
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->empty())
      value = std::monostate{};
  sheets_[sheet].push_back({std::move(values), id});
}

const std::vector<Data::Stored>& Data::Rows(const std::string& sheet) const {
  static const std::vector<Stored> none;
  const auto found = sheets_.find(sheet);
  return found == sheets_.end() ? none : found->second;
}

}  // namespace nokkenas::tabular
