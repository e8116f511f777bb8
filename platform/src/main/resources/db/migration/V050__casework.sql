-- Case work: the case, who reaches it, its decisions, needs, notes and its timeline.
-- A case carries the id and version of the profile it was opened under; the text of each profile ever used is kept.

create table nrm_profile (
    id         text        not null,
    version    text        not null,
    content    text        not null,
    stored_at  timestamptz not null,
    primary key (id, version)
);

-- The last number given in a year; case references are neutral: C-2026-00042.
create table case_number (
    year  integer primary key,
    last  integer not null
);

create table case_file (
    id               uuid        primary key,
    reference        text        not null unique,
    person_id        uuid        not null,
    owner_agency     uuid        not null,
    responsible      uuid,
    responsible_name text,
    profile_id       text        not null,
    profile_version  text        not null,
    stage            text        not null,
    stage_since      timestamptz not null,
    stage_due        date,
    urgency          text        not null check (urgency in ('ROUTINE', 'SOON', 'URGENT', 'IMMEDIATE')),
    next_step        text        not null default '',
    next_step_due    date,
    due_on           date,
    child            boolean     not null,
    screening        uuid,
    earlier_case     uuid        references case_file (id),
    opened_at        timestamptz not null,
    opened_by        uuid        not null,
    closed_at        timestamptz,
    version          integer     not null default 0,
    unique (id, owner_agency),
    foreign key (profile_id, profile_version) references nrm_profile (id, version)
);
create unique index case_file_one_open on case_file (person_id, owner_agency) where closed_at is null;
create index case_file_person on case_file (person_id);
create index case_file_earlier on case_file (earlier_case) where earlier_case is not null;
-- The orders in which an agency reads its list.
create index case_file_due on case_file (owner_agency, due_on, id) where closed_at is null;
create index case_file_opened on case_file (owner_agency, opened_at desc, id desc);
create index case_file_reference on case_file (owner_agency, reference);

-- Which agency reaches a case, and as what. The owner's agency stands in every row, so that the owner sees them all
-- and no row can claim another owner.
create table case_reach (
    case_id       uuid        not null,
    agency_id     uuid        not null,
    owner_agency  uuid        not null,
    relation      text        not null check (relation in ('OWNER', 'PARTNER', 'ADDRESSEE')),
    since         timestamptz not null,
    primary key (case_id, agency_id),
    foreign key (case_id, owner_agency) references case_file (id, owner_agency)
);
create index case_reach_agency on case_reach (agency_id, relation, case_id);

create table case_decision (
    id             uuid        primary key,
    case_id        uuid        not null references case_file (id),
    transition     text        not null,
    name           text        not null,
    from_stage     text,
    to_stage       text        not null,
    grounds        text[]      not null,
    reason         text        not null,
    evidence       text[]      not null,
    screening      uuid,
    decided_at     timestamptz not null,
    decided_by     uuid        not null,
    decided_name   text        not null,
    authority      uuid        not null,
    authority_name text        not null
);
create index case_decision_case on case_decision (case_id, decided_at);

create table need (
    id         uuid        primary key,
    case_id    uuid        not null references case_file (id),
    kind       text        not null,
    urgency    text        not null check (urgency in ('ROUTINE', 'SOON', 'URGENT', 'IMMEDIATE')),
    status     text        not null check (status in ('OPEN', 'REFERRED', 'BEING_MET', 'MET', 'DECLINED')),
    note       text        not null default '',
    wanted_by  date,
    opened_at  timestamptz not null,
    changed_at timestamptz not null,
    version    integer     not null default 0
);
create index need_case on need (case_id, opened_at);

create table case_note (
    id          uuid        primary key,
    case_id     uuid        not null references case_file (id),
    kind        text        not null,
    content     text        not null,
    corrects    uuid        references case_note (id),
    author      uuid        not null,
    author_name text        not null,
    agency      uuid        not null,
    agency_name text        not null,
    written_at  timestamptz not null
);
create index case_note_case on case_note (case_id, written_at);

create table case_event (
    id          uuid        primary key,
    case_id     uuid        not null references case_file (id),
    at          timestamptz not null,
    topic       text        not null check (topic in ('STAGE', 'NEED', 'NOTE', 'REFERRAL', 'CHANGE')),
    kind        text        not null,
    message     text        not null,
    arguments   text[]      not null,
    about       uuid,
    member_id   uuid,
    member_name text        not null,
    agency_id   uuid,
    agency_name text        not null
);
create index case_event_case on case_event (case_id, at desc, id);

-- Decisions, notes and events are written once: not even a mistake in the application changes them.
create function case_history_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a case is written once: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger case_decision_stays before update or delete on case_decision
    for each row execute function case_history_stays();
create trigger case_note_stays before update or delete on case_note
    for each row execute function case_history_stays();
create trigger case_event_stays before update or delete on case_event
    for each row execute function case_history_stays();

-- The fence. An addressee sees the packet of its referral (room referral), not the case.
alter table case_reach enable row level security;
alter table case_reach force row level security;
create policy seen on case_reach for select
    using ((select clew_system()) or agency_id = (select clew_agency()) or owner_agency = (select clew_agency()));
create policy given on case_reach for insert
    with check ((select clew_system()) or owner_agency = (select clew_agency()));
create policy changed on case_reach for update
    using ((select clew_system()) or agency_id = (select clew_agency()) or owner_agency = (select clew_agency()));
create policy taken on case_reach for delete
    using ((select clew_system()) or agency_id = (select clew_agency()) or owner_agency = (select clew_agency()));

alter table case_file enable row level security;
alter table case_file force row level security;
create policy reach on case_file
    using ((select clew_system()) or owner_agency = (select clew_agency())
           or exists (select 1 from case_reach r
                      where r.case_id = case_file.id and r.agency_id = (select clew_agency())
                        and r.relation = 'PARTNER'))
    with check ((select clew_system()) or owner_agency = (select clew_agency())
           or exists (select 1 from case_reach r
                      where r.case_id = case_file.id and r.agency_id = (select clew_agency())
                        and r.relation = 'PARTNER'));

do $$
declare
    part text;
begin
    foreach part in array array['case_decision', 'need', 'case_note', 'case_event'] loop
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
