// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Reads a struct from JSON and collects all errors, each with its path. Unknown fields are errors:
// a misspelt name must not be dropped in silence.
#pragma once

#include <boost/json/value.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/result.h"

namespace nokkenas::json {

struct ReadContext {
  std::vector<FieldError> errors;
  // Names at the top level that came from the path or the query: their numbers and flags are text.
  std::set<std::string> as_text;

  void Add(const std::string& path, const char* code, std::string limit = {}) {
    errors.push_back({path, code, std::move(limit)});
  }
};

// Each reads one value and notes what is wrong with it.
void ReadBool(const boost::json::value& v, bool& out, const std::string& path, ReadContext& ctx);
void ReadInt(const boost::json::value& v, std::int64_t& out, const std::string& path,
             const Meta& meta, ReadContext& ctx);
void ReadText(const boost::json::value& v, std::string& out, const std::string& path,
              const Meta& meta, ReadContext& ctx);
void ReadDate(const boost::json::value& v, Date& out, const std::string& path, ReadContext& ctx);
void ReadInstant(const boost::json::value& v, Instant& out, const std::string& path,
                 ReadContext& ctx);
void ReadMoney(const boost::json::value& v, Money& out, const std::string& path, const Meta& meta,
               ReadContext& ctx);
// The text, or null (with an error noted) when `v` is none.
const boost::json::string* AsString(const boost::json::value& v, const std::string& path,
                                    ReadContext& ctx);

template <class T>
void Read(const boost::json::value& v, T& out, const std::string& path, const Meta& meta,
          ReadContext& ctx);

namespace detail {

class FieldReader {
 public:
  FieldReader(const boost::json::object& object, std::string path, ReadContext& ctx)
      : object_(object), path_(std::move(path)), ctx_(ctx) {}

  template <class T, class... A>
  void operator()(const char* name, T& field, A... attributes) {
    const Meta meta = MakeMeta(attributes...);
    known_.insert(name);
    const std::string path = path_.empty() ? name : path_ + "." + name;
    const auto* value = object_.if_contains(name);
    const bool absent = value == nullptr || value->is_null();
    if constexpr (IsOptional<T>::value) {
      if (absent) {
        field.reset();
        return;
      }
    } else if (absent) {
      if (!meta.may_be_absent) ctx_.Add(path, "required");
      return;
    }
    Read(*value, field, path, meta, ctx_);
  }

  void RefuseUnknown() {
    for (const auto& entry : object_) {
      const std::string name(entry.key());
      if (!known_.contains(name))
        ctx_.Add(path_.empty() ? name : path_ + "." + name, "unknown_field");
    }
  }

 private:
  const boost::json::object& object_;
  std::string path_;
  ReadContext& ctx_;
  std::set<std::string> known_;
};

template <class T>
void ReadStruct(const boost::json::value& v, T& out, const std::string& path, ReadContext& ctx) {
  if (!v.is_object()) {
    ctx.Add(path, "not_an_object");
    return;
  }
  FieldReader reader(v.get_object(), path, ctx);
  T::Fields(out, reader);
  reader.RefuseUnknown();
}

template <class T>
void ReadList(const boost::json::value& v, std::vector<T>& out, const std::string& path,
              const Meta& meta, ReadContext& ctx) {
  constexpr std::size_t kMostItems = 1'000;
  if (!v.is_array()) {
    ctx.Add(path, "not_a_list");
    return;
  }
  const auto& list = v.get_array();
  if (list.size() > kMostItems) {
    ctx.Add(path, "too_many", std::to_string(kMostItems));
    return;
  }
  out.clear();
  for (std::size_t i = 0; i < list.size(); ++i) {
    T item{};
    Read(list[i], item, path + "[" + std::to_string(i) + "]", meta, ctx);
    out.push_back(std::move(item));
  }
}

template <class T>
void ReadEnum(const boost::json::value& v, T& out, const std::string& path, ReadContext& ctx) {
  const auto* text = AsString(v, path, ctx);
  if (text == nullptr) return;
  const auto value = FromName<T>(std::string_view(text->data(), text->size()));
  if (value) {
    out = *value;
  } else {
    ctx.Add(path, "unknown_value");
  }
}

}  // namespace detail

template <class T>
void Read(const boost::json::value& v, T& out, const std::string& path, const Meta& meta,
          ReadContext& ctx) {
  if constexpr (std::same_as<T, bool>) {
    ReadBool(v, out, path, ctx);
  } else if constexpr (std::integral<T>) {
    std::int64_t wide = 0;
    const auto before = ctx.errors.size();
    ReadInt(v, wide, path, meta, ctx);
    if (ctx.errors.size() != before) return;
    if (wide < std::numeric_limits<T>::min() || wide > std::numeric_limits<T>::max()) {
      ctx.Add(path, "out_of_range");
    } else {
      out = static_cast<T>(wide);
    }
  } else if constexpr (std::same_as<T, std::string>) {
    ReadText(v, out, path, meta, ctx);
  } else if constexpr (std::same_as<T, Date>) {
    ReadDate(v, out, path, ctx);
  } else if constexpr (std::same_as<T, Instant>) {
    ReadInstant(v, out, path, ctx);
  } else if constexpr (std::same_as<T, Money>) {
    ReadMoney(v, out, path, meta, ctx);
  } else if constexpr (NamedEnum<T>) {
    detail::ReadEnum(v, out, path, ctx);
  } else if constexpr (IsOptional<T>::value) {
    if (v.is_null()) {
      out.reset();
      return;
    }
    typename T::value_type inner{};
    Read(v, inner, path, meta, ctx);
    out = std::move(inner);
  } else if constexpr (IsVector<T>::value) {
    detail::ReadList(v, out, path, meta, ctx);
  } else {
    static_assert(Struct<T>, "a field's type needs Fields()");
    detail::ReadStruct(v, out, path, ctx);
  }
}

}  // namespace nokkenas::json
