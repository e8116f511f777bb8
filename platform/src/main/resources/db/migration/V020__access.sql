-- Who may sign in, and the trail of what everybody did.

create table member (
    id            uuid primary key,
    user_name     text        not null check (user_name <> ''),
    name          text        not null check (name <> ''),
    agency_id     uuid        not null references agency (id),
    password      text,       -- encoded; null until the invitation is taken up
    stamp         integer     not null default 0,  -- counts up when every session of the member must end
    language      text,
    active        boolean     not null default true,
    created_at    timestamptz not null,
    version       integer     not null default 0
);

create unique index member_user_name on member (lower(user_name));
create index member_agency on member (agency_id);

create table member_role (
    member_id uuid not null references member (id),
    role      text not null,
    primary key (member_id, role)
);

-- A link that is used once. Only a hash of its token is kept; member_id is null for the instance's first administrator.
create table invitation (
    token_hash text primary key,
    member_id  uuid references member (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index invitation_member on invitation (member_id);

-- Insert only: a trigger refuses whatever would change or remove what was written, whoever asks.
create table trail (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    member_id    uuid,
    member_name  text,
    agency_id    uuid,
    what         text        not null,
    subject_type text        not null,
    subject_id   uuid,
    verdict      text        not null check (verdict in ('ALLOWED', 'REFUSED', 'NOTED')),
    facts        jsonb       not null default '{}'
);

create index trail_agency on trail (agency_id, id desc);
create index trail_member on trail (member_id, id desc);
create index trail_subject on trail (subject_id, id desc) where subject_id is not null;

create function trail_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is append-only: % refused.', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger trail_append_only before update or delete or truncate on trail
    for each statement execute function trail_refuses();

alter table trail enable row level security;
alter table trail force row level security;
create policy trail_write on trail for insert with check (true);
create policy trail_read on trail for select using (clew_system() or agency_id = clew_agency());
