-- A GTIN names one trade item: whose it is is asked for every row of an import.
create index ix_pack_gtin on pack (gtin) where gtin is not null;
