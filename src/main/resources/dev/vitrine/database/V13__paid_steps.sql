-- What a model was paid for a step, as JSON; null when none has done it.
alter table steps add column spent text;
