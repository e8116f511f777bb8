-- Assistance and rights: what was offered to a person, what came of it, and what they can claim.
-- A strand is one matter of a case: one service, one recovery period, one permit. What happened to it is appended and
-- never changed; where it stands is computed. Words are sealed (clew.platform.vault); codes and days are in clear,
-- because lists, clocks and figures need them.

create table assist_strand (
    id         uuid        primary key,
    case_id    uuid        not null,
    person_id  uuid        not null,
    track      text        not null,
    kind       text        not null,
    need_id    uuid,
    opened_at  timestamptz not null,
    -- What the happenings amount to, kept for lists; the happenings are what counts.
    last_step  text        not null,
    due_on     date,
    happened   integer     not null default 0
);
create index assist_strand_case on assist_strand (case_id, track, opened_at, id);
create index assist_strand_due on assist_strand (due_on, track) where due_on is not null;
create index assist_strand_step on assist_strand (track, last_step);

create table assist_happening (
    id          uuid        primary key,
    strand_id   uuid        not null references assist_strand (id),
    case_id     uuid        not null,
    position    integer     not null,
    step        text        not null,
    on_day      date        not null,
    from_day    date,
    until_day   date,
    ground      text,
    language    text,
    provider    uuid,
    provider_name text,
    cost_minor  bigint check (cost_minor >= 0),
    currency    text,
    words       bytea,
    written_at  timestamptz not null,
    member_id   uuid        not null,
    member_name text        not null,
    agency_id   uuid        not null,
    agency_name text        not null,
    unique (strand_id, position),
    check ((cost_minor is null) = (currency is null))
);
create index assist_happening_case on assist_happening (case_id, written_at);

-- Each change of a plan or a worksheet is a version of its own: what was agreed to, or filed, stays as it was.
create table assist_paper (
    id          uuid        primary key,
    case_id     uuid        not null,
    person_id   uuid        not null,
    kind        text        not null check (kind in ('PLAN', 'CLAIM')),
    version     integer     not null check (version > 0),
    content     bytea       not null,
    agreed_on   date,
    written_at  timestamptz not null,
    member_id   uuid        not null,
    member_name text        not null,
    agency_name text        not null,
    unique (case_id, kind, version)
);

-- How a person can be reached, as a whole each time it changes. It is about the person, whatever the case.
create table safe_contact (
    id          uuid        primary key,
    person_id   uuid        not null,
    case_id     uuid        not null,
    version     integer     not null check (version > 0),
    content     bytea       not null,
    code_word   bytea,
    written_at  timestamptz not null,
    member_id   uuid        not null,
    member_name text        not null,
    agency_name text        not null,
    unique (case_id, version)
);
create index safe_contact_person on safe_contact (person_id, written_at desc);

-- That somebody was, or was not, contacted, and what the rule had said before.
create table contact_made (
    id          uuid        primary key,
    case_id     uuid        not null,
    person_id   uuid        not null,
    channel     text        not null,
    at          timestamptz not null,
    allowed     boolean     not null,
    outcome     text        not null,
    words       bytea,
    written_at  timestamptz not null,
    member_id   uuid        not null,
    member_name text        not null,
    agency_name text        not null
);
create index contact_made_case on contact_made (case_id, at desc);

create function assistance_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what happened is written once: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger assist_happening_stays before update or delete on assist_happening
    for each row execute function assistance_stays();
create trigger contact_made_stays before update or delete on contact_made
    for each row execute function assistance_stays();
create trigger safe_contact_stays before update or delete on safe_contact
    for each row execute function assistance_stays();

do $$
declare
    part text;
begin
    foreach part in array array['assist_strand', 'assist_happening', 'assist_paper', 'safe_contact', 'contact_made'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format($policy$
            create policy reach on %1$I
                using ((select clew_system()) or exists (
                    select 1 from case_reach r
                    where r.case_id = %1$I.case_id and r.agency_id = (select clew_agency())
                      and r.relation in ('OWNER', 'PARTNER')))
            $policy$, part);
    end loop;
end
$$;
