-- Referrals between instances: the keys of our agencies, the cards of others, and the messages that went and came.
-- Private keys are sealed by the vault; a message that waits is encrypted to its receiver.

create table relay_key (
    agency_id     uuid        not null references agency (id),
    signing_id    text        primary key,
    encryption_id text        not null unique,
    signing       bytea       not null,
    encryption    bytea       not null,
    created_at    timestamptz not null,
    retired_at    timestamptz
);
create unique index relay_key_current on relay_key (agency_id) where retired_at is null;
alter table relay_key enable row level security;
alter table relay_key force row level security;
create policy keeper on relay_key using (clew_system()) with check (clew_system());

-- An agency that works on another instance, as the directory of this one knows it.
create table relay_peer (
    agency_id     uuid        primary key references agency (id),
    remote_agency uuid        not null unique,
    url           text,
    signing_id    text        not null unique,
    signing       text        not null,
    encryption    text        not null,
    fingerprint   text        not null,
    confirmed_by  text        not null,
    confirmed_at  timestamptz not null,
    revoked_at    timestamptz
);

create table relay_out (
    id           uuid        primary key,
    place        bigint      generated always as identity,
    referral_id  uuid        not null,
    person_id    uuid        not null,
    from_agency  uuid        not null references agency (id),
    peer         uuid        not null references agency (id),
    kind         text        not null check (kind in ('REFERRAL', 'IDENTITY', 'STEP', 'RECALL')),
    hash         text        not null,
    sealed       text        not null,
    written_at   timestamptz not null,
    expires_at   timestamptz not null,
    state        text        not null check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'EXPIRED')),
    attempts     integer     not null default 0,
    next_at      timestamptz,
    delivered_at timestamptz,
    receipt      text,
    fault        text
);
create index relay_out_due on relay_out (next_at) where state = 'WAITING';
create index relay_out_of on relay_out (from_agency, place desc);
create index relay_out_referral on relay_out (referral_id, place);
create index relay_out_person on relay_out (person_id) where kind = 'REFERRAL';
alter table relay_out enable row level security;
alter table relay_out force row level security;
create policy sender on relay_out using (clew_system() or from_agency = clew_agency()) with check (clew_system());

-- Each message that was taken, so that none is taken twice.
create table relay_in (
    id          uuid        primary key,
    peer        uuid        not null references agency (id),
    to_agency   uuid        not null references agency (id),
    kind        text        not null,
    hash        text        not null,
    taken_at    timestamptz not null,
    receipt     text        not null,
    referral_id uuid
);
alter table relay_in enable row level security;
alter table relay_in force row level security;
create policy receiver on relay_in using (clew_system() or to_agency = clew_agency()) with check (clew_system());

-- A referral here that began on another instance.
create table relay_mirror (
    referral_id uuid primary key,
    origin      uuid not null,
    peer        uuid not null references agency (id),
    to_agency   uuid not null references agency (id),
    unique (peer, origin)
);
alter table relay_mirror enable row level security;
alter table relay_mirror force row level security;
create policy receiver on relay_mirror using (clew_system() or to_agency = clew_agency()) with check (clew_system());

-- What the other instance was told not to use any more.
create table relay_recall (
    referral_id uuid        not null,
    kind        text        not null,
    told_at     timestamptz not null,
    primary key (referral_id, kind)
);
alter table relay_recall enable row level security;
alter table relay_recall force row level security;
create policy sender on relay_recall using (clew_system() or exists (
    select 1 from relay_out o where o.referral_id = relay_recall.referral_id and o.from_agency = clew_agency()))
    with check (clew_system());
