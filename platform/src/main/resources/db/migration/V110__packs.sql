-- Packs: what is installed, and which one was in use when. A pack never changes once it is installed.

create table pack (
    id             text        not null,
    version        text        not null,
    title          text        not null,
    jurisdiction   text        not null,
    languages      text[]      not null,
    released       date        not null,
    licence        text        not null,
    source         text        not null,
    requires       text        not null,
    hash           text        not null,
    origin         text        not null check (origin in ('SHIPPED', 'INSTALLED')),
    signer         text,
    installed_at   timestamptz not null,
    installed_by   uuid,
    installed_name text,
    primary key (id, version)
);

create table pack_file (
    pack_id  text not null,
    version  text not null,
    name     text not null,
    sha256   text not null,
    content  text not null,
    primary key (pack_id, version, name),
    foreign key (pack_id, version) references pack (id, version) on delete cascade
);

-- Which pack was put to use when; the last line is the one in use. A pack that was ever in use cannot be removed.
create table pack_use (
    number       bigint      generated always as identity primary key,
    pack_id      text        not null,
    version      text        not null,
    act          text        not null check (act in ('FIRST', 'ACTIVATED', 'ROLLED_BACK')),
    at           timestamptz not null,
    member_id    uuid,
    member_name  text,
    agency_id    uuid,
    foreign key (pack_id, version) references pack (id, version)
);

create function pack_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a pack and its history do not change: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger pack_stays before update on pack for each row execute function pack_stays();
create trigger pack_file_stays before update on pack_file for each row execute function pack_stays();
create trigger pack_use_stays before update or delete on pack_use for each row execute function pack_stays();
