SELECT i.id, o.id, o.name, o.kvk_number, i.framework_id, i.email, i.state, i.expires_at, i.proof, i.account_id, i.claimed_at, i.created_by, i.created_at, i.settled_at, i.note, i.version
  FROM supplier_invitation i JOIN organisation o ON o.id = i.organisation_id WHERE i.id = $1
