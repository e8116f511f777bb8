-- Who asked that a person be erased, who confirmed it, and when it is done. It says nothing of the person, and stays
-- when they are gone, so that it can be shown that it was done.

create table erasure (
    id           uuid        primary key,
    reference    text        not null unique,
    person_id    uuid        not null references person (id) on delete cascade,
    agency_id    uuid        not null references agency (id),
    ground       text        not null check (ground in ('PERSON_ASKED', 'NOT_NEEDED', 'UNLAWFUL', 'DUTY_IN_LAW')),
    at_once      boolean     not null,
    state        text        not null check (state in ('ASKED', 'CONFIRMED', 'WITHDRAWN', 'DONE')),
    asked_by     uuid        not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    decided_by   uuid,
    decided_name text,
    decided_at   timestamptz,
    due_at       timestamptz,
    done_at      timestamptz,
    check (state <> 'CONFIRMED' or due_at is not null)
);
create unique index erasure_one_open on erasure (person_id) where state in ('ASKED', 'CONFIRMED');
create index erasure_by_agency on erasure (agency_id, asked_at desc);
create index erasure_due on erasure (due_at) where state = 'CONFIRMED';

alter table erasure enable row level security;
alter table erasure force row level security;
create policy own on erasure
    using (clew_system() or agency_id = clew_agency()) with check (clew_system() or agency_id = clew_agency());
