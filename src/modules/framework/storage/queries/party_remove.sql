DELETE FROM framework_party WHERE id = $1
