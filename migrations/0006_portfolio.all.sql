-- owner: portfolio
CREATE TABLE portfolio_domain (
  id       {{text}} NOT NULL PRIMARY KEY,
  name     {{text}} NOT NULL,
  name_key {{text}} NOT NULL UNIQUE,
  position {{int}} NOT NULL,
  version  {{int}} NOT NULL
) {{strict}};

CREATE TABLE application (
  id              {{text}} NOT NULL PRIMARY KEY,
  domain_id       {{text}} NOT NULL REFERENCES portfolio_domain (id),
  number          {{text}} NOT NULL,
  number_key      {{text}} NOT NULL UNIQUE,
  name            {{text}} NOT NULL,
  sort_key        {{text}} NOT NULL,
  search_text     {{text}} NOT NULL,
  kind            {{text}} NOT NULL,
  description     {{text}} NOT NULL,
  principal_id    {{text}} REFERENCES organisation (id),
  in_scope        {{int}} NOT NULL,
  out_via         {{text}},
  phase           {{text}} NOT NULL,
  time_class      {{text}},
  yearly_minor    {{int}},
  fte_tenths      {{int}},
  complexity      {{int}},
  service_at_risk {{text}},
  version         {{int}} NOT NULL
) {{strict}};
CREATE INDEX application_sort ON application (sort_key, id);
CREATE INDEX application_domain ON application (domain_id);

CREATE TABLE application_customer (
  application_id  {{text}} NOT NULL REFERENCES application (id),
  organisation_id {{text}} NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (application_id, organisation_id)
) {{strict}};

CREATE TABLE application_owner (
  application_id {{text}} NOT NULL REFERENCES application (id),
  role_key       {{text}} NOT NULL,
  account_id     {{text}} NOT NULL REFERENCES account (id),
  PRIMARY KEY (application_id, role_key, account_id)
) {{strict}};

CREATE TABLE health_measurement (
  id              {{text}} NOT NULL PRIMARY KEY,
  application_id  {{text}} NOT NULL REFERENCES application (id),
  measured_on     {{text}} NOT NULL,
  technical_debt  {{int}},
  end_of_life     {{int}},
  risk            {{int}},
  source          {{text}} NOT NULL,
  recorded_by     {{text}} NOT NULL
) {{strict}};
CREATE INDEX health_measurement_application ON health_measurement (application_id, measured_on);

CREATE TABLE application_link (
  id        {{text}} NOT NULL PRIMARY KEY,
  first_id  {{text}} NOT NULL REFERENCES application (id),
  second_id {{text}} NOT NULL REFERENCES application (id),
  kind      {{text}} NOT NULL,
  strength  {{int}},
  source    {{text}} NOT NULL,
  stated_by {{text}} NOT NULL,
  stated_on {{text}} NOT NULL,
  UNIQUE (first_id, second_id, kind)
) {{strict}};

CREATE TABLE outside_contract (
  id              {{text}} NOT NULL PRIMARY KEY,
  number          {{text}} NOT NULL,
  number_key      {{text}} NOT NULL UNIQUE,
  title           {{text}} NOT NULL,
  title_key       {{text}} NOT NULL,
  search_text     {{text}} NOT NULL,
  supplier_id     {{text}} NOT NULL REFERENCES organisation (id),
  starts_on       {{text}} NOT NULL,
  ends_on         {{text}} NOT NULL,
  term_ends_on    {{text}} NOT NULL,
  notice_days     {{int}} NOT NULL,
  yearly_minor    {{int}} NOT NULL,
  bridging        {{int}} NOT NULL,
  bridging_end    {{text}},
  version         {{int}} NOT NULL
) {{strict}};
CREATE INDEX outside_contract_title ON outside_contract (title_key, id);
CREATE INDEX outside_contract_end ON outside_contract (term_ends_on, id);
CREATE INDEX outside_contract_supplier ON outside_contract (supplier_id);

CREATE TABLE contract_application (
  contract_id    {{text}} NOT NULL REFERENCES outside_contract (id),
  application_id {{text}} NOT NULL REFERENCES application (id),
  position       {{int}} NOT NULL,
  PRIMARY KEY (contract_id, application_id)
) {{strict}};
CREATE INDEX contract_application_application ON contract_application (application_id);

CREATE TABLE contract_option (
  contract_id {{text}} NOT NULL REFERENCES outside_contract (id),
  position    {{int}} NOT NULL,
  months      {{int}} NOT NULL,
  notice_days {{int}} NOT NULL,
  used_on     {{text}},
  PRIMARY KEY (contract_id, position)
) {{strict}};

CREATE TABLE contract_spend (
  contract_id  {{text}} NOT NULL REFERENCES outside_contract (id),
  month        {{text}} NOT NULL,
  amount_minor {{int}} NOT NULL,
  PRIMARY KEY (contract_id, month)
) {{strict}};

CREATE TABLE contract_conclusion (
  contract_id  {{text}} NOT NULL REFERENCES outside_contract (id),
  from_on      {{text}} NOT NULL,
  conclusion   {{text}} NOT NULL,
  legal_ground {{text}} NOT NULL,
  concluded_by {{text}} NOT NULL,
  concluded_at {{text}} NOT NULL,
  PRIMARY KEY (contract_id, from_on)
) {{strict}};

CREATE TABLE lead_time_step (
  position {{int}} NOT NULL PRIMARY KEY,
  name     {{text}} NOT NULL,
  days     {{int}} NOT NULL
) {{strict}};
