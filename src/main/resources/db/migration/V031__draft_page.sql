-- Which open page wrote a draft last, and as which of its savings: what is saved while somebody types is no stranger to the page that
-- goes on typing, and an older text that comes late is refused.

alter table listing
    add column draft_page text,
    add column draft_turn int not null default 0;
