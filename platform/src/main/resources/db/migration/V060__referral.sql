-- Referrals: from agency to agency, about a case. Row fence: the two ends of a referral, and the system.

create table referral (
    id                 uuid primary key,
    reference          text        not null unique,
    case_id            uuid        not null references case_file (id),
    person_id          uuid        not null references person (id),
    need_id            uuid,
    from_agency        uuid        not null references agency (id),
    sent_by            uuid        not null,
    sent_by_name       text        not null,
    to_agency          uuid        not null references agency (id),
    service            text        not null,
    whom               text        not null,
    languages          text[]      not null default '{}',
    place              text,
    urgency            text        not null check (urgency in ('IMMEDIATE', 'URGENT', 'SOON', 'ROUTINE')),
    identity_withheld  boolean     not null,
    agreement          text        not null check (agreement in ('AGREED', 'WITHOUT')),
    agreed_by          text,
    agreed_how         text,
    ground             text,
    ground_why         text,
    explained_by       text        not null,
    explained_language text        not null,
    state              text        not null check (state in
                       ('SENT', 'ASKED', 'ANSWERED', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
    state_at           timestamptz not null,
    state_by           uuid        not null,
    state_code         text,
    state_words        text,
    sent_at            timestamptz not null,
    due_at             timestamptz not null,
    again_at           timestamptz not null,
    answered_at        timestamptz,
    closed_at          timestamptz,
    overdue_level      int         not null default 0 check (overdue_level between 0 and 2),
    sender_unread      boolean     not null default false,
    receiver_unread    boolean     not null default true,
    version            int         not null default 0,
    constraint referral_to_another check (from_agency <> to_agency),
    constraint referral_basis check (
        (agreement = 'AGREED' and agreed_by is not null and agreed_how is not null and ground is null)
        or (agreement = 'WITHOUT' and ground is not null and ground_why is not null and agreed_by is null))
);
create index referral_inbox on referral (to_agency, state, due_at);
create index referral_outbox on referral (from_agency, sent_at desc);
create index referral_case on referral (case_id);
create index referral_due on referral (due_at) where state in ('SENT', 'ASKED', 'ANSWERED');

alter table referral enable row level security;
alter table referral force row level security;
create policy two_ends on referral
    using (clew_system() or from_agency = clew_agency() or to_agency = clew_agency())
    with check (clew_system() or from_agency = clew_agency() or to_agency = clew_agency());

-- What is shared, in two layers: what the receiver sees at once, and what it sees when it has accepted.
create table referral_packet (
    referral_id uuid  not null references referral (id),
    layer       text  not null check (layer in ('AT_ONCE', 'ON_ACCEPTANCE')),
    content     jsonb not null,
    primary key (referral_id, layer)
);
alter table referral_packet enable row level security;
alter table referral_packet force row level security;
create policy layers on referral_packet
    using (clew_system() or exists (
        select 1 from referral r
        where r.id = referral_id
          and (r.from_agency = clew_agency()
               or (r.to_agency = clew_agency()
                   and (layer = 'AT_ONCE' or r.state in ('ACCEPTED', 'DONE'))))))
    with check (clew_system() or exists (
        select 1 from referral r where r.id = referral_id and r.from_agency = clew_agency()));

-- Everything that ever happened to a referral. Rows are added, never changed or removed.
create table referral_event (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references referral (id),
    at          timestamptz not null,
    kind        text        not null,
    member_id   uuid,
    member_name text,
    agency_id   uuid,
    code        text,
    words       text
);
create index referral_event_of on referral_event (referral_id, id);
alter table referral_event enable row level security;
alter table referral_event force row level security;
create policy two_ends on referral_event
    using (clew_system() or exists (
        select 1 from referral r
        where r.id = referral_id and (r.from_agency = clew_agency() or r.to_agency = clew_agency())))
    with check (clew_system() or exists (
        select 1 from referral r
        where r.id = referral_id and (r.from_agency = clew_agency() or r.to_agency = clew_agency())));

create function referral_history_is_written_once() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a referral is only added to';
end $$;
create trigger referral_event_written_once before update or delete on referral_event
    for each row execute function referral_history_is_written_once();
create trigger referral_packet_written_once before update or delete on referral_packet
    for each row execute function referral_history_is_written_once();

-- A referral that is being written: of the sending agency only.
create table referral_draft (
    id          uuid primary key,
    case_id     uuid        not null references case_file (id),
    from_agency uuid        not null references agency (id),
    member_id   uuid        not null,
    content     jsonb       not null,
    changed_at  timestamptz not null,
    version     int         not null default 0
);
alter table referral_draft enable row level security;
alter table referral_draft force row level security;
create policy writer on referral_draft
    using (clew_system() or from_agency = clew_agency())
    with check (clew_system() or from_agency = clew_agency());
