DELETE FROM framework_lot WHERE id = $1
