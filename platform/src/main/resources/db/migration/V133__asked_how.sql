-- How a person, or who speaks for them, asked about their own data, and how the answer was given.
alter table assist_happening add column way text
    check (way in ('IN_PERSON', 'BY_TELEPHONE', 'ON_PAPER', 'ELECTRONICALLY'));
