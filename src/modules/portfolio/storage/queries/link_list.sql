SELECT id, first_id, second_id, kind, strength, source, stated_by, stated_on FROM application_link
 WHERE ($1 = '' OR first_id = $1 OR second_id = $1) ORDER BY first_id, second_id, kind
