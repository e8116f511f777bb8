-- Screening: what was asked under which circumstances, what was seen and told, and what a human decided.
-- Safety checks, observations and decisions are only ever added to; nothing here is overwritten.

create table screening (
    id                 uuid primary key,
    person_id          uuid        not null references person (id) on delete cascade,
    agency_id          uuid        not null references agency (id),
    instrument_id      text        not null,
    instrument_version text        not null,
    short_form         boolean     not null,
    language           text,       -- in which the prompts are shown to the person, as a BCP 47 tag
    state              text        not null check (state in ('OPEN', 'PAUSED', 'DECIDED')),
    started_by         uuid        not null,
    started_by_name    text        not null,
    started_at         timestamptz not null,
    touched_at         timestamptz not null,
    version            integer     not null default 1
);
create index screening_by_person on screening (person_id, started_at desc);
create index screening_unfinished on screening (agency_id, touched_at) where state <> 'DECIDED';

create table screening_safety (
    id                  bigint generated always as identity primary key,
    screening_id        uuid        not null references screening (id) on delete cascade,
    person_id           uuid        not null references person (id) on delete cascade,
    in_private          text        not null check (in_private in ('YES', 'NO', 'UNSURE')),
    nobody_listens      text        not null check (nobody_listens in ('YES', 'NO', 'UNSURE')),
    trusted_adult       text        not null check (trusted_adult in ('YES', 'NO', 'UNSURE')),
    interpreting        text        not null,
    interpreter         text        check (length(interpreter) <= 200),
    interpreter_chosen  text        not null check (interpreter_chosen in ('YES', 'NO', 'UNSURE')),
    well_enough         text        not null check (well_enough in ('YES', 'NO', 'UNSURE')),
    note                text        check (length(note) <= 2000),
    member_id           uuid        not null,
    member_name         text        not null,
    at                  timestamptz not null
);
create index screening_safety_by_screening on screening_safety (screening_id, id desc);

create table observation (
    id            bigint generated always as identity primary key,
    screening_id  uuid        not null references screening (id) on delete cascade,
    person_id     uuid        not null references person (id) on delete cascade,
    instrument_id text        not null,
    indicator_id  text        not null check (length(indicator_id) <= 200),
    state         text        not null check (state in
        ('SEEN', 'TOLD', 'DOCUMENTED', 'DENIED', 'REFUSED', 'NOT_ASKED', 'UNKNOWN')),
    noticed       text        check (noticed in ('TOLD', 'OBSERVED', 'DOCUMENT')),
    note          text        check (length(note) <= 2000),
    member_id     uuid        not null,
    member_name   text        not null,
    at            timestamptz not null,
    noted_at      timestamptz not null   -- when Clew learnt of it: later than `at` where it was noted without a connection
);
create index observation_by_person on observation (person_id, instrument_id, id);
create index observation_by_screening on observation (screening_id, id);

create table screening_decision (
    id            uuid primary key,
    screening_id  uuid        not null unique references screening (id) on delete cascade,
    person_id     uuid        not null references person (id) on delete cascade,
    conclusion    text        not null check (conclusion in ('RAISED', 'NOT_RAISED', 'SCREEN_AGAIN')),
    reason        text        not null check (length(reason) between 1 and 4000),
    again_on      date,
    computed      text        not null,  -- what the instrument had made of it: a row of its table, or why there is none
    attention     text        check (attention in ('SOME', 'RAISED', 'STRONG')),
    differs       boolean     not null,  -- whether the human decided otherwise than the instrument recommended
    observations  bigint      not null,  -- how many observations there were
    member_id     uuid        not null,
    member_name   text        not null,
    at            timestamptz not null
);
create index screening_decision_by_person on screening_decision (person_id, at desc);

create function screening_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'Observations, safety checks and decisions are only added to: % refused.', tg_op
        using errcode = 'insufficient_privilege';
end
$$;
create trigger observation_stays before update on observation
    for each row execute function screening_refuses();
create trigger screening_safety_stays before update on screening_safety
    for each row execute function screening_refuses();
create trigger screening_decision_stays before update on screening_decision
    for each row execute function screening_refuses();

alter table screening enable row level security;
alter table screening force row level security;
create policy reach_read on screening for select using (clew_system() or exists (
    select 1 from person_reach r where r.person_id = screening.person_id
        and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER')));
create policy own on screening
    using (clew_system() or agency_id = clew_agency())
    with check (clew_system() or agency_id = clew_agency());

alter table screening_safety enable row level security;
alter table screening_safety force row level security;
create policy reach on screening_safety using (clew_system() or exists (
    select 1 from person_reach r where r.person_id = screening_safety.person_id
        and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER')));

alter table observation enable row level security;
alter table observation force row level security;
create policy reach on observation using (clew_system() or exists (
    select 1 from person_reach r where r.person_id = observation.person_id
        and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER')));

alter table screening_decision enable row level security;
alter table screening_decision force row level security;
create policy reach on screening_decision using (clew_system() or exists (
    select 1 from person_reach r where r.person_id = screening_decision.person_id
        and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER')));

-- Who waits: one row per person and agency for as long as somebody there has something to do for them. The queue reads
-- this table alone, so that it is as quick among hundreds of thousands of persons as among few.
create table waiting (
    agency_id    uuid        not null references agency (id),
    person_id    uuid        not null references person (id) on delete cascade,
    since        timestamptz not null,
    due_on       date,       -- a screening is to be repeated on this day; null: now
    alone_child  boolean     not null default false,
    urgent       text        check (urgent in ('HEALTH', 'SAFETY')),
    place        text,
    screening_id uuid        references screening (id) on delete cascade,
    indications  integer     not null default 0,
    primary key (agency_id, person_id)
);
create index waiting_by_person on waiting (person_id);

alter table waiting enable row level security;
alter table waiting force row level security;
create policy own on waiting
    using (clew_system() or agency_id = clew_agency()) with check (clew_system() or agency_id = clew_agency());

-- Whoever arrives waits. A person who waits already keeps their place and takes on what is new.
create function arrival_waits() returns trigger language plpgsql as $$
begin
    insert into waiting as w (agency_id, person_id, since, alone_child, urgent, place)
    select new.agency_id, new.person_id, g.arrived_at, new.alone_child, new.urgent, g.place
    from arrival_group g where g.id = new.group_id
    on conflict (agency_id, person_id) do update set
        due_on = null,
        alone_child = w.alone_child or excluded.alone_child,
        urgent = coalesce(excluded.urgent, w.urgent),
        place = coalesce(excluded.place, w.place);
    return null;
end
$$;
create trigger arrival_waits after insert on arrival for each row execute function arrival_waits();
