-- Queries that found nothing, counted by ISO week: what buyers look for in vain. No personal data: texts that may hold an address
-- or a number of a person are not counted at all.
create table zero_hit (
    week  text not null,                             -- 2026-W46
    text  text not null,                             -- folded: without marks, capitals and punctuation
    times int  not null,
    primary key (week, text),
    constraint ck_zero_hit_week check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    constraint ck_zero_hit_text check (length(text) between 1 and 80),
    constraint ck_zero_hit_times check (times > 0)
);
