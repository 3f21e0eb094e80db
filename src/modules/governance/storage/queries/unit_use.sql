SELECT count(*), sum(CASE WHEN ends_on IS NULL THEN 1 ELSE 0 END), max(ends_on) FROM (
SELECT ends_on FROM governance_unit WHERE parent_id = $1 UNION ALL SELECT ends_on FROM governance_function WHERE unit_id = $1) used
