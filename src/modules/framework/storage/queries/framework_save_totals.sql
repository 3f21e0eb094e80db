UPDATE framework SET reserved_minor = $2, committed_minor = $3, invoiced_minor = $4, occupied_minor = $5
 WHERE id = $1
