SELECT n.account_id, count(*) FROM governance_notification n JOIN governance_task t ON t.account_id = n.account_id WHERE n.mode = 'daily' GROUP BY n.account_id ORDER BY n.account_id
