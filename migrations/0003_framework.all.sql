-- owner: framework
CREATE TABLE framework (
  id                     {{text}} NOT NULL PRIMARY KEY,
  number                 {{text}} NOT NULL,
  number_key             {{text}} NOT NULL UNIQUE,
  title                  {{text}} NOT NULL,
  description            {{text}} NOT NULL,
  state                  {{text}} NOT NULL,
  starts_on              {{text}} NOT NULL,
  ends_on                {{text}} NOT NULL,
  term_ends_on           {{text}} NOT NULL,
  term_reason            {{text}},
  vat                    {{text}} NOT NULL,
  estimated_minor        {{int}} NOT NULL,
  reestimated_minor      {{int}},
  maximum_minor          {{int}},
  smallest_call_off_minor {{int}},
  original_minor         {{int}},
  route_mini_competition {{int}} NOT NULL,
  route_direct           {{int}} NOT NULL,
  allocation_rule        {{text}},
  standstill_policy      {{text}} NOT NULL,
  standstill_days        {{int}} NOT NULL,
  index_name             {{text}},
  index_month            {{int}},
  index_clause           {{text}},
  title_key              {{text}} NOT NULL,
  search_text            {{text}} NOT NULL,
  reserved_minor         {{int}} NOT NULL,
  committed_minor        {{int}} NOT NULL,
  invoiced_minor         {{int}} NOT NULL,
  occupied_minor         {{int}} NOT NULL,
  ledger_seq             {{int}} NOT NULL,
  version                {{int}} NOT NULL
) {{strict}};
CREATE INDEX framework_title ON framework (title_key, id);
CREATE INDEX framework_end ON framework (term_ends_on, id);

CREATE TABLE framework_lot (
  id            {{text}} NOT NULL PRIMARY KEY,
  framework_id  {{text}} NOT NULL REFERENCES framework (id),
  position      {{int}} NOT NULL,
  number        {{text}} NOT NULL,
  title         {{text}} NOT NULL,
  maximum_minor {{int}}
) {{strict}};
CREATE INDEX framework_lot_framework ON framework_lot (framework_id, position);

CREATE TABLE framework_option (
  id           {{text}} NOT NULL PRIMARY KEY,
  framework_id {{text}} NOT NULL REFERENCES framework (id),
  position     {{int}} NOT NULL,
  months       {{int}} NOT NULL,
  notice_days  {{int}} NOT NULL,
  used_on      {{text}}
) {{strict}};
CREATE INDEX framework_option_framework ON framework_option (framework_id, position);

CREATE TABLE framework_criterion (
  id                 {{text}} NOT NULL PRIMARY KEY,
  framework_id       {{text}} NOT NULL REFERENCES framework (id),
  position           {{int}} NOT NULL,
  kind               {{text}} NOT NULL,
  title              {{text}} NOT NULL,
  weight_min_percent {{int}} NOT NULL,
  weight_max_percent {{int}} NOT NULL
) {{strict}};
CREATE INDEX framework_criterion_framework ON framework_criterion (framework_id, position);

CREATE TABLE framework_party (
  id              {{text}} NOT NULL PRIMARY KEY,
  framework_id    {{text}} NOT NULL REFERENCES framework (id),
  organisation_id {{text}} NOT NULL REFERENCES organisation (id),
  since           {{text}} NOT NULL,
  cap_minor       {{int}},
  end_kind        {{text}},
  ends_on         {{text}},
  ground          {{text}},
  successor_id    {{text}} REFERENCES organisation (id)
) {{strict}};
CREATE INDEX framework_party_framework ON framework_party (framework_id);
CREATE INDEX framework_party_organisation ON framework_party (organisation_id);

CREATE TABLE framework_party_lot (
  party_id {{text}} NOT NULL REFERENCES framework_party (id),
  lot_id   {{text}} NOT NULL REFERENCES framework_lot (id),
  PRIMARY KEY (party_id, lot_id)
) {{strict}};

-- Append only. `call_off` is the number of the call-off; '' stands for no lot and for no party.
CREATE TABLE ledger_entry (
  id             {{text}} NOT NULL PRIMARY KEY,
  framework_id   {{text}} NOT NULL REFERENCES framework (id),
  seq            {{int}} NOT NULL,
  kind           {{text}} NOT NULL,
  releases       {{text}},
  call_off       {{text}} NOT NULL,
  lot_id         {{text}} NOT NULL,
  party_id       {{text}} NOT NULL,
  amount_minor   {{int}} NOT NULL,
  booked_on      {{text}} NOT NULL,
  booked_at      {{text}} NOT NULL,
  booked_by      {{text}} NOT NULL,
  description    {{text}} NOT NULL,
  imported       {{int}} NOT NULL,
  over_ceiling   {{int}} NOT NULL,
  occupied_minor {{int}} NOT NULL,
  corrects_id    {{text}} UNIQUE REFERENCES ledger_entry (id),
  reason         {{text}},
  UNIQUE (framework_id, seq)
) {{strict}};
CREATE INDEX ledger_entry_day ON ledger_entry (framework_id, booked_on, id);

CREATE TABLE ledger_balance (
  framework_id    {{text}} NOT NULL REFERENCES framework (id),
  call_off        {{text}} NOT NULL,
  lot_id          {{text}} NOT NULL,
  party_id        {{text}} NOT NULL,
  reserved_minor  {{int}} NOT NULL,
  committed_minor {{int}} NOT NULL,
  invoiced_minor  {{int}} NOT NULL,
  PRIMARY KEY (framework_id, call_off, lot_id, party_id)
) {{strict}};
