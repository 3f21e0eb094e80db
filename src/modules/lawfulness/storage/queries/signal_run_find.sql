SELECT computed_on, running_on, after_id FROM lawfulness_run WHERE subject_kind = $1
