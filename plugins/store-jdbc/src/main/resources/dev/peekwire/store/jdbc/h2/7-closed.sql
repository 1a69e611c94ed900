-- oldest: 1
-- The closed chats of a desk in the order of closing, so that they are measured page by page. A library of an older version
-- needs nothing of it.

CREATE INDEX IF NOT EXISTS peekwire_chat_ended ON peekwire_chat (desk, closed_at DESC, chat DESC);
