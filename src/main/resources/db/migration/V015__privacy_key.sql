-- Which keys this database was written under. Only a check value is kept: it tells a wrong key file, and gives nothing away.
create table privacy_key (
    id          text primary key,
    check_value text not null
);
