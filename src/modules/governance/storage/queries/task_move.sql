UPDATE governance_task SET due_on = $2, due_sort = $3, path = $4 WHERE id = $1
