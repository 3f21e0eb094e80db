SELECT DISTINCT a.mandate_id, a.act FROM governance_mandate_act a JOIN governance_mandate_chain c ON c.ancestor_id = a.mandate_id WHERE c.mandate_id BETWEEN $1 AND $2
