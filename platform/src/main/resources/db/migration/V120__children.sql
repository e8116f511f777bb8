-- Children: guardians, best interests, interviews, missing from care, family tracing, what is known of a separation.
-- All words are sealed (columns of type bytea); codes, days and states stay readable for lists and clocks.

create table child_guardian (
    id            uuid        primary key,
    case_id       uuid        not null,
    person_id     uuid        not null,
    owner_agency  uuid        not null,
    kind          text        not null check (kind in ('PROVISIONAL', 'FULL')),
    who           uuid        not null,  -- a blind key: the same person or body gives the same key in every case
    body          boolean     not null,  -- an organisation, which has no case load of its own here
    member_id     uuid,
    agency_id     uuid,
    checked_on    date,
    declared      text[]      not null,
    findings      text[]      not null,
    reach         boolean     not null,  -- whether the appointment let the agency into the case
    ground        uuid,                  -- the record of consent that goes with it
    words         bytea       not null,
    from_on       date        not null,
    appointed_by  uuid        not null,
    appointed_name text       not null,
    at            timestamptz not null,
    ended_on      date,
    ended_reason  text,
    ended_by      uuid,
    ended_name    text,
    ended_words   bytea
);
create index child_guardian_by_case on child_guardian (case_id, at);
create index child_guardian_load on child_guardian (who) where ended_on is null;
create unique index child_guardian_one on child_guardian (case_id, kind) where ended_on is null;

create table child_complaint (
    id           uuid        primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    owner_agency uuid        not null,
    by_agency    uuid        not null,
    words        bytea       not null,
    member_id    uuid        not null,
    member_name  text        not null,
    at           timestamptz not null,
    upheld       boolean,
    answer       bytea,
    answered_by  text,
    answered_at  timestamptz
);
create index child_complaint_by_case on child_complaint (case_id, at);

create table child_assessment (
    id             uuid        primary key,
    case_id        uuid        not null,
    person_id      uuid        not null,
    purpose        text        not null,
    risk           text        not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    recommendation text        not null,
    words          bytea       not null,
    member_id      uuid        not null,
    member_name    text        not null,
    agency_name    text        not null,
    at             timestamptz not null,
    signed_by      uuid,
    signed_name    text,
    signed_at      timestamptz,
    check (signed_by <> member_id)
);
create index child_assessment_by_case on child_assessment (case_id, at);

create table child_determination (
    id           uuid        primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    owner_agency uuid        not null,
    panel        uuid[]      not null,  -- the agencies of those who sit on it
    reference    text        not null,
    ground       text        not null,
    earlier      uuid        references child_determination (id),
    words        bytea       not null,
    member_name  text        not null,
    at           timestamptz not null,
    decided_on   date,
    chosen       integer,
    review_on    date,
    decision     bytea,
    decided_by   uuid,
    decided_name text,
    appealed_at  timestamptz,
    appeal       bytea,
    reopened_at  timestamptz,
    reopening    bytea
);
create index child_determination_by_case on child_determination (case_id, at);

create table child_seat (
    id               uuid    primary key,
    determination_id uuid    not null references child_determination (id),
    case_id          uuid    not null,
    person_id        uuid    not null,
    owner_agency     uuid    not null,
    panel            uuid[]  not null,
    place            integer not null,
    member_id        uuid,
    agency_id        uuid,
    chair            boolean not null,
    words            bytea   not null
);
create index child_seat_by_determination on child_seat (determination_id, place);
create index child_seat_by_agency on child_seat (agency_id, member_id);

create table child_option (
    id               uuid    primary key,
    determination_id uuid    not null references child_determination (id),
    case_id          uuid    not null,
    person_id        uuid    not null,
    place            integer not null,
    words            bytea   not null,
    unique (determination_id, place)
);

create table child_interview (
    id           uuid        primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    purpose      text        not null,
    held_on      date        not null,
    language     text        not null,
    minutes      integer     not null check (minutes between 1 and 600),
    breaks       integer     not null check (breaks between 0 and 50),
    present      text[]      not null,
    recorded     boolean     not null,
    stopped      boolean     not null,
    script       text        not null,
    again        text,
    words        bytea       not null,
    member_id    uuid        not null,
    member_name  text        not null,
    agency_id    uuid        not null,
    agency_name  text        not null,
    at           timestamptz not null
);
create index child_interview_by_case on child_interview (case_id, held_on, at);

create table child_missing (
    id           uuid        primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    owner_agency uuid        not null,
    reference    text        not null,
    risk         text        not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    noticed_at   timestamptz not null,
    told_at      timestamptz not null,
    times        integer     not null,
    words        bytea       not null,
    member_id    uuid        not null,
    member_name  text        not null,
    agency_name  text        not null,
    found_at     timestamptz,
    found_where  text,
    found        bytea,
    found_name   text,
    debriefed_at timestamptz,
    debrief      bytea,
    debrief_name text
);
create index child_missing_by_case on child_missing (case_id, told_at);
create unique index child_missing_one on child_missing (case_id) where found_at is null;

create table child_missing_told (
    id           uuid        primary key,
    missing_id   uuid        not null references child_missing (id),
    case_id      uuid        not null,
    person_id    uuid        not null,
    owner_agency uuid        not null,
    agency_id    uuid        not null,
    agency_name  text        not null,
    sees         text        not null check (sees in ('ALL', 'PROCESS')),
    told_at      timestamptz not null,
    seen_at      timestamptz,
    unique (missing_id, agency_id)
);
create index child_missing_told_by_agency on child_missing_told (agency_id, missing_id);

create table child_tracing (
    id           uuid        primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    wish         text        not null check (wish in ('YES', 'LATER', 'NO')),
    state        text        not null check (state in ('WISHES', 'OPEN', 'CLOSED')),
    result       text,
    words        bytea       not null,
    member_name  text        not null,
    agency_name  text        not null,
    at           timestamptz not null,
    closed_at    timestamptz,
    closing      bytea
);
create index child_tracing_by_case on child_tracing (case_id, at);

create table child_tracing_step (
    id           uuid        primary key,
    tracing_id   uuid        not null references child_tracing (id),
    case_id      uuid        not null,
    person_id    uuid        not null,
    kind         text        not null,
    on_day       date        not null,
    outcome      text        not null,
    other_person uuid,
    words        bytea       not null,
    member_name  text        not null,
    at           timestamptz not null
);
create index child_tracing_step_by_tracing on child_tracing_step (tracing_id, on_day, at);

create table child_separation (
    id          uuid        primary key,
    case_id     uuid        not null,
    person_id   uuid        not null,
    version     integer     not null,
    form        text        not null,
    words       bytea       not null,
    member_name text        not null,
    agency_name text        not null,
    at          timestamptz not null,
    unique (case_id, version)
);

do $$
declare
    part text;
begin
    foreach part in array array['child_guardian', 'child_complaint', 'child_assessment', 'child_determination',
        'child_seat', 'child_option', 'child_interview', 'child_missing', 'child_missing_told', 'child_tracing',
        'child_tracing_step', 'child_separation'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy system on %I using ((select clew_system()))', part);
    end loop;
    -- Who takes part in the case.
    foreach part in array array['child_guardian', 'child_assessment', 'child_interview', 'child_missing',
        'child_tracing', 'child_tracing_step', 'child_separation'] loop
        execute format($policy$
            create policy reach on %1$I
                using (exists (
                    select 1 from case_reach r
                    where r.case_id = %1$I.case_id and r.agency_id = (select clew_agency())
                      and r.relation in ('OWNER', 'PARTNER')))
            $policy$, part);
    end loop;
end
$$;

-- A complaint about a guardian goes to the agency that keeps the case; whoever makes it sees that it was made.
create policy owner on child_complaint using (owner_agency = (select clew_agency()));
create policy made on child_complaint for insert with check (by_agency = (select clew_agency()));
create policy shown on child_complaint for select using (by_agency = (select clew_agency()));

-- A determination is for the agency that keeps the case and for those who sit on its panel: narrower than the case.
create policy seated on child_seat
    using (owner_agency = (select clew_agency()) or (select clew_agency()) = any (panel));
create policy panel on child_determination
    using (owner_agency = (select clew_agency()) or (select clew_agency()) = any (panel));
create policy panel on child_option
    using (exists (
        select 1 from child_determination d where d.id = child_option.determination_id));

-- An alarm is for those who take part in the case, and for the agencies that were told.
create policy told on child_missing_told
    using (agency_id = (select clew_agency()) or exists (
        select 1 from case_reach r
        where r.case_id = child_missing_told.case_id and r.agency_id = (select clew_agency())
          and r.relation in ('OWNER', 'PARTNER')));
create policy told on child_missing
    for select using (exists (
        select 1 from child_missing_told t
        where t.missing_id = child_missing.id and t.agency_id = (select clew_agency())));
