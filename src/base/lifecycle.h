// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A lifecycle is one constexpr table of edges. The service, the buttons on a page, the picture in
// the documents and the tests all read that table; nothing else moves a state.
#pragma once

#include <cstddef>

namespace nokkenas {

template <class State, class Event>
struct Edge {
  State from;
  Event on;
  State to;
  const char* permission;  // The right that the act asks for.
};

// At most one next state for each state and event.
template <class E, std::size_t N>
constexpr bool IsDeterministic(const E (&edges)[N]) {
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = i + 1; j < N; ++j)
      if (edges[i].from == edges[j].from && edges[i].on == edges[j].on) return false;
  return true;
}

// Every state that the table names can be reached from `start`.
template <class E, std::size_t N, class State>
constexpr bool AllReachableFrom(const E (&edges)[N], State start) {
  bool reached[N] = {};  // reached[i]: edge i can fire.
  for (std::size_t round = 0; round < N; ++round) {
    for (std::size_t i = 0; i < N; ++i) {
      if (edges[i].from == start) reached[i] = true;
      for (std::size_t j = 0; j < N; ++j)
        if (reached[j] && edges[j].to == edges[i].from) reached[i] = true;
    }
  }
  for (bool edge : reached)
    if (!edge) return false;
  return true;
}

// The edge for a state and an event, or null when the table has none.
template <class E, std::size_t N, class State, class Event>
constexpr const E* FindEdge(const E (&edges)[N], State from, Event on) {
  for (const E& edge : edges)
    if (edge.from == from && edge.on == on) return &edge;
  return nullptr;
}

}  // namespace nokkenas
