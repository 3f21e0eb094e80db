SELECT d.id, d.name, (SELECT count(*) FROM application a WHERE a.domain_id = d.id)
  FROM portfolio_domain d ORDER BY d.position, d.name_key
