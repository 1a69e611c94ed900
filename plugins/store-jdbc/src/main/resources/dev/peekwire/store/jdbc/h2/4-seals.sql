-- oldest: 1
-- What an event is proven by later: its salt, which is erased with what it says, and its link, which stays. Events of before
-- have neither, nor have those that a library of version 1 to 3 appends beside this one: the chain begins anew after them.
-- Every statement may be carried out again: H2 commits each of them by itself.

ALTER TABLE peekwire_event ADD COLUMN IF NOT EXISTS salt varbinary(16);
ALTER TABLE peekwire_event ADD COLUMN IF NOT EXISTS link varbinary(32);
