DELETE FROM governance_advice_need WHERE proposal_id = $1
