-- Signing in: open sessions, browsers that are known, second factors, tokens for programs, passkeys, and the subjects of
-- identity providers. Only hashes of what opens something are kept; the secret of a second factor is sealed by the vault.
-- These rows are about members, not about those whom we help, and they are read before anybody is signed in: like
-- `member` they stand before the fence.

-- An open session, by a hash of its id. A session whose stamp is not the member's any more is over.
create table member_session (
    id_hash      text primary key,
    member_id    uuid        not null references member (id) on delete cascade,
    stamp        integer     not null,
    way          text        not null,
    browser      text        not null,
    started_at   timestamptz not null,
    last_used_at timestamptz not null
);

create index member_session_member on member_session (member_id);

-- A browser in which a member signed in before, by a hash of a cookie that says nothing else.
create table known_browser (
    member_id  uuid        not null references member (id) on delete cascade,
    token_hash text        not null,
    browser    text        not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    primary key (member_id, token_hash)
);

-- What a member is told once, when they sign in next.
create table sign_in_news (
    member_id uuid        not null references member (id) on delete cascade,
    what      text        not null,
    browser   text        not null default '',
    count     integer     not null default 1,
    last_at   timestamptz not null,
    primary key (member_id, what, browser)
);

-- The secret that a member's authenticator app shares, sealed; a row means that it was confirmed with a code. last_step
-- is the time step of the last code that was taken, so that no code counts twice.
create table second_factor (
    member_id    uuid primary key references member (id) on delete cascade,
    secret       bytea       not null,
    confirmed_at timestamptz not null,
    last_step    bigint      not null
);

create table recovery_code (
    member_id  uuid        not null references member (id) on delete cascade,
    code_hash  text        not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    primary key (member_id, code_hash)
);

-- What a program sends in place of a password.
create table access_token (
    id           uuid primary key,
    member_id    uuid        not null references member (id) on delete cascade,
    name         text        not null check (name <> ''),
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index access_token_member on access_token (member_id);

-- A passkey: the public half of a key that never leaves the member's device.
create table passkey (
    credential_id    text primary key,      -- base64url
    member_id        uuid        not null references member (id) on delete cascade,
    public_key       bytea       not null,  -- COSE
    signature_count  bigint      not null,
    uv_initialized   boolean     not null,
    backup_eligible  boolean     not null,
    backup_state     boolean     not null,
    transports       text        not null default '',
    attestation      bytea,
    client_data      bytea,
    label            text        not null check (label <> ''),
    created_at       timestamptz not null,
    last_used_at     timestamptz not null
);

create index passkey_member on passkey (member_id);

-- Whom a subject of an identity provider signs in as. Never found by an e-mail address or a name.
create table linked_subject (
    issuer    text        not null,
    subject   text        not null,
    member_id uuid        not null references member (id) on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);

create index linked_subject_member on linked_subject (member_id);
