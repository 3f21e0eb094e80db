// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The JSON schema of a struct, for openapi.json. Named structs become components.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <limits>

#include "base/fields.h"

namespace nokkenas::json {

class Components {
 public:
  // The schema for a value of type T: inline for simple types, a reference for structs.
  template <class T>
  boost::json::object SchemaOf(const Meta& meta, bool request);

  const boost::json::object& all() const { return all_; }

 private:
  static void AddMeta(boost::json::object& schema, const Meta& meta);
  template <class T>
  boost::json::object Simple(const Meta& meta, bool request);
  boost::json::object MoneySchema();

  boost::json::object all_;
};

namespace detail {

class FieldSchemas {
 public:
  FieldSchemas(Components& components, bool request) : components_(components), request_(request) {}
  template <class T, class... A>
  void operator()(const char* name, const T&, A... attributes) {
    const Meta meta = MakeMeta(attributes...);
    properties[name] = components_.SchemaOf<T>(meta, request_);
    // An answer always carries every field, null or not; a request may leave out what is optional.
    if (!request_ || (!IsOptional<T>::value && !meta.may_be_absent)) required.emplace_back(name);
  }
  boost::json::object properties;
  boost::json::array required;

 private:
  Components& components_;
  bool request_;
};

template <class T>
boost::json::object ObjectSchema(Components& components, bool request) {
  FieldSchemas fields(components, request);
  const T value{};
  T::Fields(value, fields);
  boost::json::object schema{{"type", "object"}, {"properties", fields.properties}};
  schema["additionalProperties"] = false;
  if (!fields.required.empty()) schema["required"] = fields.required;
  return schema;
}

}  // namespace detail

inline void Components::AddMeta(boost::json::object& schema, const Meta& meta) {
  if (*meta.doc != '\0') schema["description"] = meta.doc;
  if (meta.length && schema.contains("type") && schema["type"] == "string") {
    if (meta.length->min > 0) schema["minLength"] = meta.length->min;
    schema["maxLength"] = meta.length->max;
  }
  if (meta.range && schema.contains("type") && schema["type"] == "integer") {
    schema["minimum"] = meta.range->min;
    schema["maximum"] = meta.range->max;
  }
  if (meta.format != nullptr) schema["format"] = meta.format;
}

inline boost::json::object Components::MoneySchema() {
  if (!all_.contains("Money")) {
    all_["Money"] = boost::json::object{
        {"type", "object"},
        {"description", "An amount in cents. Amounts with and without VAT are never added up."},
        {"additionalProperties", false},
        {"properties",
         {{"amountMinor",
           {{"type", "integer"}, {"minimum", -kMaxAmountMinor}, {"maximum", kMaxAmountMinor}}},
          {"currency", {{"type", "string"}, {"enum", {"EUR"}}}},
          {"vat", {{"type", "string"}, {"enum", {"excluded", "included"}}}}}},
        {"required", {"amountMinor", "currency", "vat"}}};
  }
  return {{"$ref", "#/components/schemas/Money"}};
}

template <class T>
boost::json::object Components::Simple(const Meta& meta, bool request) {
  if constexpr (std::same_as<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::integral<T>) {
    return {{"type", "integer"}, {"format", sizeof(T) == 8 ? "int64" : "int32"}};
  } else if constexpr (std::same_as<T, std::string>) {
    return {{"type", "string"}};
  } else if constexpr (std::same_as<T, Date>) {
    return {{"type", "string"}, {"format", "date"}};
  } else if constexpr (std::same_as<T, Instant>) {
    return {{"type", "string"}, {"format", "date-time"}};
  } else if constexpr (NamedEnum<T>) {
    boost::json::array names;
    for (const auto& entry : EnumNames<T>::kAll) names.emplace_back(entry.name);
    return {{"type", "string"}, {"enum", names}};
  } else {
    static_assert(IsVector<T>::value);
    Meta item = meta;
    item.doc = "";
    return {{"type", "array"}, {"items", SchemaOf<typename T::value_type>(item, request)}};
  }
}

template <class T>
boost::json::object Components::SchemaOf(const Meta& meta, bool request) {
  if constexpr (IsOptional<T>::value) {
    auto inner = SchemaOf<typename T::value_type>(meta, request);
    if (inner.contains("type") && inner["type"].is_string()) {
      inner["type"] = boost::json::array{inner["type"], "null"};
      if (inner.contains("enum")) inner["enum"].as_array().emplace_back(nullptr);
      return inner;
    }
    boost::json::object schema{{"anyOf", {inner, {{"type", "null"}}}}};
    if (*meta.doc != '\0') schema["description"] = meta.doc;
    return schema;
  } else if constexpr (std::same_as<T, Money>) {
    return MoneySchema();
  } else if constexpr (Struct<T>) {
    const std::string name = T::kSchema;
    if (!all_.contains(name)) {
      all_[name] = nullptr;  // Holds the place, should the struct contain itself.
      all_[name] = detail::ObjectSchema<T>(*this, request);
    }
    return {{"$ref", "#/components/schemas/" + name}};
  } else {
    auto schema = Simple<T>(meta, request);
    AddMeta(schema, meta);
    return schema;
  }
}

}  // namespace nokkenas::json
