-- Mail also invites, so it may be about somebody who has no account yet: `about_kind` and `about_id` name
-- the account, or the invitation. `sender_id`: who had it sent; empty: the installation itself.
-- `secret`: 1 when its body holds a link that works once; the body goes when the mail is settled.
ALTER TABLE mail RENAME COLUMN account_id TO about_id;
ALTER TABLE mail ADD COLUMN about_kind {{text}} NOT NULL DEFAULT 'account';
ALTER TABLE mail ADD COLUMN sender_id {{text}} NOT NULL DEFAULT '';
ALTER TABLE mail ADD COLUMN secret {{int}} NOT NULL DEFAULT 0;
